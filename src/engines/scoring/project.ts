import { nativeRatio } from './methods/ratio.ts';
import type { ModelCriterion, ModelDimension, PreparedModel } from './model.ts';
import { normalizedValue, readRating } from './rating.ts';
import type {
  CriterionEffect,
  CriterionScore,
  InvalidRating,
  MissingRating,
  ProjectInput,
  Rating,
  ScoreRange,
} from './types.ts';

/**
 * A project measured by a model, before it is ranked. Numbers are not rounded. In a weighted sum it is complete; other
 * methods compare projects with each other, which `settle` does.
 */
export interface RatedProject {
  readonly input: ProjectInput;
  /** 0 to 100, or undefined when nothing that carries weight is rated (or the project is not settled). */
  readonly score: number | undefined;
  /** The number of the method itself, where it is another than the score. */
  readonly native: number | undefined;
  /** What the score can become while ratings are missing; undefined where it is not computed. */
  readonly range: ScoreRange | undefined;
  /** 0 to 1. */
  readonly completeness: number;
  /** Every dimension that carries weight has a rating. */
  readonly isTouched: boolean;
  readonly dimensions: readonly { readonly id: string; readonly value: number }[];
  readonly criteria: readonly CriterionScore[];
  readonly missing: readonly MissingRating[];
  readonly invalid: readonly InvalidRating[];
  /** Ratings by criterion of the model; NaN where there is none. */
  readonly points: Float64Array;
}

interface Found {
  readonly criterion: ModelCriterion;
  readonly pointer: string;
  readonly rating: Rating;
  readonly value: number;
}

interface MeasuredDimension {
  readonly dimension: ModelDimension;
  readonly found: readonly Found[];
  /** Share of the dimension's weight that is rated, 0 to 1. */
  readonly rated: number;
}

/**
 * Measures one project: a dimension is the weighted mean of its rated criteria, the score the weighted mean of the
 * dimensions that have a rating, weights renormalized (weighted sum model; Fishburn 1967). What is not rated is no
 * zero: it lowers `completeness`, the share of the model's weight that is rated.
 */
export function rateProject(prepared: PreparedModel, input: ProjectInput): RatedProject {
  const read = readRatings(prepared, input);
  const measured = prepared.dimensions.map((dimension) => measure(dimension, read.ratings, input));
  const rated = measured.filter((entry) => entry.rated > 0);
  const isSum = prepared.method === 'weighted-sum';
  const carried = isSum ? sum(rated.map(({ dimension }) => dimension.share)) : 1;
  const criteria = rated.flatMap(({ dimension, found, rated: part }) =>
    found.map((one) => {
      const weight = (carried > 0 ? dimension.share / carried : 0) * (one.criterion.share / (isSum ? part : 1));
      return criterionScore(one, weight, isSum ? weight * one.value : null, effectOf(prepared, dimension));
    }),
  );
  const points = pointsOf(prepared, measured);
  const native = prepared.method === 'ratio' ? nativeRatio(prepared, points) : Number.NaN;
  const completeness = clamp(sum(rated.map((entry) => entry.dimension.share * entry.rated)) / sides(prepared), 1);
  return {
    input,
    score: isSum && carried > 0 ? clamp(sum(criteria.map((one) => one.contribution ?? 0)), 100) : undefined,
    native: Number.isFinite(native) ? native : undefined,
    range: isSum && carried > 0 ? rangeOf(rated, completeness) : undefined,
    completeness,
    isTouched: measured.every((entry) => entry.rated > 0 || entry.dimension.share === 0),
    dimensions: rated.map(({ dimension, found, rated: share }) => ({
      id: dimension.id,
      value: clamp(sum(found.map(({ criterion, value }) => (criterion.share / share) * value)), 100),
    })),
    criteria,
    missing: measured.flatMap(missingOf),
    invalid: read.invalid,
    points,
  };
}

/** A weighted sum from where every missing rating is the worst of its scale to where every one is the best. */
function rangeOf(rated: readonly MeasuredDimension[], completeness: number): ScoreRange {
  const low = sum(
    rated.flatMap(({ dimension, found }) => found.map((one) => dimension.share * one.criterion.share * one.value)),
  );
  return { low: clamp(low, 100), high: clamp(low + 100 * (1 - completeness), 100) };
}

/** The shares of a ratio add up to 1 above and below the line. */
function sides({ dimensions }: PreparedModel): number {
  return dimensions.some(({ isDenominator, share }) => isDenominator && share > 0) ? 2 : 1;
}

function effectOf({ method }: PreparedModel, { isDenominator, combine }: ModelDimension): CriterionEffect {
  if (method === 'topsis') return 'compares';
  if (isDenominator) return 'divides';
  return method === 'ratio' && combine === 'product' ? 'multiplies' : 'adds';
}

function pointsOf({ allCriteria }: PreparedModel, measured: readonly MeasuredDimension[]): Float64Array {
  const points = new Float64Array(allCriteria.length).fill(Number.NaN);
  for (const { found } of measured) for (const { criterion, rating } of found) points[criterion.index] = rating.rating;
  return points;
}

function measure(
  dimension: ModelDimension,
  ratings: ReadonlyMap<string, Rating | undefined>,
  input: ProjectInput,
): MeasuredDimension {
  const found = dimension.criteria.flatMap((criterion) => {
    const rating = ratings.get(criterion.id);
    if (rating === undefined) {
      return [];
    }
    const { min, max } = criterion.scale;
    // On a scale without an end a rating has no place of its own: `settle` gives it one beside the others.
    const value = max === undefined ? 0 : normalizedValue({ min, max }, rating.rating, criterion.definition.direction);
    return [{ criterion, rating, value, pointer: pointerOf(input, criterion.id) }];
  });
  return { dimension, found, rated: sum(found.map(({ criterion }) => criterion.share)) };
}

function criterionScore(
  { criterion, rating, value, pointer }: Found,
  weight: number,
  contribution: number | null,
  effect: CriterionEffect,
): CriterionScore {
  const { id, dimension, definition } = criterion;
  const { title, direction } = definition;
  return { id, title, dimension, direction, effect, ...rating, value, weight, contribution, pointer };
}

function missingOf({ dimension, found }: MeasuredDimension): readonly MissingRating[] {
  const rated = new Set(found.map(({ criterion }) => criterion.id));
  return dimension.criteria
    .filter(({ id }) => !rated.has(id))
    .map(({ id, definition }) => ({
      criterion: id,
      title: definition.title,
      dimension: dimension.id,
      question: definition.question,
    }));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Keeps what floating-point sums add beyond the end of a range out of the result. */
function clamp(value: number, highest: number): number {
  return Math.min(highest, Math.max(0, value));
}

const DEFAULT_POINTER = '/scoring/ratings';

export interface ReadRatings {
  readonly ratings: ReadonlyMap<string, Rating | undefined>;
  readonly invalid: readonly InvalidRating[];
}

/** The ratings of a project by criterion of the model, undefined for one that says nothing usable; and what is wrong. */
function readRatings(prepared: PreparedModel, input: ProjectInput): ReadRatings {
  const ratings = new Map<string, Rating | undefined>();
  const invalid: InvalidRating[] = [];
  for (const [id, written] of Object.entries(input.ratings ?? {})) {
    const pointer = pointerOf(input, id);
    const criterion = prepared.criteria.get(id);
    if (criterion === undefined) {
      if (prepared.model.otherCriteria?.includes(id)) continue;
      const message = `"${id}" is not a criterion of the model "${prepared.model.id}": correct or remove it.`;
      invalid.push({ criterion: id, pointer, reason: 'unknown-criterion', message });
      continue;
    }
    const isOwnScale = criterion.definition.scale !== undefined;
    const read = readRating(criterion.scale, written, { criterion: id, pointer, isOwnScale });
    ratings.set(id, read.rating);
    invalid.push(...read.invalid);
  }
  return { ratings, invalid };
}

/** JSON Pointer of the rating of a criterion. */
function pointerOf(input: ProjectInput, criterion: string): string {
  return `${input.pointer ?? DEFAULT_POINTER}/${criterion.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
