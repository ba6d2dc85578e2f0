import type { Analysis } from '../analysis.ts';
import type { RatingTable } from '../methods/types.ts';
import type { Random } from './random.ts';

/** Ratings that were given as ranges, each with what drawing it takes. */
export interface UncertainRatings {
  readonly count: number;
  /** Places in the table of ratings. */
  readonly cells: Int32Array;
  readonly lows: Float64Array;
  readonly highs: Float64Array;
  /** The most likely values; NaN where the rater gave no more than a range. */
  readonly modes: Float64Array;
}

/** The ratings that are ranges. A bound that is absent is the rating itself. */
export function uncertainRatings({ prepared, ranked }: Analysis): UncertainRatings {
  const width = prepared.allCriteria.length;
  const found = ranked.flatMap(({ project }, place) =>
    project.criteria.flatMap(({ id, rating, low = rating, high = rating, isMiddle }) => {
      const index = prepared.criteria.get(id)?.index;
      if (index === undefined || low >= high) return [];
      return [{ cell: place * width + index, low, high, mode: isMiddle ? Number.NaN : rating }];
    }),
  );
  return {
    count: found.length,
    cells: Int32Array.from(found, ({ cell }) => cell),
    lows: Float64Array.from(found, ({ low }) => low),
    highs: Float64Array.from(found, ({ high }) => high),
    modes: Float64Array.from(found, ({ mode }) => mode),
  };
}

/**
 * Draws each uncertain rating in place: from the triangular distribution of a low, a most likely and a high value (by
 * inversion; Kotz & van Dorp 2004, 1.3), or the uniform one where there is only a range.
 */
export function drawRatings(uncertain: UncertainRatings, random: Random, table: RatingTable): void {
  const { count, cells, lows, highs, modes } = uncertain;
  for (let index = 0; index < count; index++) {
    const u = random();
    const low = lows[index] ?? 0;
    const high = highs[index] ?? 0;
    const mode = modes[index] ?? Number.NaN;
    const span = high - low;
    let value = low + u * span;
    if (u * span < mode - low) value = low + Math.sqrt(u * span * (mode - low));
    else if (mode <= high) value = high - Math.sqrt((1 - u) * span * (high - mode));
    table[cells[index] ?? 0] = value;
  }
}
