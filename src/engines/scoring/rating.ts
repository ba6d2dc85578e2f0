import type { CriterionDirection, CriterionScale } from '../../catalog/catalog.ts';
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
  /** Whether the criterion has a scale of its own. */
  readonly isOwnScale?: boolean;
}

interface WrittenRating {
  readonly rating?: unknown;
  readonly likely?: unknown;
  readonly low?: unknown;
  readonly high?: unknown;
  readonly confidence?: unknown;
  readonly rationale?: unknown;
}

type ReadNumber = { readonly value: number } | { readonly invalid: readonly InvalidRating[] };

const NOTHING: ReadRating = { rating: undefined, invalid: [] };

/**
 * Reads a rating as written: a number, or an object with `rating` (or `likely`; `rating` wins) and, where the rater was
 * unsure, `low`, `high` and `confidence`. Where there is no more than a range, its middle counts. An object that says
 * neither yet is not wrong: the rating is missing. Bounds at fault are reported and left out; the rating still counts.
 */
export function readRating(scale: CriterionScale, written: unknown, place: RatingPlace): ReadRating {
  const isObject = typeof written === 'object' && written !== null && !Array.isArray(written);
  const fields: WrittenRating = isObject ? written : { rating: written };
  const key = isGiven(fields.rating) ? 'rating' : 'likely';
  if (!isGiven(fields[key])) return readRange(scale, fields, place);
  const read = readNumber(scale, fields[key], isObject ? below(place, key) : place);
  if ('invalid' in read) return { rating: undefined, invalid: read.invalid };
  const low = readBound(scale, fields, 'low', read.value, place);
  const high = readBound(scale, fields, 'high', read.value, place);
  const rating = {
    rating: read.value,
    ...('value' in low && { low: low.value }),
    ...('value' in high && { high: high.value }),
    ...remarks(fields),
  };
  return { rating, invalid: [low, high].flatMap((bound) => ('invalid' in bound ? bound.invalid : [])) };
}

/**
 * The value of a rating: its place on the scale from 0 to 100, where 100 is best (the scale is reversed for a cost).
 * `value = 100 × (rating − min) ÷ (max − min)`, the linear normalization of weighted scoring.
 */
export function normalizedValue(
  scale: { readonly min: number; readonly max: number },
  rating: number,
  direction: CriterionDirection,
): number {
  const share = Math.min(1, Math.max(0, (rating - scale.min) / (scale.max - scale.min)));
  return 100 * (direction === 'cost' ? 1 - share : share);
}

function readRange(scale: CriterionScale, fields: WrittenRating, place: RatingPlace): ReadRating {
  if (!isGiven(fields.low) || !isGiven(fields.high)) return NOTHING;
  const low = readNumber(scale, fields.low, below(place, 'low'));
  const high = readNumber(scale, fields.high, below(place, 'high'));
  if ('invalid' in low || 'invalid' in high) {
    return { rating: undefined, invalid: [low, high].flatMap((end) => ('invalid' in end ? end.invalid : [])) };
  }
  if (low.value > high.value) {
    const message = `The low bound ${low.value} is above the high bound ${high.value}.`;
    return { rating: undefined, ...problem(below(place, 'low'), 'outside-range', message) };
  }
  const rating = (low.value + high.value) / 2;
  return { rating: { rating, low: low.value, high: high.value, isMiddle: true, ...remarks(fields) }, invalid: [] };
}

function remarks({ confidence, rationale }: WrittenRating): Pick<Rating, 'confidence' | 'rationale'> {
  return {
    ...(typeof confidence === 'number' && confidence >= 0 && confidence <= 1 && { confidence }),
    ...(typeof rationale === 'string' && { rationale }),
  };
}

function isGiven(written: unknown): boolean {
  return written !== undefined && written !== null;
}

function readBound(
  scale: CriterionScale,
  fields: WrittenRating,
  bound: 'low' | 'high',
  rating: number,
  parent: RatingPlace,
): ReadNumber {
  const written = fields[bound];
  if (!isGiven(written)) return { invalid: [] };
  const place = below(parent, bound);
  const read = readNumber(scale, written, place);
  if ('value' in read && (bound === 'low' ? read.value > rating : read.value < rating)) {
    const side = bound === 'low' ? 'above' : 'below';
    return problem(place, 'outside-range', `The ${bound} bound ${read.value} is ${side} the rating ${rating}.`);
  }
  return read;
}

function readNumber(scale: CriterionScale, written: unknown, place: RatingPlace): ReadNumber {
  const { min, max = Number.MAX_VALUE } = scale;
  const range = scale.max === undefined ? `rate ${min} or more` : `rate from ${min} to ${max}`;
  if (typeof written !== 'number' || !Number.isFinite(written)) {
    return problem(place, 'not-a-number', `"${place.criterion}" is not rated by a number: ${range}.`);
  }
  const isScale = max > min && Number.isFinite(max - min);
  return isScale && written >= min && written <= max
    ? { value: written }
    : problem(
        place,
        'outside-scale',
        `${written} is outside the scale of the ${place.isOwnScale ? 'criterion' : 'model'}: ${range}.`,
      );
}

function problem(place: RatingPlace, reason: RatingProblem, message: string): Pick<ReadRating, 'invalid'> {
  return { invalid: [{ criterion: place.criterion, pointer: place.pointer, reason, message }] };
}

function below(place: RatingPlace, key: string): RatingPlace {
  return { ...place, pointer: `${place.pointer}/${key}` };
}
