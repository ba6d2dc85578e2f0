/**
 * What every method comes to when ratings are fixed and weights are not. The merit of a project `p` under the weights
 * `w` of the dimensions `d` is
 *
 *     Σ w[d]^power × above[p,d]  ÷  Σ w[d]^power × below[p,d]
 *
 * and its score rises with it. In a weighted sum the lower sum is the weight that is rated, in a ratio it is 1 and the
 * denominator lies in `above`; TOPSIS has the squared distances from the worst and from the best, and squared weights.
 */
export interface Form {
  /** How many projects, and how many dimensions whose weights vary. */
  readonly projects: number;
  readonly dimensions: number;
  readonly power: 1 | 2;
  /** By project, then by dimension. */
  readonly above: Float64Array;
  readonly below: Float64Array;
}

/** Ratings by project, then by criterion of the model; NaN where there is none. */
export type RatingTable = Float64Array;
