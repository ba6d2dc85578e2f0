import type { Table, Titled } from './common.ts';

/** Skills, proficiency and infrastructure resources (seed: resource planning and capacity management). */
export interface SkillTables {
  readonly levels: Table<SkillLevel>;
  /**
   * How much of a skill's complexity multiplier acts on a project (0 to 1), by the `technicalComplexity` of its charter:
   * effort is stretched by 1 + (multiplier − 1) × share.
   */
  readonly complexityShares: Readonly<Record<string, number>>;
  readonly staffing: Staffing;
  /** Ids of the overheads that only people of teams with an on-call rota have: they lower the supply. */
  readonly onCallDuties: readonly string[];
  readonly skills: Table<Skill>;
  readonly infrastructure: Table<InfrastructureResource>;
}

/** What advice on how to close a gap goes by. Times are whole months. */
export interface Staffing {
  /** A gap of at most as many months is bridged by contractors, a longer one by hiring. */
  readonly contractAtMostMonths: number;
  /** Time until somebody who learns the next level, or a neighbouring skill, can be planned with. */
  readonly trainingMonths: number;
  /** Time from the decision to hire to the first day. */
  readonly hiringMonths: number;
  /** Days of a gap that somebody must be able to close for training to be worth it. */
  readonly trainAtLeastDays: number;
  /** Share of a full-time person that a gap must need on average for a post; contractors bridge a smaller one. */
  readonly hireAtLeastShare: number;
}

/** A level of proficiency. */
export interface SkillLevel extends Titled {
  /** Place among the levels: 1 is the least experienced. A person covers a demand of their rank or below. */
  readonly rank: number;
}

/** A category of skills that charters ask for and people have. */
export interface Skill extends Titled {
  readonly coreSkills: Table<Titled>;
  readonly specializations: Table<Titled>;
  /** Ids of the proficiency levels that exist in this category. */
  readonly levels: readonly string[];
  /** Factor (1 or more) by which the complexity of this kind of work stretches its plain effort. */
  readonly complexityMultiplier: number;
  /** Shares (0 to 1) of a person's time that go into other duties, by id of the duty: `mentoring: 0.2`. */
  readonly overheads: Readonly<Record<string, number>>;
  readonly optimizationStrategies: Table<Titled>;
}

/** A kind of infrastructure that projects draw on. */
export interface InfrastructureResource extends Titled {
  readonly allocationStrategies: Table<Titled>;
  readonly monitoringMetrics: Table<Titled>;
  readonly optimizationApproaches: Table<Titled>;
}
