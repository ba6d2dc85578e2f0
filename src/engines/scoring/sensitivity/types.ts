/** How sensitive a ranking is to the weights of the dimensions. */
export interface Sensitivity {
  /** What weights are shares of, 0 to 1: of the score, or of what is above the line of a ratio. So are those tried out. */
  readonly weightsAreSharesOf: 'model' | 'numerator';
  /** How many projects count as the best. */
  readonly top: number;
  /** Ids of the projects of rank `top` or better; more than `top` where the last of them tie. */
  readonly topProjects: readonly string[];
  /** Ids of projects that share a rank now. */
  readonly ties: readonly (readonly string[])[];
  readonly weights: readonly WeightSensitivity[];
  /** For criteria that share their dimension with others, in a weighted sum; empty for other methods. */
  readonly criteria: readonly CriterionSensitivity[];
}

export interface WeightSensitivity {
  readonly dimension: string;
  /** Of the dimension, or the criterion. */
  readonly title: string;
  /** The present share, 0 to 1 (in a ratio of its side of the line): the unit of all weights here, and of what is tried out. */
  readonly weight: number;
  /** Where the whole ranking stays. */
  readonly ranking: Interval;
  /** Where the set of the best stays, in whatever order. */
  readonly top: Interval;
}

/** The same for the share of a criterion in its dimension, 0 to 1. */
export interface CriterionSensitivity extends WeightSensitivity {
  readonly criterion: string;
}

/** Between its ends nothing changes; at an end two projects have the same score, beyond it they have swapped. */
export interface Interval {
  readonly from: IntervalEnd;
  readonly to: IntervalEnd;
}

export interface IntervalEnd {
  /** 0 to 1. */
  readonly weight: number;
  /** Empty where the weight can go no further: at 0 or 1. */
  readonly swaps: readonly Swap[];
}

/** Who passes whom (ids). */
export interface Swap {
  readonly rises: string;
  readonly falls: string;
}
