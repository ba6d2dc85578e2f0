import type { Table, Titled } from './common.ts';

/** Whether a high rating speaks for a project (`benefit`) or against it (`cost`). */
export type CriterionDirection = 'benefit' | 'cost';

/** The scoring models and the priorities that scores are read as (seed: data value assessment matrix). */
export interface EvaluationTables {
  /** Id of the model used where neither the charter nor the configuration names one. */
  readonly defaultModel: string;
  readonly models: Table<EvaluationModel>;
  readonly priorities: Table<Priority>;
}

/** A weighted scoring model: criteria rated by people, gathered in groups, summed up by dimension. */
export interface EvaluationModel extends Titled {
  /** Where the model comes from: a document, a standard or a paper. */
  readonly source?: string;
  readonly scale: RatingScale;
  readonly dimensions: Table<Dimension>;
}

/** The closed range of ratings of a model, for example 1 to 5. */
export interface RatingScale {
  readonly min: number;
  readonly max: number;
}

/** A dimension of a model. */
export interface Dimension extends Titled {
  /** Share of the dimension in the total, 0 to 1. The weights of a model's dimensions add up to 1. */
  readonly weight: number;
  readonly groups: Table<CriterionGroup>;
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
  /** What a rating means, by rating; at least the two ends of the scale. */
  readonly anchors: Readonly<Record<string, string>>;
  /** Weight relative to the other criteria of the same dimension, above 0; 1 where absent. */
  readonly weight?: number;
}

/** A band of scores. */
export interface Priority extends Titled {
  /** Place among the priorities: 1 is the lowest. Thresholds rise with the rank. */
  readonly rank: number;
  /** Lowest score that earns the priority, 0 to 100. */
  readonly atLeast: number;
}
