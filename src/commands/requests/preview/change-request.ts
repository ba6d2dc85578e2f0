import type { RequiredObligation } from '../../../engines/change/types.ts';
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
  const {
    category,
    level,
    score,
    categories,
    reasons,
    approvals: _,
    obligations,
    communication,
    ...asked
  } = classificationOf(artifact, project, base.today);
  const leading = categories.find((entry) => entry.category === category);
  const requirement = (id: string): Requirement => ({
    id,
    title: changes.obligations[id]?.title,
    description: changes.obligations[id]?.description,
    ...shownOf(obligations.find((obligation) => obligation.id === id)),
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
      approvals: approvalsOf(artifact, project, base.today),
      obligations: obligations
        .filter(({ area }) => area === 'process')
        .map((obligation): Obligation => ({ code: obligation.code, title: obligation.title, ...shownOf(obligation) })),
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
              ...toldOf(obligations.filter(({ id }) => reach?.obligations.includes(id))),
            },
    }),
  };
}

/** What shows an obligation, and how well; how strong that would have to be only where it is not. */
function shownOf(
  obligation: RequiredObligation,
): Pick<Obligation, 'met' | 'evidence' | 'strength' | 'needs' | 'source'>;
function shownOf(obligation: RequiredObligation | undefined): Omit<Requirement, 'id'>;
function shownOf(obligation: RequiredObligation | undefined): Omit<Requirement, 'id'> {
  if (obligation === undefined) return {};
  const { met, evidence, strength, needs, pointer } = obligation;
  return { met, evidence, strength, source: pointer, ...(strength !== undefined && !met && { needs }) };
}

/** The word has gone out when all that goes with it is shown. */
function toldOf(obligations: readonly RequiredObligation[]): Omit<Requirement, 'id'> {
  const [first] = obligations;
  return { ...shownOf(first), met: obligations.length > 0 && obligations.every(({ met }) => met) };
}
