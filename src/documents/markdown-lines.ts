import type { Span } from '../text/position.ts';

/** A line of Markdown without its line ending. */
export interface MarkdownLine extends Span {
  /** Columns of white space at its start; a tab reaches to the next multiple of four. */
  readonly indent: number;
  /** The line without the white space at its start and end; empty when it is blank. */
  readonly text: string;
  /** Offset of `text`. */
  readonly textStart: number;
}

export function* markdownLines(text: string, span: Span): Generator<MarkdownLine, void> {
  let start = span.start;
  while (start < span.end) {
    let end = start;
    while (end < span.end && text[end] !== '\n' && text[end] !== '\r') end++;
    let indent = 0;
    let textStart = start;
    for (; textStart < end; textStart++) {
      if (text[textStart] === ' ') indent++;
      else if (text[textStart] === '\t') indent += 4 - (indent % 4);
      else break;
    }
    yield { start, end, indent, text: text.slice(textStart, end).trimEnd(), textStart };
    start = end + (text[end] === '\r' && text[end + 1] === '\n' ? 2 : 1);
  }
}

/** A bullet or number that starts a list item. */
export interface ListMarker {
  /** Column of the item's content; lines indented as far belong to the item. */
  readonly column: number;
  /** Characters from the marker's start to the content. */
  readonly width: number;
  readonly empty: boolean;
  /** Lists can interrupt a paragraph only with content, and numbers only with 1. */
  readonly interrupts: boolean;
}

const MARKER = /^(?:[-+*]|(\d{1,9})[.)])(?=[ \t]|$)/;
const THEMATIC_BREAK = /^(?:(?:-[ \t]*){3,}|(?:_[ \t]*){3,}|(?:\*[ \t]*){3,})$/;

export function isThematicBreak(line: MarkdownLine): boolean {
  return line.indent < 4 && THEMATIC_BREAK.test(line.text);
}

/** The list marker at the start of a line; undefined when there is none. */
export function listMarker(line: MarkdownLine): ListMarker | undefined {
  const match = MARKER.exec(line.text);
  if (match === null || THEMATIC_BREAK.test(line.text)) return undefined;
  const markerEnd = line.indent + match[0].length;
  const rest = line.text.slice(match[0].length);
  const content = rest.trimStart();
  const empty = content === '';
  let column = markerEnd;
  for (const sign of rest.slice(0, rest.length - content.length)) column += sign === '\t' ? 4 - (column % 4) : 1;
  // More than four blanks are one blank and indented code.
  if (empty || column - markerEnd > 4) column = markerEnd + 1;
  return {
    column,
    width: line.text.length - content.length,
    empty,
    interrupts: !empty && (match[1] === undefined || Number(match[1]) === 1),
  };
}

/** How a block of HTML ends: with a line that matches, or (null) with a blank line. */
export type HtmlEnd = RegExp | null;

const BY_START: readonly (readonly [start: RegExp, end: RegExp])[] = [
  [/^<!--/, /-->/],
  [/^<(?:script|pre|style|textarea)(?=[\s>]|$)/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^<\?/, /\?>/],
  [/^<!\[CDATA\[/, /\]\]>/],
  [/^<![a-z]/i, />/],
];
const BLOCK_TAG =
  /^<\/?(?:address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul)(?=[\s>]|\/>|$)/i;
const LONE_TAG =
  /^<(?:\/[a-z][\w-]*\s*|[a-z][\w-]*(?:\s+[a-z_:][\w.:-]*(?:\s*=\s*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?)*\s*\/?)>$/i;

/**
 * How the HTML ends that a line starts, by the seven kinds of CommonMark 0.31 (section 4.6); undefined when the
 * line starts none. A tag alone on its line starts one only where it does not continue a paragraph.
 */
export function htmlBlockEnd(line: string, continuesParagraph: boolean): HtmlEnd | undefined {
  if (!line.startsWith('<')) return undefined;
  const kind = BY_START.find(([start]) => start.test(line));
  if (kind !== undefined) return kind[1];
  return BLOCK_TAG.test(line) || (!continuesParagraph && LONE_TAG.test(line)) ? null : undefined;
}
