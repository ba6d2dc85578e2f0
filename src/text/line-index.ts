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

export function createLineIndex(text: string): LineIndex {
  const starts = lineStarts(text);
  const positionAt = (offset: number): Position => {
    const clamped = Math.min(Math.max(offset, 0), text.length);
    const line = lastAtMost(starts, clamped);
    return { line, character: clamped - (starts[line] ?? 0) };
  };
  const lineSpan = (line: number): Span => {
    const index = Math.min(Math.max(line, 0), starts.length - 1);
    const start = starts[index] ?? 0;
    let end = starts[index + 1] ?? text.length;
    while (end > start && isLineBreak(text.charCodeAt(end - 1))) end--;
    return { start, end };
  };
  return {
    lineCount: starts.length,
    positionAt,
    lineSpan,
    offsetAt: ({ line, character }) => {
      if (line < 0) return 0;
      if (line >= starts.length) return text.length;
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

function lineStarts(text: string): number[] {
  const starts = [0];
  if (!text.includes('\r')) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    return starts;
  }
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === CR && text.charCodeAt(i + 1) === LF) continue;
    if (isLineBreak(code)) starts.push(i + 1);
  }
  return starts;
}

/** Index of the last element that is not greater than `value`; 0 when there is none. */
function lastAtMost(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sorted[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
