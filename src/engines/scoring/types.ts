import type { CriterionDirection, EvaluationModel, RatingScale } from '../../catalog/catalog.ts';

/** A model of the catalogue (or of a workspace) with the id it is kept under. */
export interface ScoringModel extends EvaluationModel {
  readonly id: string;
}

/** What the engine needs of a project. */
export interface ProjectInput {
  readonly id: string;
  readonly title?: string | undefined;
  /** Path of the charter, passed on. */
  readonly file?: string | undefined;
  /** By criterion id: a number on the model's scale, or `{rating, low, high, confidence, rationale}`. */
  readonly ratings?: Readonly<Record<string, unknown>> | undefined;
  /** JSON Pointer of `ratings` in the charter; `/scoring/ratings` where absent. */
  readonly pointer?: string | undefined;
}

/** A rating that counts, on the scale of the model; `low` and `high` bound it where the rater was unsure. */
export interface Rating {
  readonly rating: number;
  readonly low?: number;
  readonly high?: number;
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

/** A rated criterion and what it does to the score of its project. */
export interface CriterionScore extends Rating {
  readonly id: string;
  readonly title: string;
  readonly dimension: string;
  readonly direction: CriterionDirection;
  /** 0 to 100, 100 is best: the rating on the scale, reversed under `cost`. */
  readonly value: number;
  /** Share of the criterion in this project's score, 0 to 1: weights renormalized over what is rated. */
  readonly weight: number;
  /** Points of the score, `weight × value`; the contributions of a project add up to its score. */
  readonly contribution: number;
  /** JSON Pointer of the rating in the charter. */
  readonly pointer: string;
}

/** A project in the ranking. */
export interface ProjectScore {
  readonly id: string;
  readonly title: string | null;
  readonly file: string | null;
  /** 0 to 100 with two decimals; null (unknown) when nothing that carries weight is rated. */
  readonly score: number | null;
  /** 1 is best; equal scores share a rank and the next one is left out (1, 2, 2, 4). Null without a score. */
  readonly rank: number | null;
  /** Id of the priority band that the score (as shown) reaches; null without a score. */
  readonly priority: string | null;
  /** Share of the model's weight that is rated, 0 to 1. */
  readonly completeness: number;
  /** By dimension id, 0 to 100; a dimension without any rating is left out. */
  readonly dimensions: Readonly<Record<string, number>>;
  /** Rated criteria in the order of the model. */
  readonly criteria: readonly CriterionScore[];
  /** Criteria without a usable rating in the order of the model, those with an invalid one among them. */
  readonly missing: readonly MissingRating[];
  readonly invalid: readonly InvalidRating[];
}

/** A dimension of the model that scored. */
export interface DimensionSummary {
  readonly id: string;
  readonly title: string;
  /** As the model states it. */
  readonly weight: number;
}

export interface PriorityBand {
  readonly id: string;
  readonly title: string;
  /** Lowest score of the band, 0 to 100. */
  readonly atLeast: number;
}

/** The contract of `score`. */
export interface ScoreResult {
  readonly model: {
    readonly id: string;
    readonly title: string;
    readonly scale: RatingScale;
    readonly dimensions: readonly DimensionSummary[];
  };
  /** The bands that scores are read by, highest first. */
  readonly priorities: readonly PriorityBand[];
  /** Highest score first; those without a score at the end. */
  readonly projects: readonly ProjectScore[];
}
