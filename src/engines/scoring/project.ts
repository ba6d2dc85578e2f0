import type { ModelCriterion, ModelDimension, PreparedModel } from './model.ts';
import { normalizedValue, type ReadRating, readRating } from './rating.ts';
import type { CriterionScore, InvalidRating, MissingRating, ProjectInput, Rating } from './types.ts';

const DEFAULT_POINTER = '/scoring/ratings';

/** A project measured by a model, before it is ranked. Numbers are not rounded. */
export interface RatedProject {
  readonly input: ProjectInput;
  /** 0 to 100, or undefined when nothing that carries weight is rated. */
  readonly score: number | undefined;
  /** 0 to 1. */
  readonly completeness: number;
  readonly dimensions: readonly { readonly id: string; readonly value: number }[];
  readonly criteria: readonly CriterionScore[];
  readonly missing: readonly MissingRating[];
  readonly invalid: readonly InvalidRating[];
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
  const measured = prepared.dimensions.map((dimension) => measure(prepared, dimension, read.ratings, input));
  const rated = measured.filter((entry) => entry.rated > 0);
  const carried = sum(rated.map(({ dimension }) => dimension.share));
  const criteria = rated.flatMap((entry) =>
    entry.found.map((found) => contribution(found, carried > 0 ? entry.dimension.share / carried : 0, entry.rated)),
  );
  return {
    input,
    score: carried > 0 ? clamp(sum(criteria.map((criterion) => criterion.contribution)), 100) : undefined,
    completeness: clamp(sum(rated.map((entry) => entry.dimension.share * entry.rated)), 1),
    dimensions: rated.map(({ dimension, found, rated: share }) => ({
      id: dimension.id,
      value: clamp(sum(found.map(({ criterion, value }) => (criterion.share / share) * value)), 100),
    })),
    criteria,
    missing: measured.flatMap(missingOf),
    invalid: read.invalid,
  };
}

function readRatings(prepared: PreparedModel, input: ProjectInput) {
  const ratings = new Map<string, ReadRating['rating']>();
  const invalid: InvalidRating[] = [];
  for (const [criterion, written] of Object.entries(input.ratings ?? {})) {
    const pointer = pointerOf(input, criterion);
    if (!prepared.criteria.has(criterion)) {
      const message = `"${criterion}" is not a criterion of the model "${prepared.model.id}": correct or remove it.`;
      invalid.push({ criterion, pointer, reason: 'unknown-criterion', message });
      continue;
    }
    const read = readRating(prepared.model.scale, written, { criterion, pointer });
    ratings.set(criterion, read.rating);
    invalid.push(...read.invalid);
  }
  return { ratings, invalid };
}

function measure(
  prepared: PreparedModel,
  dimension: ModelDimension,
  ratings: ReadonlyMap<string, Rating | undefined>,
  input: ProjectInput,
): MeasuredDimension {
  const found = dimension.criteria.flatMap((criterion) => {
    const rating = ratings.get(criterion.id);
    if (rating === undefined) {
      return [];
    }
    const value = normalizedValue(prepared.model.scale, rating.rating, criterion.definition.direction);
    return [{ criterion, rating, value, pointer: pointerOf(input, criterion.id) }];
  });
  return { dimension, found, rated: sum(found.map(({ criterion }) => criterion.share)) };
}

function contribution(found: Found, dimensionWeight: number, rated: number): CriterionScore {
  const { criterion, rating, value, pointer } = found;
  const weight = dimensionWeight * (criterion.share / rated);
  const { id, dimension, definition } = criterion;
  return {
    id,
    title: definition.title,
    dimension,
    direction: definition.direction,
    ...rating,
    value,
    weight,
    contribution: weight * value,
    pointer,
  };
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

function pointerOf(input: ProjectInput, criterion: string): string {
  return `${input.pointer ?? DEFAULT_POINTER}/${criterion.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Keeps what floating-point sums add beyond the end of a range out of the result. */
function clamp(value: number, highest: number): number {
  return Math.min(highest, Math.max(0, value));
}
