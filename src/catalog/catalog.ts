import type { ChangeTables } from './types/changes.ts';
import type { CharterTables } from './types/charter.ts';
import type { EvaluationTables } from './types/evaluation.ts';
import type { GovernanceTables } from './types/governance.ts';
import type { LifecycleTables } from './types/lifecycle.ts';
import type { RiskTables } from './types/risks.ts';
import type { RoleTables } from './types/roles.ts';
import type { SkillTables } from './types/skills.ts';

export type * from './types/changes.ts';
export type * from './types/charter.ts';
export type * from './types/common.ts';
export type * from './types/evaluation.ts';
export type * from './types/governance.ts';
export type * from './types/lifecycle.ts';
export type * from './types/process.ts';
export type * from './types/risks.ts';
export type * from './types/roles.ts';
export type * from './types/skills.ts';

/**
 * The framework as data: one property a file of `catalog/`. The shipped catalogue is complete and free of
 * contradictions; one that was merged with the overrides of a workspace has every required property, but may name ids
 * that do not exist (they are reported as problems of the merge), so look-ups by id must expect `undefined`.
 */
export interface Catalog {
  readonly evaluation: EvaluationTables;
  readonly changes: ChangeTables;
  readonly skills: SkillTables;
  readonly risks: RiskTables;
  readonly lifecycle: LifecycleTables;
  readonly governance: GovernanceTables;
  readonly charter: CharterTables;
  readonly roles: RoleTables;
}
