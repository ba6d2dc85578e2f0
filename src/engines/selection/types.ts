import type { SkillTables } from '../../catalog/catalog.ts';
import type { Month, Origin, SupplyProfile } from '../capacity/types.ts';

export type { Origin };

/** What selection makes as large as possible, added up over the selected projects. */
export type Objective = 'score' | 'score-times-size' | 'value' | 'net-present-value' | 'declared';

/** A project that may be selected. Months are indices into `SelectionInput.months`. */
export interface Candidate {
  readonly id: string;
  readonly title: string | null;
  readonly file: string | null;
  /** What it adds to the objective; undefined where it is not known: then it is never selected for its own sake. */
  readonly worth: number | undefined;
  /** Why that is not known, as the rest of a sentence about it: "too little of it is rated". */
  readonly worthUnknown?: string | undefined;
  /** Person-days before factors, for shares of themes. */
  readonly effort: number;
  /** How it may be done: when it starts, and what it then takes. At least one; the planned start first. */
  readonly starts: readonly Start[];
  /** A commitment or obligatory: always in. */
  readonly mandatory: boolean;
  /**
   * Why it is mandatory. What is `active` or `approved` is a commitment: it is taken as it is, even where it breaks
   * limits, and the others compete for what it leaves.
   */
  readonly mandatoryBy?: 'active' | 'approved' | 'charter' | 'scenario' | undefined;
  readonly excluded: boolean;
  /** Why it cannot be had, as the rest of a sentence about it; a scenario says so where missing. */
  readonly excludedBecause?: string | undefined;
  /** Granted approvals, which leaving it out would reverse. */
  readonly approvals?: readonly Approval[] | undefined;
  readonly theme: string | undefined;
  readonly group: string | undefined;
  /**
   * Ids of projects without which it cannot be done. What is finished is not among them; one that is no candidate can
   * never be had.
   */
  readonly requires: readonly string[];
  readonly excludes: readonly string[];
  /** Where its facts stand: by name of a limit (`requires:PRJ-002`, `mandatory`, `group` …). */
  readonly origins: Readonly<Record<string, Origin>>;
}

/** Somebody agreed to a project. */
export interface Approval {
  readonly role: string | null;
  readonly by: string | null;
  /** ISO date. */
  readonly date: string | null;
}

/** A start that a project may have, and what the project takes of each resource then. */
export interface Start {
  /** Whole months after the planned start. */
  readonly offset: number;
  /** Money that counts against the budget, in the workspace's currency; undefined where it is not known. */
  readonly cost: number | undefined;
  /** Money by month of the period, for budgets of single periods: by booking category, or `other`. */
  readonly spending: readonly Spending[];
  /** Work by skill and level, days a month of the period. Work outside the period is not in it. */
  readonly skills: readonly { readonly skill: string; readonly level: string; readonly days: readonly number[] }[];
  /** Infrastructure held, an amount a month of the period. */
  readonly infrastructure: readonly { readonly resource: string; readonly amounts: readonly number[] }[];
}

export interface Spending {
  readonly category: 'capex' | 'opex' | 'other';
  /** A number a month of the period. */
  readonly amounts: readonly number[];
}

/** Everything that limits a selection. Money is in the workspace's currency. */
export interface SelectionInput {
  readonly months: readonly Month[];
  /** The workspace's currency, for words. */
  readonly currency: string;
  readonly candidates: readonly Candidate[];
  readonly objective: Objective;
  /** Money for the whole; undefined where there is no limit. */
  readonly budget: { readonly amount: number; readonly origin?: Origin | undefined } | undefined;
  readonly budgets: readonly PeriodBudget[];
  /** People by what they can do. Where there is none at all, capacity is not known and limits nothing. */
  readonly supply: readonly SupplyProfile[];
  /** What skills and levels are called; by their ids where absent. */
  readonly skillTables?: SkillTables | undefined;
  /** Proficiency by skill level: a person covers a demand of their rank or below. */
  readonly ranks: Readonly<Record<string, number>>;
  /** A resource that is not among them limits nothing: how much of it there is is not known. */
  readonly infrastructure: readonly InfrastructureCapacity[];
  readonly groups: Readonly<
    Record<string, { readonly atMost: number; readonly atLeast: number; readonly origin?: Origin | undefined }>
  >;
  readonly themes: readonly ThemeShare[];
  /** What was found wrong while the input was gathered; passed on. */
  readonly problems: readonly SelectionProblem[];
}

/** Something that could not be judged as it stands. */
export interface SelectionProblem {
  readonly code: string;
  /** What is wrong, and how it was counted. */
  readonly message: string;
  readonly origin?: Origin | undefined;
  readonly project?: string | undefined;
}

/** Money for some months of the period. */
export interface PeriodBudget {
  /** As written: `2027`, `2027-Q1`, `2027-03`. */
  readonly period: string;
  /** Indices of its months within the planning period. */
  readonly months: readonly number[];
  readonly category: 'capex' | 'opex' | undefined;
  readonly amount: number;
  readonly origin?: Origin | undefined;
}

export interface InfrastructureCapacity {
  readonly resource: string;
  readonly unit: string | undefined;
  /** A number a month of the period. */
  readonly capacity: readonly number[];
  readonly origins: readonly Origin[];
}

export interface ThemeShare {
  readonly theme: string;
  readonly minimum: number;
  readonly maximum: number;
  readonly of: 'cost' | 'effort' | 'count';
  readonly origin?: Origin | undefined;
}

/** A limit by name, so that reasons, shadow values and conflicts can speak of it. */
export interface LimitName {
  readonly kind:
    | 'budget'
    | 'period-budget'
    | 'skill'
    | 'infrastructure'
    | 'mandatory'
    | 'excluded'
    | 'requires'
    | 'excludes'
    | 'group'
    | 'theme';
  /** `budget`, `budget:2027-Q1`, `skill:data-engineering/senior@2027-03`, `requires:PRJ-007>PRJ-002` … stable and unique. */
  readonly id: string;
  /** For people: "data engineering (senior) in March 2027". */
  readonly title: string;
  readonly origin?: Origin | undefined;
}

export interface SelectedProject {
  readonly id: string;
  readonly title: string | null;
  readonly file: string | null;
  /** Months after the planned start. */
  readonly offset: number;
  readonly worth: number | null;
  readonly mandatory: boolean;
  /** It stays in until its worth falls below this; null where it is mandatory or was not computed. */
  readonly staysAbove: number | null;
  /** In words: why it is in and what would push it out. */
  readonly reason: string;
}

export interface RejectedProject {
  readonly id: string;
  readonly title: string | null;
  readonly file: string | null;
  readonly worth: number | null;
  /** In words: why it is out, and the cheapest change that would bring it in. */
  readonly reason: string;
  /** More of which resources would bring it in: with exactly that much more the best selection has it. */
  readonly needs: readonly Need[];
  /** Projects that `needs` pays for and that come with it: what it requires, and what would come before it. */
  readonly companions: readonly string[];
  /**
   * Taking it in anyway: which selected projects go, which others come, and what that costs in objective. Where it is
   * not `proven`, another exchange may cost less.
   */
  readonly instead: {
    readonly out: readonly string[];
    readonly in: readonly string[];
    readonly loss: number;
    readonly proven: boolean;
  } | null;
  /** Approvals that leaving it out reverses. */
  readonly reverses: readonly Approval[];
}

/** More of a limit, or what is taken beyond it. */
export interface Need {
  readonly limit: LimitName;
  readonly amount: number;
  readonly unit: string;
}

/** A limit that running and approved projects break by themselves, whatever is selected. */
export interface Overload {
  /** As in `LimitName.id`, of all months together: `skill:data-engineering/senior`. */
  readonly resource: string;
  readonly kind: LimitName['kind'];
  readonly title: string;
  /** The month in which most is missing, where it is a matter of months; all of them are under `months`. */
  readonly month?: Month | undefined;
  readonly months: readonly { readonly month: Month; readonly used: number; readonly capacity: number }[];
  readonly used: number;
  readonly capacity: number;
  /** Empty for rules, which are broken and not exceeded. */
  readonly unit: string;
  /** Ids of the commitments that take part in it. */
  readonly by: readonly string[];
  /** Where it stands: the limit first, then each of `by`. */
  readonly origins: readonly Origin[];
  /** The same in a sentence. */
  readonly message: string;
}

/** The selection that comes nearest where none keeps to all limits. */
export interface NearestSelection {
  readonly selected: readonly string[];
  readonly objective: number;
  /** Limits that give way, and by how much; a rule gives way for so many projects. */
  readonly exceeded: readonly (Need & { readonly message: string })[];
  readonly projects: readonly Pick<SelectedProject, 'id' | 'title' | 'file' | 'offset'>[];
  /** No selection breaks the limits less. */
  readonly proven: boolean;
}

export interface Usage {
  /** As in `LimitName.id`. */
  readonly resource: string;
  readonly title: string;
  readonly used: number;
  readonly capacity: number;
  readonly unit: string;
  readonly month?: Month | undefined;
}

/** The contract of `select`. */
export interface SelectionResult {
  readonly status: 'optimal' | 'feasible' | 'infeasible';
  readonly scenario: string | null;
  readonly objectiveName: Objective;
  /** Null where there is no feasible answer. */
  readonly objective: number | null;
  /** No selection can be worth more; null where nothing is proven. */
  readonly bound: number | null;
  readonly selected: readonly string[];
  readonly rejected: readonly RejectedProject[];
  readonly usage: readonly Usage[];
  readonly projects: readonly SelectedProject[];
  /** What taking projects in the order of their worth, each where it still fits, would reach. */
  readonly greedy: {
    readonly objective: number;
    readonly selected: readonly string[];
    /** Limits that it does not meet, by id, because no order of worth looks at them: least shares, least numbers. */
    readonly breaks: readonly string[];
  };
  /** Limits that hold the selection back, most valuable first; `shadowValue`: objective gained by one unit more, in the linear relaxation. */
  readonly binding: readonly { readonly limit: LimitName; readonly shadowValue: number; readonly unit: string }[];
  /** With status `infeasible`: a smallest set of limits that cannot all hold (none can be left out). */
  readonly conflict: readonly LimitName[];
  /** With status `infeasible`: what comes nearest to keeping the limits. Missing where there was no time to find it. */
  readonly nearest?: NearestSelection | undefined;
  /** Limits that running and approved projects break by themselves; the others compete for what is left. */
  readonly overloads: readonly Overload[];
  /** Other selections that come near, best first. */
  readonly alternatives: readonly { readonly objective: number; readonly selected: readonly string[] }[];
  /** With `frontier`: efficient pairs of cost and worth, cheapest first: nothing that costs as much is worth more. */
  readonly frontier?: readonly {
    readonly cost: number;
    readonly objective: number;
    readonly selected: readonly string[];
  }[];
  /** Whether `frontier` has every efficient point; false where there were too many. */
  readonly frontierComplete?: boolean;
  /** What could not be judged as it stands, and how it was counted. */
  readonly problems: readonly SelectionProblem[];
}

/** Everything that selection can make as large as possible. */
export const OBJECTIVES: readonly Objective[] = ['score', 'score-times-size', 'value', 'net-present-value', 'declared'];
