import type { EvaluationTables, Priority, Table } from '../../catalog/catalog.ts';
import { type PreparedModel, prepareModel } from './model.ts';
import { type RatedProject, rateProject } from './project.ts';
import { bandsOf, priorityOf, type RankedProject, rankProjects } from './ranking.ts';
import type { PriorityBand, ProjectInput, ProjectScore, ScoreResult, ScoringModel } from './types.ts';

/**
 * The model of an id, or the catalogue's default model where no id is given.
 * Undefined when there is no such model.
 */
export function modelOf(tables: EvaluationTables, id: string = tables.defaultModel): ScoringModel | undefined {
  const model = Object.hasOwn(tables.models, id) ? tables.models[id] : undefined;
  return model && { id, ...model };
}

/**
 * Scores and ranks projects by a weighted model (seed: data value assessment matrix). Ratings are normalized to 0–100
 * (100 is best, costs reversed), dimensions are weighted means of their rated criteria, the score is the weighted mean
 * of the dimensions that have a rating. Missing ratings never count as zero: they lower `completeness` and are named.
 * Ranks compare unrounded scores; a priority is read off the score as it is shown, so that the two always agree.
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
  const { id, title, scale } = prepared.model;
  const bands = bandsOf(priorities);
  return {
    model: {
      id,
      title,
      scale,
      dimensions: prepared.dimensions.map((dimension) => ({
        id: dimension.id,
        title: dimension.title,
        weight: dimension.weight,
      })),
    },
    priorities: bands,
    projects: rankProjects(rated).map((ranked) => present(ranked, bands)),
  };
}

function present({ project, rank }: RankedProject, bands: readonly PriorityBand[]): ProjectScore {
  const { input } = project;
  const score = project.score === undefined ? null : round(project.score, 2);
  return {
    id: input.id,
    title: input.title ?? null,
    file: input.file ?? null,
    score,
    rank,
    priority: score === null ? null : priorityOf(score, bands),
    completeness: round(project.completeness, 4),
    dimensions: Object.fromEntries(project.dimensions.map(({ id, value }) => [id, round(value, 2)])),
    criteria: project.criteria.map((criterion) => ({
      ...criterion,
      value: round(criterion.value, 2),
      weight: round(criterion.weight, 4),
      contribution: round(criterion.contribution, 2),
    })),
    missing: project.missing,
    invalid: project.invalid,
  };
}

function round(value: number, decimals: number): number {
  const factor = 10 ** decimals;
  return Math.round(value * factor) / factor;
}
