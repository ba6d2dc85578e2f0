import type { ModelDimension, PreparedModel } from '../model.ts';
import type { Form, RatingTable } from './types.ts';

/**
 * Numerators over denominators, such as cost of delay over job size. Merits are proportional to the native number. A
 * project that lacks one of the ratings has none: a part of a ratio says nothing about the whole.
 */
export function fillRatio(prepared: PreparedModel, ratings: RatingTable, form: Form): void {
  const width = prepared.allCriteria.length;
  for (let project = 0; project < form.projects; project++) {
    const at = project * width;
    const divisor = denominatorOf(prepared, ratings, at);
    let cell = project * form.dimensions;
    let isComplete = divisor > 0;
    for (const dimension of prepared.weighed) {
      const value = combined(dimension, ratings, at);
      isComplete &&= !Number.isNaN(value);
      form.above[cell] = value / divisor;
      form.below[cell] = 1;
      cell += 1;
    }
    if (!isComplete) {
      form.above.fill(0, project * form.dimensions, cell);
      form.below.fill(0, project * form.dimensions, cell);
    }
  }
}

/** The native number, such as a WSJF of 10.5; NaN where a rating is missing. */
export function nativeRatio(prepared: PreparedModel, ratings: RatingTable, at = 0): number {
  const numerator = prepared.weighed.reduce((sum, dimension) => {
    return sum + dimension.weight * combined(dimension, ratings, at);
  }, 0);
  return prepared.weighed.length === 0 ? Number.NaN : numerator / denominatorOf(prepared, ratings, at);
}

/** What stands below the line; NaN where a rating is missing or the model has nothing there. */
function denominatorOf({ dimensions }: PreparedModel, ratings: RatingTable, at: number): number {
  const below = dimensions.filter(({ isDenominator, share }) => isDenominator && share > 0);
  if (below.length === 0) return Number.NaN;
  return below.reduce((sum, dimension) => sum + dimension.weight * combined(dimension, ratings, at), 0);
}

/** A dimension's ratings, added up by their weights or multiplied with them as exponents; NaN where one is missing. */
export function combined({ combine, criteria }: ModelDimension, ratings: RatingTable, at: number): number {
  let value = combine === 'product' ? 1 : 0;
  for (const { index, factor } of criteria) {
    if (factor === 0) continue;
    const rating = ratings[at + index] ?? Number.NaN;
    value = combine === 'product' ? value * rating ** factor : value + factor * rating;
  }
  return value;
}
