import type { Table, Titled } from './common.ts';

/** The phases of a project and how they adapt to it (seed: data project lifecycle adaptation). */
export interface LifecycleTables {
  readonly phases: Table<LifecyclePhase>;
  readonly adaptations: Table<LifecycleAdaptation>;
}

/** A phase of a project. */
export interface LifecyclePhase extends Titled {
  /** Place in the sequence: 1 is the first. */
  readonly order: number;
  /** What a traditional PMO does in the phase. */
  readonly traditionalActivities: Table<Titled>;
  /** What a data project does in the phase. */
  readonly activities: Table<Titled>;
  readonly successCriteria: Table<Titled>;
  /** The governance checkpoints that close the phase. */
  readonly checkpoints: Table<Titled>;
}

/** What a project with a certain characteristic does in addition, in every phase. */
export interface LifecycleAdaptation extends Titled {
  readonly when: AdaptationCondition;
  /** What the framework calls these activities: additional, coordination or adaptive. */
  readonly activityKind: 'additional' | 'coordination' | 'adaptive';
  readonly activities: Table<Titled>;
  readonly checkpoints: Table<Titled>;
}

/** A test on the `characteristics` of a charter. */
export interface AdaptationCondition {
  readonly characteristic: 'technicalComplexity' | 'crossFunctionalDependencies' | 'requirementStability';
  readonly equals: 'low' | 'medium' | 'high';
}
