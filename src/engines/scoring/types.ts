import type {
  CriterionDirection,
  Dimension,
  EvaluationModel,
  Judgement,
  Normalization,
  RankingPolicy,
  RatingScale,
  ScoringMethod,
  Table,
} from '../../catalog/catalog.ts';
import type { JudgedWeights } from './judgements/priorities.ts';

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

/** A model of the catalogue (or of a workspace), ready for use: see `modelOf`. */
export interface ScoringModel extends Omit<EvaluationModel, 'scale' | 'dimensions'> {
  readonly id: string;
  readonly scale: RatingScale;
  readonly dimensions: Table<WeighedDimension>;
  /** Criteria that only other models have: a rating of one does not count here and is no mistake. */
  readonly otherCriteria?: readonly string[];
  /** The judgements that weights were derived from. */
  readonly judgementSets?: readonly JudgementSet[];
  /** When a score is a verdict, and who is ranked; where absent, whatever has a score. */
  readonly ranking?: RankingPolicy;
}

/** A dimension with the weight that counts: as written, or derived from judgements. */
export interface WeighedDimension extends Dimension {
  readonly weight: number;
}

/** Judgements that belong together, with what follows from them. */
export interface JudgementSet {
  /** Id of the dimension whose criteria are compared; null where dimensions are. */
  readonly dimension: string | null;
  readonly judgements: readonly Judgement[];
  /** Undefined where the judgements do not connect everything: the weights as written count. */
  readonly judged: JudgedWeights | undefined;
}

/** What the engine needs of a project. */
export interface ProjectInput {
  readonly id: string;
  readonly title?: string | undefined;
  /** Path of the charter, passed on. */
  readonly file?: string | undefined;
  /** What the ranking's policy goes by; any status is ranked where absent. */
  readonly status?: string | undefined;
  /** It is over, whatever the policy says: completed, rejected or cancelled. */
  readonly isEnded?: boolean | undefined;
  /** It must be done, whatever its score. */
  readonly isMandatory?: boolean | undefined;
  /** By criterion id: a number on its scale, or `{rating (or likely), low, high, confidence, rationale}`. */
  readonly ratings?: Readonly<Record<string, unknown>> | undefined;
  /** JSON Pointer of `ratings` in the charter; `/scoring/ratings` where absent. */
  readonly pointer?: string | undefined;
}

/** The number that a method is known for. */
export interface NativeScore {
  readonly value: number;
  /** Its name, such as `WSJF` or `Closeness`. */
  readonly label: string;
}

/**
 * Why a project has no rank: it is over, its status is not among those that are ranked, or too little of it is rated.
 * The first that holds is named.
 */
export type Unranked = 'ended' | 'set-aside' | 'provisional';

/** The scores that are possible while ratings are missing, each anywhere on its scale: 0 to 100. */
export interface ScoreRange {
  readonly low: number;
  readonly high: number;
}

/** A project in the ranking. */
export interface ProjectScore {
  readonly id: string;
  readonly title: string | null;
  readonly file: string | null;
  /**
   * 0 to 100 with two decimals; null (unknown) when nothing that carries weight is rated. In a ratio 100 is the best of
   * the portfolio, and a project that lacks a rating has no score; in TOPSIS it is the closeness times 100.
   */
  readonly score: number | null;
  /** The number of the method itself (four decimals), where it is another than the score. */
  readonly native: NativeScore | null;
  /**
   * What the score can still become (two decimals): its ends are equal where everything is rated. Null without a score,
   * and where scores come from comparing projects (ratio, TOPSIS).
   */
  readonly range: ScoreRange | null;
  /** 1 is best; equal scores share a rank and the next one is left out (1, 2, 2, 4). Null where `unranked` says why. */
  readonly rank: number | null;
  readonly unranked: Unranked | null;
  /** Id of the priority band that the score (as shown) reaches; null without a rank, and where the project is mandatory. */
  readonly priority: string | null;
  /** It must be done: that takes the place of a priority. */
  readonly mandatory: boolean;
  /** As the policy sees it: null where nobody said. */
  readonly status: string | null;
  /** Share of the model's weight that is rated, 0 to 1. */
  readonly completeness: number;
  /** Too little is rated for the score to be a verdict, or there is none. */
  readonly provisional: boolean;
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
  /** As the model states it, or as derived from its judgements. */
  readonly weight: number;
  /**
   * Share of the whole, 0 to 1; in a ratio of its side of the line. 0 where nothing in it carries weight. The unit of
   * weights in the analyses and in what is tried out.
   */
  readonly share: number;
}

/** Weights that were derived from judgements. */
export interface JudgementSummary {
  /** Id of the dimension whose criteria are compared; null where dimensions are. */
  readonly dimension: string | null;
  /** Above .10 the judgements deserve another look; null where they do not connect everything and do not count. */
  readonly consistencyRatio: number | null;
  /** Pairs that were not judged. */
  readonly unjudged: number | null;
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
    readonly method: ScoringMethod;
    /** How ratings are made comparable: by their place on the scale, by the best of the portfolio, or as TOPSIS states it. */
    readonly normalization: 'scale' | 'best-of-portfolio' | Normalization;
    readonly scale: RatingScale;
    readonly dimensions: readonly DimensionSummary[];
    /** Empty where weights are written as numbers. */
    readonly judgements: readonly JudgementSummary[];
  };
  /** The bands that scores are read by, highest first. */
  readonly priorities: readonly PriorityBand[];
  /** When a score is a verdict, and who is ranked; null where whatever has a score is. */
  readonly ranking: RankingPolicy | null;
  /** Highest score first, those that are not ranked among them; those without a score at the end. */
  readonly projects: readonly ProjectScore[];
}
