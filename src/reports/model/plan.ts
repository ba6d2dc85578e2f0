import type { Money, Sourced } from './common.ts';

/** When the project runs. Dates are ISO 8601. */
export interface Schedule {
  readonly start?: string | undefined;
  readonly end?: string | undefined;
  readonly phase?: string | undefined;
  readonly milestones?: readonly Milestone[] | undefined;
}

export interface Milestone extends Sourced {
  readonly id?: string | undefined;
  readonly title?: string | undefined;
  readonly date?: string | undefined;
  readonly phase?: string | undefined;
  /** `planned`, `reached`, `missed` or `dropped`. */
  readonly status?: string | undefined;
}

/** Whom and what the project needs. */
export interface ResourcePlan {
  readonly summary?: string | undefined;
  /** Ids of teams. */
  readonly teams?: readonly string[] | undefined;
  readonly people?: readonly Assignment[] | undefined;
  readonly skills?: readonly SkillDemand[] | undefined;
  readonly infrastructure?: readonly InfrastructureDemand[] | undefined;
  readonly vendors?: readonly Vendor[] | undefined;
}

export interface Assignment extends Sourced {
  readonly person?: string | undefined;
  readonly role?: string | undefined;
  /** Share of working time, 0 to 1. */
  readonly allocation?: number | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

export interface SkillDemand extends Sourced {
  readonly skill?: string | undefined;
  readonly level?: string | undefined;
  /** Person-days. */
  readonly effort?: number | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

export interface InfrastructureDemand extends Sourced {
  readonly resource?: string | undefined;
  readonly amount?: number | undefined;
  readonly unit?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

export interface Vendor extends Sourced {
  readonly name?: string | undefined;
  readonly service?: string | undefined;
  readonly cost?: Money | undefined;
}

export interface Budget {
  readonly total?: Money | undefined;
  readonly items?: readonly BudgetItem[] | undefined;
  readonly contingencyPercent?: number | undefined;
  readonly approved?: boolean | undefined;
}

export interface BudgetItem extends Sourced {
  readonly title?: string | undefined;
  /** `capex` or `opex`. */
  readonly category?: string | undefined;
  readonly amount?: Money | undefined;
  /** `2027`, `2027-Q1` or `2027-03`. */
  readonly period?: string | undefined;
}
