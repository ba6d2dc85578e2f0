import type { Span } from '../../text/position.ts';
import type { MarkdownPart } from '../mentions/markdown-parts.ts';

/** A character that stands for itself, the backquotes around code, or the end of a paragraph. */
const SIGN = /\\[^\n]|`+|\n[ \t]*\r?\n/g;

/**
 * Code in the prose of a Markdown text, with its backquotes: from a run of them to the next run as long in the same
 * paragraph (CommonMark 0.31, 6.1). What looks like a link there is quoted, and none.
 */
export function codeSpans(text: string, parts: readonly MarkdownPart[]): readonly Span[] {
  return parts.flatMap(({ type, start, end }) => (type === 'prose' ? spansIn(text.slice(start, end), start) : []));
}

function spansIn(part: string, offset: number): Span[] {
  const found: Span[] = [];
  /** Runs that nothing closes up to the end of the paragraph, by length: looked for once. */
  let unclosed = new Set<number>();
  SIGN.lastIndex = 0;
  for (let match = SIGN.exec(part); match; match = SIGN.exec(part)) {
    const [sign] = match;
    if (sign.startsWith('\n')) unclosed = new Set();
    if (!sign.startsWith('`') || unclosed.has(sign.length)) continue;
    const end = closingEnd(part, match.index + sign.length, sign.length);
    if (end === undefined) unclosed.add(sign.length);
    else {
      found.push({ start: offset + match.index, end: offset + end });
      SIGN.lastIndex = end;
    }
  }
  return found;
}

/** Inside of code a backslash is nothing special. */
function closingEnd(part: string, from: number, length: number): number | undefined {
  const runs = /`+|\n[ \t]*\r?\n/g;
  runs.lastIndex = from;
  for (let run = runs.exec(part); run; run = runs.exec(part)) {
    if (run[0].startsWith('\n')) return undefined;
    if (run[0].length === length) return run.index + length;
  }
  return undefined;
}

/** Whether a place lies in one of some spans, which stand in the order of the text. */
export function isWithin(spans: readonly Span[], { start, end }: Span): boolean {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  const last = spans[low - 1];
  return last !== undefined && end <= last.end;
}
