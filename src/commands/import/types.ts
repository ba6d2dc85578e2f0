import type { DecimalSign } from './cells/amount.ts';
import type { DateOrder } from './cells/date.ts';
import type { Encoding } from './decode.ts';

/** How a list is to be read; what is missing is found out where that is certain. */
export interface Mapping {
  /** Column headings by field (see `FIELDS`), `scoring.ratings.<criterion>`, `custom.<key>` and others with a key. */
  readonly columns: ReadonlyMap<string, string>;
  readonly dateFormat?: DateOrder;
  readonly decimal?: DecimalSign;
  /** Currency (ISO 4217) of amounts that name none. */
  readonly currency?: string;
  /** One character, or a tab. */
  readonly delimiter?: string;
  /** UTF-8 when missing; a byte order mark counts more. */
  readonly encoding?: Encoding;
  /** Status of a charter by the word in the list. */
  readonly status: ReadonlyMap<string, string>;
}

/** A list as a table of texts. */
export interface SourceTable {
  /** Each heading once: a second `Cost` is `Cost (2)`, one without a heading `Column 4`. */
  readonly headings: readonly string[];
  readonly rows: readonly SourceRow[];
  readonly delimiter: string;
  readonly problems: readonly ImportProblem[];
}

export interface SourceRow {
  /** As a spreadsheet counts rows: the headings are row 1. */
  readonly row: number;
  /** Trimmed, one for each heading. */
  readonly cells: readonly string[];
}

export type ProblemCode =
  | 'ambiguous-date'
  | 'ambiguous-number'
  | 'end-before-start'
  | 'extra-cells'
  | 'heading-twice'
  | 'id-not-usable'
  | 'not-a-choice'
  | 'not-a-date'
  | 'not-a-number'
  | 'not-a-rating'
  | 'outside-range'
  | 'quotes'
  | 'two-currencies'
  | 'unknown-currency'
  | 'unknown-project'
  | 'unknown-status';

/** Something in the list that could not be taken over as it stands, and what was done instead. */
export interface ImportProblem {
  readonly code: ProblemCode;
  /** Null for the list as a whole. */
  readonly row: number | null;
  /** Heading of the column; null for the row as a whole. */
  readonly column: string | null;
  readonly message: string;
}

/** What becomes of a column. */
export interface ColumnUse {
  readonly column: string;
  /** The field of the charter; `custom.<heading>` for a column that is kept as it is. */
  readonly field: string;
  /** Whether the mapping says so, its heading does, or nothing does. */
  readonly because: 'mapping' | 'heading' | 'unknown';
  /** Cells that are not empty. */
  readonly filled: number;
}

/** A charter that is to be written. */
export interface ImportedCharter {
  readonly row: number;
  readonly id: string;
  readonly title: string;
  readonly status: string;
  /** Path below the workspace's folder with `/`. */
  readonly file: string;
  readonly uri: string;
  readonly text: string;
}

/** A row from which no charter is made. */
export interface SkippedRow {
  readonly code: 'no-title' | 'id-taken' | 'id-twice' | 'already-there';
  readonly row: number;
  readonly title: string | null;
  readonly reason: string;
}

/** What `import` answers. Nothing is written by it: the caller writes `charters`, never over an existing file. */
export interface ImportResult {
  readonly source: { readonly file: string; readonly delimiter: string; readonly rows: number };
  readonly columns: readonly ColumnUse[];
  readonly charters: readonly ImportedCharter[];
  readonly skipped: readonly SkippedRow[];
  /** By row; those of the list as a whole first. */
  readonly problems: readonly ImportProblem[];
}
