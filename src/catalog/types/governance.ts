import type { Table, Titled } from './common.ts';

/** Who decides (seed: governance hierarchy and decision authority matrix). */
export interface GovernanceTables {
  readonly levels: Table<GovernanceLevel>;
  readonly authority: Table<DecisionAuthority>;
}

/** A level of the hierarchy. */
export interface GovernanceLevel extends Titled {
  /** 1 is the highest level. */
  readonly rank: number;
  readonly bodies: Table<GovernanceBody>;
}

/** A board, committee or council. Its id occurs once in all levels. */
export interface GovernanceBody extends Titled {
  readonly responsibilities: Table<Titled>;
}

/** A class of decisions and the bodies and roles that may take them. */
export interface DecisionAuthority extends Titled {
  /** 1 is the class with the widest reach. */
  readonly rank: number;
  readonly decisions: Table<GovernedDecision>;
  /** Ids of the governance bodies that hold this authority. */
  readonly bodies: readonly string[];
  /** Ids of the roles that the authority is delegated to. */
  readonly roles: readonly string[];
}

/** A kind of decision. */
export interface GovernedDecision extends Titled {
  /** Id of the body that decides; absent where the authority is delegated to a role. */
  readonly body?: string;
  /** Id of the role that decides where no body has to. */
  readonly role?: string;
}
