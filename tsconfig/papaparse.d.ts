/**
 * The part of papaparse that is used. The types published for it bring those of Node along, which the rooms below
 * `solver/` must not know.
 */
declare module 'papaparse' {
  interface Parsed {
    readonly data: string[][];
    readonly errors: readonly { readonly type: 'Quotes' | 'Delimiter' | 'FieldMismatch'; readonly row?: number }[];
  }
  interface Reading {
    readonly newline?: string;
    readonly delimiter?: string;
    /** How many rows are read at most. */
    readonly preview?: number;
    readonly skipEmptyLines?: boolean;
  }
  interface Writing {
    readonly newline?: string;
    readonly escapeFormulae?: boolean | RegExp;
    /** Whether a cell is quoted that need not be. */
    readonly quotes?: (cell: unknown) => boolean;
  }
  const Papa: {
    parse(text: string, options?: Reading): Parsed;
    unparse(rows: readonly (readonly unknown[])[], options?: Writing): string;
  };
  export default Papa;
}
