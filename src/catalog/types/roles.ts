import type { Table, Titled } from './common.ts';

/** The roles that approve and decide. */
export interface RoleTables {
  readonly roles: Table<Role>;
}

/** A role. */
export interface Role extends Titled {
  /** Id of the governance body that the role speaks for, if it does. */
  readonly body?: string;
}
