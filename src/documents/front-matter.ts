import type { Span } from '../text/position.ts';
import { isLineBreak } from './spans.ts';

/** Where the YAML of a Markdown file ends and its prose begins. */
export interface FrontMatter {
  /** Between the fences; undefined when the file does not start with one. */
  readonly yaml: Span | undefined;
  readonly bodyStart: number;
  /** The opening fence, when no closing one follows. */
  readonly unclosed: Span | undefined;
}

const BOM = 0xfeff;

/**
 * Front matter starts with `---` on the first line (a byte order mark may stand before it) and ends with the next
 * line that is `---` or `...`.
 *
 * Where it never ends, the line below the fence decides: a `key:` means that somebody is writing front matter,
 * which then reaches to the first line that can be no YAML mapping or is a heading behind a blank line. Anything
 * else means that `---` is a thematic break, and there is no front matter.
 */
export function findFrontMatter(text: string): FrontMatter {
  const first = text.charCodeAt(0) === BOM ? 1 : 0;
  const opening = lineAt(text, first);
  if (!isFence(text, opening, false)) return { yaml: undefined, bodyStart: first, unclosed: undefined };
  const yamlStart = opening.next;
  for (let line = lineAt(text, yamlStart); ; line = lineAt(text, line.next)) {
    if (line.start >= text.length) break;
    if (isFence(text, line, true)) {
      return { yaml: { start: yamlStart, end: line.start }, bodyStart: line.next, unclosed: undefined };
    }
  }
  const end = unclosedEnd(text, yamlStart);
  if (end === undefined) return { yaml: undefined, bodyStart: first, unclosed: undefined };
  return {
    yaml: { start: yamlStart, end },
    bodyStart: end,
    unclosed: { start: opening.start, end: opening.start + 3 },
  };
}

interface Line extends Span {
  /** Start of the next line. */
  readonly next: number;
}

function lineAt(text: string, start: number): Line {
  let end = start;
  while (end < text.length && !isLineBreak(text.charCodeAt(end))) end++;
  const next = text.startsWith('\r\n', end) ? end + 2 : Math.min(end + 1, text.length);
  return { start, end, next };
}

function isFence(text: string, line: Line, closing: boolean): boolean {
  if (!text.startsWith('---', line.start) && !(closing && text.startsWith('...', line.start))) return false;
  for (let i = line.start + 3; i < line.end; i++) {
    const code = text.charCodeAt(i);
    if (code !== 32 && code !== 9) return false;
  }
  return true;
}

/** A key of one word, or in quotes: "Note that: …" is prose. */
const PAIR = /^(?:[^\s#:"'][^\s:]*|"[^"]*"|'[^']*')[ \t]*:(?:\s|$)/;
const CONTINUES = /^(?:\s|#|-\s|-$|[}\]])/;
const HEADING = /^#{1,6}\s/;

function unclosedEnd(text: string, start: number): number | undefined {
  let blank = false;
  let pairs = 0;
  for (let line = lineAt(text, start); line.start < text.length; line = lineAt(text, line.next)) {
    const content = text.slice(line.start, line.end);
    if (content.trim() === '') blank = true;
    else {
      const isPair = PAIR.test(content);
      if (pairs === 0 && !isPair && !content.startsWith('#')) return undefined;
      if (blank && HEADING.test(content)) return pairs === 0 ? undefined : line.start;
      if (!isPair && !CONTINUES.test(content)) return line.start;
      if (isPair) pairs++;
      blank = false;
    }
  }
  return pairs === 0 ? undefined : text.length;
}
