/** A calendar month as `YYYY-MM`. */
export type Month = string;

/** Where a value stands: the artifact's file and a JSON Pointer into it. */
export interface Origin {
  /** Path of the file, passed on. */
  readonly file: string;
  /** JSON Pointer. */
  readonly pointer: string;
  /** Its line, from 0; engines do not know it. */
  readonly line?: number | undefined;
}

/** Something that could not be counted as it stands. */
export interface CapacityProblem {
  /** `kebab-case`, stable. */
  readonly code: string;
  /** What is wrong, in a sentence. */
  readonly message: string;
  readonly origin?: Origin | undefined;
  /** Id of the project that it is about. */
  readonly project?: string | undefined;
}

/** What the engine needs of a member of a team. A person in two teams is two members with one `person`. */
export interface MemberInput {
  /** The name that stands for the person in all records. */
  readonly person: string;
  readonly team: string;
  readonly origin: Origin;
  readonly skills: readonly { readonly skill: string; readonly level: string }[];
  /** Share of full-time work in this team, 0 to 1. */
  readonly availability: number;
  /** Working days of a full-time month, before absences. */
  readonly daysPerMonth: number;
  /** Share of the team's time that goes into projects, 0 to 1. */
  readonly focusFactor: number;
  /** The team runs an on-call rota: the on-call overhead of the skills applies. */
  readonly onCall: boolean;
  /** ISO dates; without one, always. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly absences: readonly { readonly from: string; readonly to: string; readonly fraction: number }[];
  /** Cost of a full day in the workspace's currency; undefined where it is not known. */
  readonly costPerDay?: number | undefined;
}

/** Stands for the level of work for which none is asked: everybody who has the skill can do it. */
export const NO_LEVEL = '';

/** Work of one skill that a project needs, in a span of days. */
export interface SkillDemandInput {
  readonly project: string;
  readonly origin: Origin;
  readonly skill: string;
  /** Lowest proficiency that can do it; undefined where none is asked for. */
  readonly level: string | undefined;
  /** Person-days before any factor. */
  readonly effort: number;
  /** How complex the project is (a key of the catalogue's `complexityShares`); undefined: effort counts as written. */
  readonly complexity: string | undefined;
  /** ISO dates; the demand is spread evenly over the working days between. */
  readonly from: string;
  readonly to: string;
  /** Nobody has said when: the dates are those of the planning period. */
  readonly assumed: boolean;
}

/** Infrastructure that a project holds in a span of days. */
export interface InfrastructureDemandInput {
  readonly project: string;
  readonly origin: Origin;
  readonly resource: string;
  readonly amount: number;
  readonly unit?: string | undefined;
  readonly from: string;
  readonly to: string;
  /** Nobody has said when: the dates are those of the planning period. */
  readonly assumed: boolean;
}

/** Infrastructure that a team provides. */
export interface InfrastructureSupplyInput {
  readonly team: string;
  readonly origin: Origin;
  readonly resource: string;
  readonly capacity: number;
  readonly unit?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** A person promised to a project by name. */
export interface AllocationInput {
  readonly project: string;
  readonly origin: Origin;
  readonly person: string;
  /** Share of full-time work, 0 to 1. */
  readonly allocation: number;
  readonly from: string;
  readonly to: string;
  /** Nobody has said when: the dates are those of the planning period. */
  readonly assumed: boolean;
}

/**
 * People who can do the same work: every member with just these skills at just these levels. Capacity is asked of
 * profiles, not of persons, so that a program stays small without losing exactness.
 */
export interface SupplyProfile {
  /** Stable within a result. */
  readonly id: string;
  readonly skills: readonly { readonly skill: string; readonly level: string }[];
  readonly people: readonly string[];
  /** Project days of all of them, a number a month of the period: availability, presence, absences, focus. */
  readonly days: readonly number[];
}

/** Demand of a project on one skill and level. */
export interface ProjectDemand {
  readonly project: string;
  readonly skill: string;
  /** `NO_LEVEL` where none is asked for. */
  readonly level: string;
  /**
   * Days of a person's project time that it takes, a number a month of the period, complexity and overheads of the
   * skill included. Days that fall outside the period are in `outside`.
   */
  readonly days: readonly number[];
  readonly outside: number;
  readonly origins: readonly Origin[];
}
