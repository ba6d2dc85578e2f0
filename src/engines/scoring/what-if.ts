import type { Priority, Table } from '../../catalog/catalog.ts';
import { type ModelCriterion, type ModelDimension, type PreparedModel, prepareModel } from './model.ts';
import { type RatedProject, rateProject } from './project.ts';
import { rankPortfolio } from './score.ts';
import type { DimensionSummary, ScoreResult, WeighedDimension } from './types.ts';

/** A portfolio whose projects are measured. */
export interface MeasuredPortfolio {
  readonly prepared: PreparedModel;
  readonly rated: readonly RatedProject[];
  readonly priorities: Table<Priority>;
}

/** Something to try out. */
export type Trial =
  /** Another rating, as it would be written; null takes the rating away. */
  | { readonly project: string; readonly criterion: string; readonly rating: unknown }
  /**
   * Another weight: a share from 0 to 1 (in a ratio of its side of the line), the weights that are not tried out keeping
   * their proportions in what is left. The unit of the sensitivity analysis, too.
   */
  | { readonly dimension: string; readonly weight: number };

/** What a trial makes of a portfolio. */
export interface WhatIfResult {
  readonly result: ScoreResult;
  /** Projects whose score or rank is another one, in the order of the new ranking. */
  readonly moves: readonly Move[];
  /** The shares of the dimensions that are others (in a ratio of their side of the line), 0 to 1. */
  readonly weights: readonly WeightMove[];
  /** Trials that name what does not exist, or a number that cannot be. */
  readonly problems: readonly string[];
}

/** A weight before and after, as a share. */
export interface WeightMove {
  readonly dimension: string;
  readonly title: string;
  readonly from: number;
  readonly to: number;
}

export interface Move {
  readonly id: string;
  readonly file: string | null;
  readonly from: Standing;
  readonly to: Standing;
}

interface Standing {
  readonly score: number | null;
  readonly rank: number | null;
}

/** Scores a portfolio with other ratings and weights; nothing is written anywhere. */
export function whatIf(portfolio: MeasuredPortfolio, trials: readonly Trial[]): WhatIfResult {
  const { prepared, rated, priorities } = portfolio;
  const problems = trials.flatMap((trial) => problemOf(portfolio, trial) ?? []);
  const weights = new Map(trials.flatMap((trial) => ('dimension' in trial ? [[trial.dimension, trial.weight]] : [])));
  const tried =
    weights.size > 0 ? prepareModel({ ...prepared.model, dimensions: reweighed(prepared, weights) }) : prepared;
  const changed = rated.map((project) => {
    const own = trials.flatMap((trial) => ('project' in trial && trial.project === project.input.id ? [trial] : []));
    if (own.length === 0) return tried === prepared ? project : rateProject(tried, project.input);
    const ratings = { ...project.input.ratings, ...Object.fromEntries(own.map((one) => [one.criterion, one.rating])) };
    return rateProject(tried, { ...project.input, ratings });
  });
  const before = rankPortfolio(prepared, rated, priorities);
  const result = rankPortfolio(tried, changed, priorities);
  const weightMoves = weightsMoved(before.model.dimensions, result.model.dimensions);
  return { result, moves: movesBetween(before, result), weights: weightMoves, problems };
}

function problemOf({ prepared, rated }: MeasuredPortfolio, trial: Trial): string | undefined {
  if ('dimension' in trial) {
    if (!(trial.weight >= 0 && Number.isFinite(trial.weight))) return `${trial.weight} is no weight: give 0 or more.`;
    if (trial.weight > 1) return `${trial.weight} is no share: give 0 to 1.`;
    if (prepared.dimensions.some(({ id }) => id === trial.dimension)) return undefined;
    return `The model "${prepared.model.id}" has no dimension "${trial.dimension}".`;
  }
  if (!rated.some(({ input }) => input.id === trial.project)) return `There is no charter "${trial.project}".`;
  const criterion = prepared.criteria.get(trial.criterion);
  if (criterion) return offScale(criterion, trial.rating);
  return `The model "${prepared.model.id}" has no criterion "${trial.criterion}".`;
}

function offScale({ id, scale: { min, max } }: ModelCriterion, rating: unknown): string | undefined {
  if (typeof rating !== 'number' || (rating >= min && (max === undefined || rating <= max))) return undefined;
  const range = max === undefined ? `${min} or more` : `from ${min} to ${max}`;
  return `${rating} is outside the scale of "${id}": rate ${range}.`;
}

/** The model with other shares. In a ratio the weights of a side still add up to what they did, as its number does. */
function reweighed(
  { method, model, dimensions }: PreparedModel,
  tried: ReadonlyMap<string, number>,
): Table<WeighedDimension> {
  const weights = new Map(
    [false, true].flatMap((isBelow) => {
      const side = dimensions.filter(({ isDenominator }) => isDenominator === isBelow);
      const written = side.reduce((sum, { weight, share }) => (share > 0 ? sum + weight : sum), 0);
      return sideReweighed(side, tried, method === 'ratio' && written > 0 ? written : 1);
    }),
  );
  return Object.fromEntries(
    Object.entries(model.dimensions).map(([id, dimension]): [string, WeighedDimension] => {
      return [id, { ...dimension, weight: weights.get(id) ?? dimension.weight }];
    }),
  );
}

function sideReweighed(
  dimensions: readonly ModelDimension[],
  tried: ReadonlyMap<string, number>,
  total: number,
): readonly (readonly [string, number])[] {
  const usable = new Map([...tried].filter(([, weight]) => weight >= 0 && Number.isFinite(weight)));
  if (!dimensions.some(({ id }) => usable.has(id))) return [];
  const others = dimensions.filter(({ id }) => !usable.has(id)).reduce((sum, { share }) => sum + share, 0);
  const left = Math.max(0, 1 - dimensions.reduce((sum, { id }) => sum + (usable.get(id) ?? 0), 0));
  return dimensions.map(({ id, share }) => {
    const own = usable.get(id) ?? (others > 0 ? (left * share) / others : 0);
    return [id, own * total];
  });
}

function weightsMoved(before: readonly DimensionSummary[], after: readonly DimensionSummary[]): readonly WeightMove[] {
  return after.flatMap(({ id, title, share: to }): readonly WeightMove[] => {
    const from = before.find((dimension) => dimension.id === id)?.share ?? 0;
    return from === to ? [] : [{ dimension: id, title, from, to }];
  });
}

function movesBetween(before: ScoreResult, after: ScoreResult): readonly Move[] {
  const keyOf = ({ id, file }: { id: string; file: string | null }): string => `${id}\n${file ?? ''}`;
  const earlier = new Map(before.projects.map((project) => [keyOf(project), project]));
  return after.projects.flatMap((project): readonly Move[] => {
    const { id, file, score, rank } = project;
    const from = { score: earlier.get(keyOf(project))?.score ?? null, rank: earlier.get(keyOf(project))?.rank ?? null };
    return from.score === score && from.rank === rank ? [] : [{ id, file, from, to: { score, rank } }];
  });
}
