import type { Span } from '../text/position.ts';
import type { MarkdownBody, Section } from './document.ts';
import { inlineText } from './inline-text.ts';
import { isThematicBreak, listMarker, type MarkdownLine, markdownLines } from './markdown-lines.ts';

/** What the lines of a Markdown text are, as far as sections and suppressions need it. */
export interface MarkdownOutline {
  readonly body: MarkdownBody;
  /** HTML comments that stand on lines of their own. */
  readonly comments: readonly Span[];
}

interface Heading {
  readonly level: number;
  readonly text: string;
  readonly span: Span;
  readonly next: number;
}

/**
 * Finds the headings (`# …` and underlined ones) of the Markdown between two offsets by the block rules of
 * CommonMark 0.31. Those in fenced or indented code, in HTML, in block quotes and in list items are none.
 */
export function outlineMarkdown(text: string, span: Span): MarkdownOutline {
  const scanner = new Scanner(text);
  for (const line of markdownLines(text, span)) scanner.take(line);
  return { body: { ...span, sections: sectionsOf(text, span, scanner.headings) }, comments: scanner.comments };
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

const ATX = /^(#{1,6})(?:[ \t]+(.*?))?(?:(?:^|[ \t]+)#+)?[ \t]*$/;
const SETEXT = /^(?:=+|-+)$/;
const FENCE = /^(`{3,}(?=[^`]*$)|~{3,})/;
const RAW_HTML = /^<(script|pre|style|textarea)(?=[\s>]|$)/i;
const BLOCK_HTML =
  /^<\/?(?:address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul)(?=[\s>]|\/>|$)/i;
const LONE_TAG =
  /^<(?:\/[a-z][\w-]*\s*|[a-z][\w-]*(?:\s+[a-z_:][\w.:-]*(?:\s*=\s*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?)*\s*\/?)>$/i;

/** Walks the lines of a text once, keeping only what the next line's meaning depends on. */
class Scanner {
  readonly headings: Heading[] = [];
  readonly comments: Span[] = [];
  readonly #text: string;
  /** The fence that closes the code which the lines are in. */
  #fence: string | undefined;
  /** What ends the HTML which the lines are in; a blank line when it is undefined. */
  #html: { readonly end: RegExp | undefined; readonly start: number } | undefined;
  /** Column from which lines belong to the current list item; 0 outside. */
  #item = 0;
  /** First line of the paragraph that the line before belongs to, when it is no part of a list or quote. */
  #paragraph: MarkdownLine | undefined;
  /** The line before is text of a list item or quote, which a plain line continues. */
  #lazy = false;

  constructor(text: string) {
    this.#text = text;
  }

  take(line: MarkdownLine): void {
    if (this.#fence !== undefined) this.#inCode(line, this.#fence);
    else if (this.#html !== undefined) this.#inHtml(line, this.#html);
    else if (line.text === '') this.#endParagraph();
    else if (this.#item > 0 && line.indent >= this.#item) this.#lazy = true;
    else this.#block(line);
  }

  #block(line: MarkdownLine): void {
    const indented = line.indent >= 4;
    const continues = this.#paragraph !== undefined || this.#lazy;
    if (indented) {
      // Indented code cannot interrupt a paragraph.
      if (!continues) this.#endItem();
      return;
    }
    if (this.#paragraph !== undefined && SETEXT.test(line.text)) {
      this.#setext(line, this.#paragraph);
      return;
    }
    if (isThematicBreak(line)) {
      this.#endItem();
      return;
    }
    const marker = listMarker(line);
    if (marker !== undefined && (marker.interrupts || this.#item > 0 || !continues)) {
      this.#endItem();
      this.#item = marker.column;
      this.#lazy = !marker.empty;
      return;
    }
    if (line.text.startsWith('>')) {
      this.#endItem();
      this.#lazy = true;
      return;
    }
    if (this.#opens(line)) {
      this.#endItem();
      return;
    }
    if (this.#lazy) return;
    this.#item = 0;
    this.#paragraph ??= line;
  }

  /** Headings, code fences and HTML, which can start anywhere. */
  #opens(line: MarkdownLine): boolean {
    const atx = line.text.startsWith('#') ? ATX.exec(line.text) : null;
    if (atx !== null) {
      const [, marks = '', content = ''] = atx;
      this.#heading(marks.length, content, { start: line.textStart, end: line.textStart + line.text.length }, line.end);
      return true;
    }
    const fence = FENCE.exec(line.text)?.[1];
    if (fence !== undefined) {
      this.#fence = fence;
      return true;
    }
    return line.text.startsWith('<') && this.#opensHtml(line);
  }

  #opensHtml(line: MarkdownLine): boolean {
    const start = line.textStart;
    const raw = RAW_HTML.exec(line.text);
    if (line.text.startsWith('<!--')) this.#html = { end: /-->/, start };
    else if (raw !== null) this.#html = { end: /<\/(?:script|pre|style|textarea)>/i, start: -1 };
    else if (line.text.startsWith('<?')) this.#html = { end: /\?>/, start: -1 };
    else if (/^<!\[CDATA\[/.test(line.text)) this.#html = { end: /\]\]>/, start: -1 };
    else if (/^<![a-z]/i.test(line.text)) this.#html = { end: />/, start: -1 };
    else if (BLOCK_HTML.test(line.text)) this.#html = { end: undefined, start: -1 };
    else if (this.#paragraph === undefined && !this.#lazy && LONE_TAG.test(line.text))
      this.#html = { end: undefined, start: -1 };
    else return false;
    this.#inHtml(line, this.#html);
    return true;
  }

  #inCode(line: MarkdownLine, fence: string): void {
    const closes = line.indent < 4 && line.text.startsWith(fence) && /^(?:`+|~+)$/.test(line.text);
    if (closes) this.#fence = undefined;
  }

  #inHtml(line: MarkdownLine, html: { readonly end: RegExp | undefined; readonly start: number }): void {
    if (html.end === undefined) {
      if (line.text === '') this.#html = undefined;
      return;
    }
    const opensHere = html.start === line.textStart;
    const end = html.end.exec(opensHere ? line.text.slice(4) : line.text);
    if (end === null) return;
    this.#html = undefined;
    if (html.start < 0) return;
    this.comments.push({ start: html.start, end: line.textStart + (opensHere ? 4 : 0) + end.index + end[0].length });
  }

  #setext(line: MarkdownLine, first: MarkdownLine): void {
    const content = this.#text.slice(first.textStart, line.start);
    const span = { start: first.textStart, end: line.textStart + line.text.length };
    this.#heading(line.text.startsWith('=') ? 1 : 2, content, span, line.end);
    this.#endItem();
  }

  #heading(level: number, content: string, span: Span, lineEnd: number): void {
    const next = lineEnd + (this.#text.startsWith('\r\n', lineEnd) ? 2 : lineEnd < this.#text.length ? 1 : 0);
    this.headings.push({ level, text: inlineText(content), span, next });
  }

  #endParagraph(): void {
    this.#paragraph = undefined;
    this.#lazy = false;
  }

  #endItem(): void {
    this.#endParagraph();
    this.#item = 0;
  }
}
