import { catalogIds } from '../../../catalog/tables.ts';
import { joinPointer } from '../../../documents/pointer.ts';
import { scoreIfPossible } from '../../../facts/ranking.ts';
import type { Artifact } from '../../../kinds/artifact.ts';
import type { CharterModel, Score } from '../../../kinds/charter/model.ts';
import type { RecordModel } from '../../../reports/model/common.ts';
import type { Target } from '../../../workspace/target.ts';
import { approvalsOf } from './approvals.ts';
import { computedNumbers } from './charter-numbers.ts';

export function charterPreview(
  target: Target,
  artifact: Artifact<'charter'>,
  base: RecordModel<'charter'>,
): CharterModel {
  return {
    ...base,
    score: scoreOf(target, artifact),
    approvals: approvalsOf(artifact, target.project, base.today),
    ...computedNumbers(target.project.configuration, artifact.data),
  };
}

function scoreOf(target: Target, artifact: Artifact<'charter'>): Score | undefined {
  const portfolio = scoreIfPossible(target);
  if (!portfolio) return undefined;
  const { model, priorities, projects } = portfolio;
  const file = target.workspace.fileOf(artifact.uri);
  const own = projects.find((project) => project.file === file);
  if (!own) return undefined;
  const criteria = catalogIds(target.project.configuration.catalog, 'criteria');
  const titleOf = (id: string): string | undefined => criteria.get(id)?.title;
  return {
    score: own.score ?? undefined,
    provisional: own.provisional,
    range: own.range ?? undefined,
    rank: own.rank ?? undefined,
    apart: own.unranked === 'ended' || own.unranked === 'set-aside' ? own.status?.replaceAll('-', ' ') : undefined,
    mandatory: own.mandatory,
    of: projects.filter(({ rank }) => rank !== null).length,
    priority: priorities.find(({ id }) => id === own.priority)?.title,
    completeness: own.completeness,
    model: model.title,
    dimensions: model.dimensions.map(({ id, title, weight }) => ({ id, title, weight, score: own.dimensions[id] })),
    missing: own.missing.map(({ criterion, question }) => ({
      id: criterion,
      title: titleOf(criterion),
      question,
      source: joinPointer('/scoring/ratings', criterion),
    })),
    ratings: own.criteria.map(({ id, rating, low, high, direction, pointer }) => ({
      id,
      title: titleOf(id),
      rating,
      low,
      high,
      direction,
      rationale: rationaleOf(artifact, id),
      source: pointer,
    })),
  };
}

function rationaleOf({ data }: Artifact<'charter'>, criterion: string): string | undefined {
  const rating = data.scoring?.ratings?.[criterion];
  return typeof rating === 'object' ? rating.rationale : undefined;
}
