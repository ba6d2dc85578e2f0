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
  readonly level: string;
  readonly levelTitle: string;
  readonly months: readonly SkillMonth[];
}

export interface SkillMonth {
  readonly month: Month;
  readonly demand: number;
  /** Days of everybody of this level or above; other work may ask for the same days. */
  readonly supply: number;
  /** What is missing when every day of everybody is given once, and the most work is done that can be. */
  readonly gap: number;
}

export interface TotalMonth {
  readonly month: Month;
  readonly demand: number;
  readonly supply: number;
  readonly gap: number;
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
  /** Project days. */
  readonly days: number;
  /** Of them, in the assignment. */
  readonly assigned: number;
  readonly free: number;
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
    /** The least that is there on a day. */
    readonly capacity: number;
    /** By how much the need exceeds what is there on the worst day. */
    readonly gap: number;
  }[];
}

/** A way to close a gap, or a part of it. */
export interface Advice {
  readonly kind: 'train' | 'contract' | 'hire';
  /** What to do, in a few words. */
  readonly title: string;
  /** Why, and what it rests on. */
  readonly reason: string;
  readonly skill: string;
  readonly level: string;
  /** Who is to be trained; null for others. */
  readonly person: string | null;
  /** First and last month in which it helps. */
  readonly from: Month;
  readonly to: Month;
  /** By when it has to be decided; may lie in the past. */
  readonly decideBy: Month;
  /** Days of the gap that it closes. */
  readonly days: number;
  /** Project time of a full-time member, in months, that these days are; 0 for training. */
  readonly personMonths: number;
  /** In the workspace's currency; null where no rate of that skill and level is known. */
  readonly cost: { readonly amount: number; readonly currency: string | null } | null;
}

/** What a person does for a project. */
export interface AssignmentRow {
  readonly person: string;
  readonly project: string;
  readonly skill: string;
  readonly level: string;
  readonly days: number;
  /** Only months with work. */
  readonly months: readonly { readonly month: Month; readonly days: number }[];
}
