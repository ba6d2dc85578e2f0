import type { CriterionDirection } from '../../catalog/catalog.ts';

/** A rating that counts, on its scale; `low` and `high` bound it where the rater was unsure. */
export interface Rating {
  /** The most likely value; the middle of the range where the rater gave no more than a range. */
  readonly rating: number;
  readonly low?: number;
  readonly high?: number;
  /** Set where only a range was given. */
  readonly isMiddle?: true;
  /** 0 to 1. */
  readonly confidence?: number;
  readonly rationale?: string;
}

export type RatingProblem = 'unknown-criterion' | 'not-a-number' | 'outside-scale' | 'outside-range';

/** A rating, or a bound of one, that cannot be used. */
export interface InvalidRating {
  readonly criterion: string;
  /** JSON Pointer of the value at fault. */
  readonly pointer: string;
  readonly reason: RatingProblem;
  /** Says what is wrong and what to do. */
  readonly message: string;
}

/** A criterion without a usable rating. */
export interface MissingRating {
  readonly criterion: string;
  readonly title: string;
  readonly dimension: string;
  /** The question that a person has to answer. */
  readonly question: string;
}

/** What a criterion does to the score: adds points, multiplies or divides it, or is compared with the portfolio's. */
export type CriterionEffect = 'adds' | 'multiplies' | 'divides' | 'compares';

/** A rated criterion and what it does to the score of its project. */
export interface CriterionScore extends Rating {
  readonly id: string;
  readonly title: string;
  readonly dimension: string;
  readonly direction: CriterionDirection;
  readonly effect: CriterionEffect;
  /**
   * 0 to 100, 100 is best. In a weighted sum and in TOPSIS the place on the scale, reversed under `cost`; in a ratio, and
   * where a scale has no end, relative to the best rating of the portfolio.
   */
  readonly value: number;
  /** Share of the criterion, 0 to 1: in a weighted sum renormalized over what is rated, in a ratio on its side of the line. */
  readonly weight: number;
  /** Points of the score, where it is a sum of points: these contributions add up to it. Null where it is not. */
  readonly contribution: number | null;
  /** JSON Pointer of the rating in the charter. */
  readonly pointer: string;
}
