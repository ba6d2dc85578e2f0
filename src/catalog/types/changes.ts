import type { Table, Titled } from './common.ts';
import type { ProcessArea } from './process.ts';

/** Everything change control needs (seed: data infrastructure change management; ITIL 4 change enablement). */
export interface ChangeTables {
  /** Kinds of change with levels of their own: infrastructure, data model. */
  readonly categories: Table<ChangeCategory>;
  /** What people change, each with the category and level it starts at. */
  readonly types: Table<ChangeType>;
  /** Facts of a change request that raise its level. */
  readonly signals: Table<ChangeSignal>;
  /** Steps that must be shown to be done: what levels, signals and procedures ask for. */
  readonly obligations: Table<ChangeObligation>;
  /** How far the word about a change has to go. */
  readonly communications: Table<ChangeCommunication>;
  /** Standard, normal and emergency change in the sense of ITIL: when approvals are due. */
  readonly procedures: Table<ChangeProcedure>;
  /** The steps of change control, by area. */
  readonly process: Table<ProcessArea>;
}

/** A category of changes. */
export interface ChangeCategory extends Titled {
  readonly levels: Table<ChangeLevel>;
}

/** What a change of a category and a level needs. */
export interface ChangeLevel extends Titled {
  /** Place among the levels of the category: 1 is the mildest. */
  readonly rank: number;
  /** Risk points (0 to 100) that a change of this level starts with; signals add theirs. */
  readonly points: number;
  /** Approvals by role id; every one of them is needed. */
  readonly approvals: Table<ChangeApproval>;
  /** Ids of obligations: the steps of the approval process that are shown by evidence. */
  readonly obligations: readonly string[];
  /** Ids of obligations: how the change can be undone. */
  readonly rollback: readonly string[];
  /** Id of a communication, or null where the framework asks for none. */
  readonly communication: string | null;
  /** Ids of obligations: how the change reaches production. */
  readonly deployment: readonly string[];
  /** Ids of obligations: what is watched during and after the change. */
  readonly monitoring: readonly string[];
}

/** An approval that a role gives. */
export interface ChangeApproval extends Titled {
  /** Id of the step of the approval process that this approval completes, such as `architecture-board-review`. */
  readonly step?: string;
}

/** A type of change: what `items[].type` of a change request names. */
export interface ChangeType extends Titled {
  /** Id of a category. */
  readonly category: string;
  /** Id of a level of that category. */
  readonly level: string;
  readonly examples?: readonly string[];
}

/** A fact of a change request that raises its level. */
export interface ChangeSignal extends Titled {
  readonly when: ChangeCondition;
  /** Lowest level of the change by category id; a category that is not named keeps its level. */
  readonly raises: Readonly<Record<string, string>>;
  /** Risk points that the signal adds, 0 to 100. */
  readonly points: number;
  /** Why the fact matters, as a sentence. */
  readonly reason: string;
  /** Approvals by role id that the signal asks for on top of the level's. */
  readonly approvals?: Table<ChangeApproval>;
  /** Ids of obligations that the signal asks for on top of the level's. */
  readonly obligations?: readonly string[];
}

/**
 * A test on a change request. Exactly one of `equals`, `oneOf`, `atLeast` and `present` is set.
 * A segment `*` of the pointer stands for every element of a list; one element that passes is enough.
 */
export interface ChangeCondition {
  /** JSON Pointer (RFC 6901) into the change request. */
  readonly pointer: string;
  /** The value is this one. */
  readonly equals?: string | number | boolean;
  /** The value is one of these. */
  readonly oneOf?: readonly (string | number | boolean)[];
  /** The value is a number that is this or more. */
  readonly atLeast?: number;
  /** The value is there and not empty (`true`), or absent or empty (`false`). */
  readonly present?: boolean;
}

/** A step of the process that is met by evidence in the change request. */
export interface ChangeObligation extends Titled {
  /**
   * JSON Pointers into the change request, with `*` for every element of a list. Any one that leads to a value that is
   * there, not empty and not `false` meets the obligation. An entry of `/evidence` that names the obligation always
   * does; where this list is empty, nothing else does.
   */
  readonly satisfiedBy: readonly string[];
}

/** How far the word about a change goes. */
export interface ChangeCommunication extends Titled {
  /** Reach: 1 is the narrowest. */
  readonly rank: number;
  readonly audiences: Table<Titled>;
  /** Ids of obligations that show that the word went out. */
  readonly obligations: readonly string[];
}

/** When the approvals of a change are due. */
export type ApprovalTiming = 'pre-authorized' | 'before-implementation' | 'retrospective';

/** A type of change in the sense of ITIL: what `type` of a change request names. */
export interface ChangeProcedure extends Titled {
  /**
   * `pre-authorized`: the approval of the change model stands for the single change; `before-implementation`: every
   * approval before the change starts; `retrospective`: approvals may follow the change.
   */
  readonly approvals: ApprovalTiming;
  /** Levels the procedure may be used for, by category id; every level where absent. */
  readonly levels?: Readonly<Record<string, readonly string[]>>;
  /** Ids of obligations that the procedure adds. */
  readonly obligations: readonly string[];
}
