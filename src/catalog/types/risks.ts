import type { Table, Titled } from './common.ts';
import type { ProcessStage } from './process.ts';

/** Risk categories, the probability–impact matrix and the responses (seed: data project risk categories; PMBOK; ISO 31000). */
export interface RiskTables {
  readonly categories: Table<RiskGroup>;
  readonly matrix: RiskMatrix;
  readonly responses: Table<RiskResponse>;
  readonly proximity: Table<RiskProximity>;
  /** The stages of risk management with their activities. */
  readonly process: Table<ProcessStage>;
}

/** A group of risk categories: technical, business, operational. */
export interface RiskGroup extends Titled {
  readonly categories: Table<RiskCategory>;
}

/** A category of risks: what `category` of a risk names. Its id occurs once in all groups. */
export interface RiskCategory extends Titled {
  /** Signs that a risk of the category is building up. */
  readonly indicators: Table<Titled>;
  /** What happens when it occurs. */
  readonly impacts: Table<Titled>;
  readonly mitigations: Table<Titled>;
  readonly monitoring: Table<Titled>;
}

/** A probability–impact matrix: score = value of the probability × value of the impact, both from 0 to 1. */
export interface RiskMatrix {
  /** By rating 1 to 5; values rise with the rating. */
  readonly probability: Readonly<Record<string, MatrixValue>>;
  /** By rating 1 to 5; values rise with the rating. */
  readonly impact: Readonly<Record<string, MatrixValue>>;
  readonly levels: Table<RiskLevel>;
}

/** A step of the probability or impact scale. */
export interface MatrixValue extends Titled {
  /** From 0 to 1. */
  readonly value: number;
}

/** A band of matrix scores. */
export interface RiskLevel extends Titled {
  /** Place among the levels: 1 is the lowest. Thresholds rise with the rank. */
  readonly rank: number;
  /** Lowest matrix score of the level, 0 to 1. */
  readonly atLeast: number;
}

/** A response strategy. */
export interface RiskResponse extends Titled {
  /** The type of risk that the strategy answers. */
  readonly for: 'threat' | 'opportunity' | 'both';
}

/** How soon a risk can occur. */
export interface RiskProximity extends Titled {
  /** 1 is the nearest. */
  readonly rank: number;
  /** Days within which the risk can occur; null where there is no bound. */
  readonly withinDays: number | null;
}
