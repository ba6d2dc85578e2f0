import { classificationOf } from '../../../facts/classification.ts';
import type { Artifact } from '../../../kinds/artifact.ts';
import type { ChangeRequestModel, Obligation, Requirement } from '../../../kinds/change-request/model.ts';
import type { RecordModel } from '../../../reports/model/common.ts';
import type { Target } from '../../../workspace/target.ts';
import { approvalsOf } from './approvals.ts';

export function changeRequestPreview(
  { project }: Target,
  artifact: Artifact<'change-request'>,
  base: RecordModel<'change-request'>,
): ChangeRequestModel {
  const { changes } = project.configuration.catalog;
  const { category, level, score, categories, reasons, approvals, obligations, communication, ...asked } =
    classificationOf(artifact, project);
  const leading = categories.find((entry) => entry.category === category);
  const requirement = (id: string): Requirement => ({
    id,
    title: changes.obligations[id]?.title,
    description: changes.obligations[id]?.description,
    met: obligations.find((obligation) => obligation.id === id)?.met,
  });
  const reach = communication === null ? undefined : changes.communications[communication];
  return {
    ...base,
    ...(category !== null && {
      classification: {
        category: leading?.categoryTitle ?? category,
        level: leading?.levelTitle ?? level ?? undefined,
        rank: leading?.rank ?? undefined,
        levels: leading?.levels,
        score: score ?? undefined,
        reasons: reasons.map(({ title, evidence, pointer }) => ({ rule: title, evidence, source: pointer })),
      },
      approvals: approvalsOf(approvals, artifact.data.approvals),
      obligations: obligations
        .filter(({ area }) => area === 'process')
        .map(
          ({ code, title, met, evidence, pointer }): Obligation => ({ code, title, met, evidence, source: pointer }),
        ),
      rollback: asked.rollback.map(requirement),
      deployment: asked.deployment.map(requirement),
      monitoring: asked.monitoring.map(requirement),
      communication:
        communication === null
          ? undefined
          : {
              id: communication,
              title: reach?.title,
              description: reach?.description,
              met: (reach?.obligations ?? []).every(
                (id) => obligations.find((obligation) => obligation.id === id)?.met === true,
              ),
            },
    }),
  };
}
