import type { EffortFactor } from './effort-factors.ts';
import type { CapacityProblem, Month, Origin } from './types.ts';

/** The contract of `capacity`. Days are person-days of project time, rounded to hundredths. */
export interface CapacityReport {
  readonly period: { readonly start: Month; readonly end: Month; readonly months: readonly Month[] };
  /** The projects whose demand is counted. */
  readonly projects: readonly CapacityProject[];
  /** Every skill and level that a project asks for or somebody has; by skill, then the highest level first. */
  readonly skills: readonly SkillRow[];
  /** All skills together: a day of a person counts once, whatever they can do. */
  readonly total: readonly TotalMonth[];
  readonly people: readonly PersonRow[];
  readonly infrastructure: readonly ResourceRow[];
  /** What each project estimates, and what that takes; in the order of the projects. */
  readonly estimates: readonly EstimateRow[];
  readonly advice: readonly Advice[];
  readonly assignment: readonly AssignmentRow[];
  /** What could not be counted as it stands. */
  readonly problems: readonly CapacityProblem[];
}

export interface CapacityProject {
  readonly id: string;
  readonly title: string | null;
  readonly file: string;
  readonly status: string | null;
}

export interface SkillRow {
  readonly skill: string;
  readonly title: string;
  /** Null for work for which no level is asked. */
  readonly level: string | null;
  readonly levelTitle: string | null;
  readonly months: readonly SkillMonth[];
}

export interface SkillMonth {
  readonly month: Month;
  /** Days of project time, with complexity and overheads. */
  readonly demand: number;
  /** The same work in days as estimated. */
  readonly effort: number;
  /** Days of everybody of this level or above; other work may ask for the same days. Null where no supply is recorded. */
  readonly supply: number | null;
  /**
   * What is missing when every day of everybody is given once, and the most work is done that can be; null where no
   * supply is recorded.
   */
  readonly gap: number | null;
}

export interface TotalMonth {
  readonly month: Month;
  readonly demand: number;
  readonly effort: number;
  /** Null, like the gap, where no team records a person with a skill. */
  readonly supply: number | null;
  readonly gap: number | null;
  /** Share of the supply that work can be given to and is; null without supply. */
  readonly utilization: number | null;
}

export interface PersonRow {
  readonly person: string;
  /** Empty for somebody whom charters name and no team has. */
  readonly teams: readonly string[];
  readonly skills: readonly { readonly skill: string; readonly level: string }[];
  readonly months: readonly PersonMonth[];
}

export interface PersonMonth {
  readonly month: Month;
  /** Project days; null for somebody of no team. */
  readonly days: number | null;
  /** Of them, in the assignment. */
  readonly assigned: number;
  readonly free: number | null;
  /** Share of full-time work that charters promise on the worst day of the month. */
  readonly promised: number;
  /** Share of full-time work that the person has on that day; null where nothing is promised. */
  readonly available: number | null;
  readonly overAllocated: boolean;
  /** The promises of that day. */
  readonly promises: readonly { readonly project: string; readonly share: number; readonly origin: Origin }[];
}

export interface ResourceRow {
  readonly resource: string;
  readonly unit: string | null;
  readonly months: readonly {
    readonly month: Month;
    /** The most that is needed at the same time. */
    readonly demand: number;
    /** The least that is there on a day; null where no team says that it provides any. */
    readonly capacity: number | null;
    /** By how much the need exceeds what is there on the worst day; null where that is unknown. */
    readonly gap: number | null;
  }[];
}

/** Work of a skill and level that a project asks for, as estimated and as it is counted. */
export interface EstimateRow {
  readonly project: string;
  readonly skill: string;
  readonly title: string;
  /** Null where no level is asked for. */
  readonly level: string | null;
  readonly levelTitle: string | null;
  /** Person-days as the charter writes them. */
  readonly effort: number;
  /** Days of project time that they take: effort × factor. */
  readonly days: number;
  readonly factor: number;
  /** Of the days, what falls outside the period and is not compared with anything. */
  readonly outside: number;
  /** Why effort and days differ; empty where they do not. */
  readonly because: readonly EffortFactor[];
}

/** A way to close a gap, or a part of it; `record` where nothing says what there is. */
export interface Advice {
  readonly kind: 'train' | 'contract' | 'hire' | 'record';
  /** What to do, in a few words. */
  readonly title: string;
  /** Why, and what it rests on. */
  readonly reason: string;
  readonly skill: string;
  /** Null where no level is asked for. */
  readonly level: string | null;
  /** Who is to be trained; null for others. */
  readonly person: string | null;
  /** First and last month in which it helps. */
  readonly from: Month;
  readonly to: Month;
  /** By when it has to be decided; may lie in the past; null where there is nothing to decide. */
  readonly decideBy: Month | null;
  /** Days of the gap that it closes; those that are asked for where the gap is unknown. */
  readonly days: number;
  /** Project time of a full-time member, in months, that these days are; 0 for training. */
  readonly personMonths: number;
  /** The same as people who work on nothing else from the first to the last month. */
  readonly fullTimeEquivalents: number;
  /** In the workspace's currency; null where no rate of that skill and level is known. */
  readonly cost: { readonly amount: number; readonly currency: string | null } | null;
}

/** What a person does for a project. */
export interface AssignmentRow {
  readonly person: string;
  readonly project: string;
  readonly skill: string;
  /** Null where no level is asked for. */
  readonly level: string | null;
  readonly days: number;
  /** Only months with work. */
  readonly months: readonly { readonly month: Month; readonly days: number }[];
}
