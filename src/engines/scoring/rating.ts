import type { CriterionDirection, RatingScale } from '../../catalog/catalog.ts';
import type { InvalidRating, Rating, RatingProblem } from './types.ts';

/** What a written rating says: a rating that counts, or undefined while there is none; and what is wrong with it. */
export interface ReadRating {
  readonly rating: Rating | undefined;
  readonly invalid: readonly InvalidRating[];
}

/** Where a rating, or a part of it, stands. */
export interface RatingPlace {
  readonly criterion: string;
  /** JSON Pointer. */
  readonly pointer: string;
}

type WrittenRating = { readonly [Field in keyof Rating]?: unknown };

type ReadNumber = { readonly value: number } | { readonly invalid: readonly InvalidRating[] };

/**
 * Reads a rating as written: a number, or an object with `rating` and, where the rater was unsure, `low`, `high` and
 * `confidence`. An object that has no `rating` yet is not wrong: the rating is missing. Bounds at fault are reported
 * and left out; the rating still counts.
 */
export function readRating(scale: RatingScale, written: unknown, place: RatingPlace): ReadRating {
  const isObject = typeof written === 'object' && written !== null && !Array.isArray(written);
  const fields: WrittenRating = isObject ? written : { rating: written };
  if (fields.rating === undefined || fields.rating === null) {
    return { rating: undefined, invalid: [] };
  }
  const read = readNumber(scale, fields.rating, isObject ? below(place, 'rating') : place);
  if ('invalid' in read) {
    return { rating: undefined, invalid: read.invalid };
  }
  const low = readBound(scale, fields, 'low', read.value, place);
  const high = readBound(scale, fields, 'high', read.value, place);
  const { confidence, rationale } = fields;
  const rating = {
    rating: read.value,
    ...('value' in low && { low: low.value }),
    ...('value' in high && { high: high.value }),
    ...(typeof confidence === 'number' && confidence >= 0 && confidence <= 1 && { confidence }),
    ...(typeof rationale === 'string' && { rationale }),
  };
  return { rating, invalid: [low, high].flatMap((bound) => ('invalid' in bound ? bound.invalid : [])) };
}

/**
 * The value of a rating: its place on the scale from 0 to 100, where 100 is best (the scale is reversed for a cost).
 * `value = 100 × (rating − min) ÷ (max − min)`, the linear normalization of weighted scoring.
 */
export function normalizedValue(scale: RatingScale, rating: number, direction: CriterionDirection): number {
  const share = Math.min(1, Math.max(0, (rating - scale.min) / (scale.max - scale.min)));
  return 100 * (direction === 'cost' ? 1 - share : share);
}

function readBound(
  scale: RatingScale,
  fields: WrittenRating,
  bound: 'low' | 'high',
  rating: number,
  parent: RatingPlace,
): ReadNumber {
  const written = fields[bound];
  if (written === undefined || written === null) {
    return { invalid: [] };
  }
  const place = below(parent, bound);
  const read = readNumber(scale, written, place);
  if ('value' in read && (bound === 'low' ? read.value > rating : read.value < rating)) {
    const side = bound === 'low' ? 'above' : 'below';
    return problem(place, 'outside-range', `The ${bound} bound ${read.value} is ${side} the rating ${rating}.`);
  }
  return read;
}

function readNumber(scale: RatingScale, written: unknown, place: RatingPlace): ReadNumber {
  const { min, max } = scale;
  if (typeof written !== 'number' || !Number.isFinite(written)) {
    return problem(place, 'not-a-number', `"${place.criterion}" is not rated by a number: rate from ${min} to ${max}.`);
  }
  const isScale = max > min && Number.isFinite(max - min);
  return isScale && written >= min && written <= max
    ? { value: written }
    : problem(place, 'outside-scale', `${written} is outside the scale of the model: rate from ${min} to ${max}.`);
}

function problem(place: RatingPlace, reason: RatingProblem, message: string): ReadNumber {
  return { invalid: [{ criterion: place.criterion, pointer: place.pointer, reason, message }] };
}

function below(place: RatingPlace, key: string): RatingPlace {
  return { criterion: place.criterion, pointer: `${place.pointer}/${key}` };
}
