import type { Table, Titled } from './common.ts';

/** Whether a high rating speaks for a project (`benefit`) or against it (`cost`). */
export type CriterionDirection = 'benefit' | 'cost';

/** How ratings become a score. */
export type ScoringMethod = 'weighted-sum' | 'ratio' | 'topsis';

/** How TOPSIS makes criteria comparable. */
export type Normalization = 'vector' | 'min-max' | 'max';

/** The scoring models and the priorities that scores are read as (seed: data value assessment matrix). */
export interface EvaluationTables {
  /** Id of the model used where neither the charter nor the configuration names one. */
  readonly defaultModel: string;
  readonly models: Table<EvaluationModel>;
  readonly priorities: Table<Priority>;
}

/** A scoring model as written: criteria rated by people, gathered in groups, summed up by dimension. */
export interface EvaluationModel extends Titled {
  /** Where the model comes from: a document, a standard or a paper. */
  readonly source?: string;
  /** `weighted-sum` where absent. */
  readonly method?: ScoringMethod;
  /** For TOPSIS; `vector` where absent. */
  readonly normalization?: Normalization;
  /** Name of the number that a ratio yields, such as `WSJF`. */
  readonly unit?: string;
  /** Id of the model whose scale and dimensions this one uses where it has none of its own. */
  readonly basedOn?: string;
  readonly scale?: RatingScale;
  readonly dimensions?: Table<Dimension>;
  /** Comparisons of dimensions, from which their weights are derived. */
  readonly judgements?: readonly Judgement[];
}

/** The closed range of ratings of a model, for example 1 to 5. */
export interface RatingScale {
  readonly min: number;
  readonly max: number;
}

/** The range of ratings of one criterion. */
export interface CriterionScale {
  readonly min: number;
  /** Absent where there is no end, as for the number of people reached. */
  readonly max?: number;
}

/** A dimension of a model. */
export interface Dimension extends Titled {
  /**
   * In a weighted sum the share of the dimension in the total, 0 to 1, the weights of all adding up to 1. In a ratio the
   * factor of the dimension. Where absent 1, or what the judgements of the model yield.
   */
  readonly weight?: number;
  /** In a ratio: above the line (where absent) or below it. */
  readonly role?: 'numerator' | 'denominator';
  /** In a ratio: whether weighted ratings are added up (where absent) or multiplied. */
  readonly combine?: 'sum' | 'product';
  readonly groups: Table<CriterionGroup>;
  /** Comparisons of criteria, from which their weights are derived. */
  readonly judgements?: readonly Judgement[];
}

/** Criteria that belong together. A group has no weight of its own: it serves reading and reporting. */
export interface CriterionGroup extends Titled {
  readonly criteria: Table<Criterion>;
}

/** Something a person rates about a project. Its id occurs once in a model. */
export interface Criterion extends Titled {
  /** The question that the rating answers. */
  readonly question: string;
  readonly direction: CriterionDirection;
  /** Where it differs from the model's. */
  readonly scale?: CriterionScale;
  /** What a rating means, by rating; at least two ratings. */
  readonly anchors: Readonly<Record<string, string>>;
  /** Weight relative to the other criteria of the same dimension, above 0; 1 where absent. */
  readonly weight?: number;
}

/** One of two is `times` as important as the other (analytic hierarchy process). */
export interface Judgement {
  readonly more: string;
  readonly less: string;
  /** 1 (equally) to 9 (extremely), on Saaty's scale. */
  readonly times: number;
}

/** A band of scores. */
export interface Priority extends Titled {
  /** Place among the priorities: 1 is the lowest. Thresholds rise with the rank. */
  readonly rank: number;
  /** Lowest score that earns the priority, 0 to 100. */
  readonly atLeast: number;
}
