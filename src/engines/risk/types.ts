import type { FactorEstimate, FactorRatings } from './factors.ts';

/** Whether a risk harms or helps when it occurs (ISO 31000 speaks of both). */
export type RiskType = 'threat' | 'opportunity';

/** A step of the matrix (1 to 5 in the shipped one), or the ratings of factors by id. */
export type RiskEstimate = number | FactorRatings;

/** A probability and an impact as rated. */
export interface RiskRating {
  readonly probability?: RiskEstimate | undefined;
  readonly impact?: RiskEstimate | undefined;
}

/** A rating on the matrix. */
export interface RiskScore {
  /** Value of the probability × value of the impact: 0 to the highest of the matrix, 0.72 in the shipped one. */
  readonly score: number;
  /** Id of the level; null where the matrix has no level for the score. */
  readonly level: string | null;
  readonly levelTitle: string | null;
  /** How to read the level: a high threat is bad, a high opportunity is good. */
  readonly meaning: string;
  readonly probability: RatedStep;
  readonly impact: RatedStep;
}

/** A step of the probability or impact scale. */
export interface RatedStep {
  readonly rating: number;
  readonly title: string;
  /** 0 or more. */
  readonly value: number;
  /** Where it was not rated as one, the factors that gave it. */
  readonly basis?: FactorEstimate;
}

/** What the engine needs of a risk. A risk without a type is a threat. */
export interface RiskInput {
  readonly id?: string | undefined;
  readonly title?: string | undefined;
  readonly type?: string | undefined;
  readonly category?: string | undefined;
  readonly status?: string | undefined;
  readonly proximity?: string | undefined;
  readonly inherent?: RiskRating | undefined;
  readonly residual?: RiskRating | undefined;
  readonly target?: RiskRating | undefined;
}

/** What the engine needs of a register; an item that cannot be read is `undefined`, so that places stay true. */
export interface RegisterInput {
  readonly risks?: readonly (RiskInput | undefined)[] | undefined;
}

/** A risk of a register with its scores; null where it has no rating. */
export interface ScoredRisk {
  /** Null where the risk has none yet; then its pointer names it. */
  readonly id: string | null;
  /** JSON Pointer in the register. */
  readonly pointer: string;
  readonly title: string | null;
  readonly type: RiskType;
  readonly category: string | null;
  readonly status: string | null;
  /** Before any response. */
  readonly inherent: RiskScore | null;
  /** With the responses that are in place. */
  readonly residual: RiskScore | null;
  /** What the responses aim at. */
  readonly target: RiskScore | null;
  /** The score to act on: the residual one, or the inherent one while there is no residual one. */
  readonly current: RiskScore | null;
  /**
   * What the responses gain, as a difference of scores, more is better: inherent − residual score for a threat, residual − inherent for an
   * opportunity. Null unless both are rated.
   */
  readonly reduction: number | null;
  /** 1 needs attention first; equals share a rank (1, 2, 2, 4). Null for what is closed or has no score. */
  readonly priorityRank: number | null;
}

/** How many open risks stand at a level now. */
export interface LevelCount {
  readonly level: string;
  readonly title: string;
  readonly threats: number;
  readonly opportunities: number;
}

/** A field of the heat map with the open risks that stand on it now, by id (by pointer where a risk has no id). */
export interface HeatCell {
  readonly probability: number;
  readonly impact: number;
  readonly score: number;
  readonly level: string | null;
  readonly threats: readonly string[];
  readonly opportunities: readonly string[];
}

/** A scored register. */
export interface RegisterScore {
  /** What needs attention first comes first, then open risks without a score, then closed ones. */
  readonly risks: readonly ScoredRisk[];
  /** Highest level first; closed risks do not count. */
  readonly counts: readonly LevelCount[];
  /** Open risks without a score. */
  readonly unscored: number;
  readonly closed: number;
  /** Rows from the highest probability to the lowest, columns from the lowest impact to the highest. */
  readonly heatMap: readonly (readonly HeatCell[])[];
}
