import type { Table, Titled } from './common.ts';

/** What a project charter must have (seed: project charter template). */
export interface CharterTables {
  readonly sections: Table<CharterSection>;
  /** Approvals by role id; every one of them is needed. */
  readonly approvals: Table<Titled>;
  /** What governance confirms before a charter takes effect. */
  readonly integration: Table<Titled>;
}

/** A section of the charter. */
export interface CharterSection extends Titled {
  /** JSON Pointer to the property of the charter that holds the section. */
  readonly pointer: string;
}
