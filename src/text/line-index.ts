import type { Position, Range, Span } from './position.ts';

/** Turns offsets of one text into positions and back. Lines end at `\n`, `\r\n` or a lone `\r`, as in LSP 3.17. */
export interface LineIndex {
  readonly lineCount: number;
  /** Offsets outside the text are clamped. */
  positionAt(offset: number): Position;
  /** Positions outside the text are clamped to the line's or the text's end. */
  offsetAt(position: Position): number;
  rangeOf(span: Span): Range;
  /** Span of a line without its line ending; the last line's for numbers past the end. */
  lineSpan(line: number): Span;
}

/** The lines are counted when they are asked for. */
export function createLineIndex(text: string): LineIndex {
  let known: Uint32Array | undefined;
  const startsOfLines = (): Uint32Array => {
    known ??= lineStarts(text);
    return known;
  };
  const positionAt = (offset: number): Position => {
    const starts = startsOfLines();
    const clamped = Math.min(Math.max(offset, 0), text.length);
    const line = lastAtMost(starts, clamped);
    return { line, character: clamped - (starts[line] ?? 0) };
  };
  const lineSpan = (line: number): Span => {
    const starts = startsOfLines();
    const index = Math.min(Math.max(line, 0), starts.length - 1);
    const start = starts[index] ?? 0;
    let end = starts[index + 1] ?? text.length;
    while (end > start && isLineBreak(text.charCodeAt(end - 1))) end--;
    return { start, end };
  };
  return {
    get lineCount() {
      return startsOfLines().length;
    },
    positionAt,
    lineSpan,
    offsetAt: ({ line, character }) => {
      if (line < 0) return 0;
      if (line >= startsOfLines().length) return text.length;
      const { start, end } = lineSpan(line);
      return Math.min(start + Math.max(character, 0), end);
    },
    rangeOf: ({ start, end }) => ({ start: positionAt(start), end: positionAt(end) }),
  };
}

const LF = 10;
const CR = 13;

function isLineBreak(code: number): boolean {
  return code === LF || code === CR;
}

function lineStarts(text: string): Uint32Array {
  const next = text.includes('\r') ? nextStart : nextStartBehindLf;
  // Counted first, as every key in a large text needs a new list: it takes no more room than it has to.
  let count = 1;
  for (let at = next(text, 0); at > 0; at = next(text, at)) count++;
  const starts = new Uint32Array(count);
  for (let line = 1; line < count; line++) starts[line] = next(text, starts[line - 1] ?? 0);
  return starts;
}

/** Where the next line starts behind an offset; 0 when there is none. */
function nextStartBehindLf(text: string, from: number): number {
  return text.indexOf('\n', from) + 1;
}

function nextStart(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === LF || (code === CR && text.charCodeAt(at + 1) !== LF)) return at + 1;
  }
  return 0;
}

/** Index of the last element that is not greater than `value`; 0 when there is none. */
function lastAtMost(sorted: Uint32Array, value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sorted[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
