/** A place in a text: line and character count from 0, characters are UTF-16 code units, as in LSP 3.17. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** A span of a text; `end` is exclusive, as in LSP 3.17. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** A span of a text as offsets in UTF-16 code units; `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Replaces the text at `range` by `newText`; an empty range inserts. */
export interface TextEdit {
  readonly range: Range;
  readonly newText: string;
}
