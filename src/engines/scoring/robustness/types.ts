/** What is thought possible, and how it is computed. */
export interface RobustnessOptions {
  /** `any`: all weights are equally likely. `same-order`: all weights that keep the order of the model's are. */
  readonly weights: 'any' | 'same-order';
  /** Draws of the simulation, where an exact answer cannot be had. */
  readonly samples: number;
  /** The same seed gives the same answer. */
  readonly seed: number;
  /** How many projects count as the best. */
  readonly top: number;
}

/** How far a ranking can be trusted (SMAA-2). */
export interface Robustness {
  readonly method: 'exact' | 'sampled';
  readonly weights: RobustnessOptions['weights'];
  /** Null for an exact answer. */
  readonly samples: number | null;
  readonly seed: number | null;
  /** A share is off by no more than this with a confidence of 95 %; 0 for an exact answer. */
  readonly margin: number;
  readonly top: number;
  /** Ratings that were given as ranges and drawn from them. */
  readonly uncertainRatings: number;
  /** Ratings that nobody gave and that were drawn from the whole of their scales. */
  readonly missingRatings: number;
  /**
   * Whom ranks count: those that are ranked; or, where nobody is, the provisional ones among themselves.
   */
  readonly among: 'ranked' | 'provisional';
  /** In the order of the ranking; behind the ranked ones those that are provisional. */
  readonly projects: readonly ProjectRobustness[];
  readonly pairwise: PairwiseWinning;
}

export interface ProjectRobustness {
  readonly id: string;
  readonly file: string | null;
  /** Rank by the model's weights and the most likely ratings; null where it is provisional. */
  readonly rank: number | null;
  /** Its ranks are those that it would take beside the ranked ones, whom it does not move. */
  readonly provisional: boolean;
  /** Share of what is possible that gives the project rank 1, 2, …; ranks beyond the last one that occurs are left out. */
  readonly acceptability: readonly number[];
  /** Share in which it is among the best. */
  readonly inTop: number;
  readonly expectedRank: number;
  /**
   * By dimension: the mean of the weights that make it the first, which is what somebody who prefers it would typically
   * find important. Null where nothing does.
   */
  readonly centralWeights: Readonly<Record<string, number>> | null;
  /**
   * How likely it is the first under its central weights, given how uncertain ratings are (by as many draws of them as
   * are asked for); null without such weights.
   */
  readonly confidence: number | null;
}

/** Shares in which one project is better than another; ties count for neither. */
export interface PairwiseWinning {
  /** The projects of the table, best first. Long rankings have only their beginning here. */
  readonly ids: readonly string[];
  /** By row the winner, by column the loser. */
  readonly wins: readonly (readonly number[])[];
}
