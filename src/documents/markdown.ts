import type { Span } from '../text/position.ts';
import type { ListItem, MarkdownBody, Section, SourceDocument } from './document.ts';
import { markdownLines } from './markdown-lines.ts';
import { type Heading, MarkdownScanner } from './markdown-scanner.ts';

/** What the lines of a Markdown text are, as far as sections and suppressions need it. */
export interface MarkdownOutline {
  readonly body: MarkdownBody;
  /** HTML comments that stand on lines of their own. */
  readonly comments: readonly Span[];
}

/**
 * Finds the headings (`# …` and underlined ones) of the Markdown between two offsets by the block rules of
 * CommonMark 0.31. Those in fenced or indented code, in HTML, in block quotes and in list items are none.
 */
export function outlineMarkdown(text: string, span: Span): MarkdownOutline {
  const scanner = scan(text, span);
  return { body: { ...span, sections: sectionsOf(text, span, scanner.headings) }, comments: scanner.comments };
}

/**
 * The outermost list items of a part of a Markdown text, each with its first paragraph. Items that start with
 * anything but text (code, a quote, another list) are left out.
 */
export function listItems(document: Pick<SourceDocument, 'text'>, span: Span): readonly ListItem[] {
  return scan(document.text, span).items;
}

function scan(text: string, span: Span): MarkdownScanner {
  const scanner = new MarkdownScanner(text);
  for (const line of markdownLines(text, span)) scanner.take(line);
  scanner.finish();
  return scanner;
}

function sectionsOf(text: string, span: Span, headings: readonly Heading[]): Section[] {
  const ends: number[] = new Array(headings.length).fill(span.end);
  const open: number[] = [];
  for (const [index, heading] of headings.entries()) {
    while (open.length > 0 && (headings[open.at(-1) ?? 0]?.level ?? 0) >= heading.level) {
      ends[open.pop() ?? 0] = heading.span.start;
    }
    open.push(index);
  }
  return headings.map((heading, index) => ({
    heading: heading.text,
    level: heading.level,
    headingSpan: heading.span,
    content: withoutBlankLines(text, heading.next, ends[index] ?? span.end),
  }));
}

function withoutBlankLines(text: string, start: number, end: number): Span {
  let last = end;
  while (last > start && /\s/.test(text[last - 1] ?? '')) last--;
  if (last === start) return { start, end: start };
  let first = start;
  for (let i = start; i < last && /\s/.test(text[i] ?? ''); i++)
    if (text[i] === '\n' || text[i] === '\r') first = i + 1;
  return { start: first, end: last };
}
