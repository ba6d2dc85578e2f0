import type { Analysis } from '../analysis.ts';
import type { RatingTable } from '../methods/types.ts';
import type { ModelCriterion, PreparedModel } from '../model.ts';
import { createRandom, type Random } from './random.ts';

/** Ratings that are not certain. */
export interface UncertainRatings {
  readonly count: number;
  /** So many were given as ranges. */
  readonly ranges: number;
  /** So many are missing. */
  readonly missing: number;
  /** Of those that compete, and of those that are held beside them. */
  readonly competing: Drawable;
  readonly beside: Drawable;
}

/** Ratings with what drawing them takes. */
interface Drawable {
  /** Places in the table of ratings. */
  readonly cells: Int32Array;
  readonly lows: Float64Array;
  readonly highs: Float64Array;
  /** The most likely values; NaN where the rater gave no more than a range. */
  readonly modes: Float64Array;
}

interface Uncertain {
  readonly cell: number;
  readonly low: number;
  readonly high: number;
  readonly mode: number;
}

/**
 * The ratings that are ranges, and those that nobody gave: such a one is the whole of its scale. A bound that is absent
 * is the rating itself. A missing rating on a scale without an end cannot be drawn, and stays missing.
 */
export function uncertainRatings(analysis: Analysis): UncertainRatings {
  const [ranges, missing] = [givenRanges(analysis), missingRatings(analysis)];
  const border = analysis.competing * analysis.prepared.allCriteria.length;
  const all = [...ranges, ...missing];
  return {
    count: all.length,
    ranges: ranges.length,
    missing: missing.length,
    competing: drawable(all.filter(({ cell }) => cell < border)),
    beside: drawable(all.filter(({ cell }) => cell >= border)),
  };
}

function givenRanges({ prepared, ranked }: Analysis): readonly Uncertain[] {
  const width = prepared.allCriteria.length;
  return ranked.flatMap(({ project }, place) =>
    project.criteria.flatMap(({ id, rating, low = rating, high = rating, isMiddle }) => {
      const index = prepared.criteria.get(id)?.index;
      if (index === undefined || low >= high) return [];
      return [{ cell: place * width + index, low, high, mode: isMiddle ? Number.NaN : rating }];
    }),
  );
}

function missingRatings({ prepared, ranked }: Analysis): readonly Uncertain[] {
  const width = prepared.allCriteria.length;
  const asked = criteriaThatCount(prepared);
  return ranked.flatMap(({ project: { points } }, place) =>
    asked.flatMap(({ index, scale: { min, max } }) => {
      if (max === undefined || !Number.isNaN(points[index] ?? Number.NaN)) return [];
      return [{ cell: place * width + index, low: min, high: max, mode: Number.NaN }];
    }),
  );
}

function drawable(ratings: readonly Uncertain[]): Drawable {
  return {
    cells: Int32Array.from(ratings, ({ cell }) => cell),
    lows: Float64Array.from(ratings, ({ low }) => low),
    highs: Float64Array.from(ratings, ({ high }) => high),
    modes: Float64Array.from(ratings, ({ mode }) => mode),
  };
}

function criteriaThatCount({ dimensions }: PreparedModel): readonly ModelCriterion[] {
  return dimensions.flatMap(({ share, criteria }) => (share > 0 ? criteria.filter((one) => one.share > 0) : []));
}

/** Draws all uncertain ratings, in place. */
export type RatingSource = (table: RatingTable) => void;

/**
 * A source of ratings. Those held beside the others are drawn from random numbers of their own: not even the luck of
 * those that compete depends on them.
 */
export function ratingSource({ competing, beside }: UncertainRatings, random: Random, seed: number): RatingSource {
  const own = createRandom(~seed);
  return (table) => {
    drawInto(table, competing, random);
    drawInto(table, beside, own);
  };
}

/**
 * From the triangular distribution of a low, a most likely and a high value (by inversion; Kotz & van Dorp 2004, 1.3),
 * or the uniform one where there is only a range.
 */
function drawInto(table: RatingTable, { cells, lows, highs, modes }: Drawable, random: Random): void {
  for (let index = 0; index < cells.length; index++) {
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
