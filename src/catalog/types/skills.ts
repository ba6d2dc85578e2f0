import type { Table, Titled } from './common.ts';

/** Skills, proficiency and infrastructure resources (seed: resource planning and capacity management). */
export interface SkillTables {
  readonly levels: Table<SkillLevel>;
  readonly skills: Table<Skill>;
  readonly infrastructure: Table<InfrastructureResource>;
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
