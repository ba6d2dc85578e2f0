import type { Priority, Table } from '../../catalog/catalog.ts';
import { memo } from '../../text/memo.ts';
import { type PreparedModel, prepareModel } from './model.ts';
import { type RatedProject, rateProject } from './project.ts';
import { bandsOf, priorityOf, type RankedProject, rankProjects } from './ranking.ts';
import type {
  CriterionScore,
  NativeScore,
  PriorityBand,
  ProjectInput,
  ProjectScore,
  ScoreResult,
  ScoringModel,
} from './types.ts';

export { modelOf } from './resolve.ts';

/**
 * Scores and ranks projects by a model. In a weighted sum (seed: data value assessment matrix) ratings are normalized to
 * 0–100 (100 is best, costs reversed), dimensions are weighted means of their rated criteria, the score is the weighted
 * mean of the dimensions that have a rating. Missing ratings never count as zero: they lower `completeness` and are named.
 * Ratios and TOPSIS compare projects with each other: see `settle`.
 * Ranks compare unrounded scores; a priority is read off the score as it is shown, so that the two always agree. Who has
 * a rank is said by the model's policy: see `rankProjects`.
 */
export function scorePortfolio(
  model: ScoringModel,
  projects: readonly ProjectInput[],
  priorities: Table<Priority>,
): ScoreResult {
  const prepared = prepareModel(model);
  return rankPortfolio(
    prepared,
    projects.map((project) => rateProject(prepared, project)),
    priorities,
  );
}

/** Ranks projects that were measured before by the same model: what is left to do after one of them changed. */
export function rankPortfolio(
  prepared: PreparedModel,
  rated: readonly RatedProject[],
  priorities: Table<Priority>,
): ScoreResult {
  return presentRanking(prepared, rankProjects(prepared, rated), priorities);
}

/** A ranking as it is shown: rounded, with the priority of each project. */
export function presentRanking(
  prepared: PreparedModel,
  ranked: readonly RankedProject[],
  priorities: Table<Priority>,
): ScoreResult {
  const bands = bandsOf(priorities);
  return {
    model: describe(prepared),
    priorities: bands,
    ranking: prepared.model.ranking ?? null,
    projects: ranked.map((one) => present(prepared, one, bands)),
  };
}

function describe({ model, method, normalization, dimensions }: PreparedModel): ScoreResult['model'] {
  const { id, title, scale, judgementSets = [] } = model;
  const compares = method === 'ratio' ? 'best-of-portfolio' : normalization;
  return {
    id,
    title,
    method,
    normalization: method === 'weighted-sum' ? 'scale' : compares,
    scale,
    dimensions: dimensions.map((dimension) => {
      const { id, title, weight, share } = dimension;
      return { id, title, weight: round(weight, 4), share: round(share, 4) };
    }),
    judgements: judgementSets.map(({ dimension, judged }) => ({
      dimension,
      consistencyRatio: judged ? round(judged.consistencyRatio, 4) : null,
      unjudged: judged?.unjudged ?? null,
    })),
  };
}

function present(
  prepared: PreparedModel,
  { project, rank, unranked, isProvisional }: RankedProject,
  bands: readonly PriorityBand[],
): ProjectScore {
  const { input, range } = project;
  const { isMandatory = false } = input;
  const score = project.score === undefined ? null : round(project.score, 2);
  return {
    id: input.id,
    title: input.title ?? null,
    file: input.file ?? null,
    score,
    range: range ? { low: round(range.low, 2), high: round(range.high, 2) } : null,
    rank,
    unranked,
    priority: score === null || rank === null || isMandatory ? null : priorityOf(score, bands),
    mandatory: isMandatory && unranked !== 'ended',
    status: input.status ?? null,
    native: nativeOf(prepared, project),
    completeness: round(project.completeness, 4),
    provisional: isProvisional,
    dimensions: Object.fromEntries(project.dimensions.map(({ id, value }) => [id, round(value, 2)])),
    criteria: presentCriteria(project.criteria),
    missing: project.missing,
    invalid: project.invalid,
  };
}

/** A project that did not change is not presented again. */
const presentCriteria = memo((criteria: readonly CriterionScore[]): readonly CriterionScore[] =>
  criteria.map((criterion) => ({
    ...criterion,
    value: round(criterion.value, 2),
    weight: round(criterion.weight, 4),
    contribution: criterion.contribution === null ? null : round(criterion.contribution, 2),
  })),
);

function nativeOf({ method, model }: PreparedModel, { native }: RatedProject): NativeScore | null {
  if (native === undefined) return null;
  return { value: round(native, 4), label: method === 'topsis' ? 'Closeness' : (model.unit ?? 'Ratio') };
}

function round(value: number, decimals: number): number {
  const factor = 10 ** decimals;
  return Math.round(value * factor) / factor;
}
