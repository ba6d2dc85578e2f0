import type { RiskFactorSet, RiskMatrix } from '../../catalog/catalog.ts';
import { memoBy } from '../../text/memo.ts';
import { roundScore } from './round.ts';

export type RiskAxis = 'probability' | 'impact';

/** Ratings of factors by id. */
export type FactorRatings = Readonly<Record<string, unknown>>;

/** What a set of factors says of a probability or an impact. */
export interface FactorEstimate {
  /** Id and name of the set. */
  readonly set: string;
  readonly title: string;
  /** Weighted mean of its ratings, on the scale of the factors (0 to 9 at OWASP). */
  readonly mean: number;
}

/** A set with how much of it is rated. */
interface RatedSet {
  readonly id: string;
  readonly set: RiskFactorSet;
  readonly missing: readonly string[];
}

/**
 * Estimates probability or impact from rated factors (OWASP Risk Rating Methodology, step 4): the mean of the factors of a
 * set, weighted where the matrix gives weights. Of several sets the first by rank counts of which every factor is rated:
 * business impact before technical impact. Undefined while none is complete: the factors that are missing may be
 * anything.
 */
export function estimate(matrix: RiskMatrix, axis: RiskAxis, ratings: FactorRatings): FactorEstimate | undefined {
  const { scale } = matrix.factors ?? {};
  if (!scale) return undefined;
  for (const { id, set, missing } of ratedSets(matrix, axis, ratings)) {
    if (missing.length > 0) continue;
    let sum = 0;
    let weights = 0;
    for (const [factor, { weight = 1 }] of Object.entries(set.factors)) {
      sum += weight * Number(ratings[factor]);
      weights += weight;
    }
    return { set: id, title: set.title, mean: roundScore(sum / weights) };
  }
  return undefined;
}

/** The sets of an axis in the order in which they count, with the factors that have no rating on the scale. */
function ratedSets(matrix: RiskMatrix, axis: RiskAxis, ratings: FactorRatings): readonly RatedSet[] {
  const { min = 0, max = 0 } = matrix.factors?.scale ?? {};
  const isRated = (factor: string): boolean => {
    const rating = Object.hasOwn(ratings, factor) ? ratings[factor] : undefined;
    return typeof rating === 'number' && rating >= min && rating <= max;
  };
  return setsOf(matrix, axis).map(([id, set]) => ({
    id,
    set,
    missing: Object.keys(set.factors).filter((factor) => !isRated(factor)),
  }));
}

const setsOf = memoBy((matrix: RiskMatrix, axis: RiskAxis) =>
  Object.entries(matrix.factors?.[axis] ?? {}).sort(([, left], [, right]) => left.rank - right.rank),
);
