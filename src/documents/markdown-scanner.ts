import type { Span } from '../text/position.ts';
import type { ListItem } from './document.ts';
import { inlineText } from './inline-text.ts';
import { type HtmlEnd, htmlBlockEnd, isThematicBreak, listMarker, type MarkdownLine } from './markdown-lines.ts';

/** A heading and where the line behind it starts. */
export interface Heading {
  readonly level: number;
  readonly text: string;
  readonly span: Span;
  readonly next: number;
}

const ATX = /^(#{1,6})(?=[ \t]|$)/;
const SETEXT = /^(?:=+|-+)$/;
const FENCE = /^(`{3,}(?=[^`]*$)|~{3,})/;
const LINK_DEFINITION = /^\[[^\]]+\]:\s*\S+(?:\s+(?:"[^"]*"|'[^']*'|\([^)]*\)))?$/;
/** What starts a block other than a paragraph, in a list item or block quote. */
const BLOCK_START = /^(?:#{1,6}(?:[ \t]|$)|`{3,}[^`]*$|~{3,}|>|<!--|(?:[-*_][ \t]*){3,}$|=+$|-+$)/;
const LIST_START = /^(?:[-+*]|\d{1,9}[.)])(?:[ \t]|$)/;

/**
 * Walks the lines of a Markdown text once by the block rules of CommonMark 0.31, keeping only what the next line's
 * meaning depends on. Of block quotes and list items it knows where they end and the first paragraph, not what
 * other blocks are in them.
 */
export class MarkdownScanner {
  readonly headings: Heading[] = [];
  /** HTML comments that stand on lines of their own. */
  readonly comments: Span[] = [];
  /** Outermost list items that start with a paragraph. */
  readonly items: ListItem[] = [];
  readonly #text: string;
  /** The fence that closes the code which the lines are in. */
  #fence: string | undefined;
  /** What ends the HTML which the lines are in, and where a comment among it starts. */
  #html: { readonly end: HtmlEnd; readonly comment: number | undefined } | undefined;
  /** Column from which lines belong to the current list item; 0 outside. */
  #item = 0;
  /** The current list item has no content yet; a blank line ends it. */
  #itemEmpty = false;
  /** The paragraph at the start of the current list item, while lines can still join it. */
  #itemText: { readonly start: number; end: number; readonly lines: string[] } | undefined;
  /** The line before is text of a list item or quote, which a plain line continues. */
  #lazy = false;
  /** First line of the paragraph that the line before belongs to, when it is no part of a list or quote. */
  #paragraph: MarkdownLine | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  take(line: MarkdownLine): void {
    if (this.#fence !== undefined) this.#inCode(line, this.#fence);
    else if (this.#html !== undefined) this.#inHtml(line, this.#html.end, this.#html.comment);
    else if (line.text === '') this.#blank();
    else if (this.#item > 0 && line.indent >= this.#item) this.#inItem(line, 0);
    else this.#block(line);
  }

  /** Call behind the last line. */
  finish(): void {
    this.#endItem();
  }

  #block(line: MarkdownLine): void {
    const continues = this.#paragraph !== undefined || this.#lazy;
    if (line.indent >= 4) {
      // Indented code cannot interrupt a paragraph.
      if (!continues) this.#endItem();
      else if (this.#lazy) this.#joinItem(line, 0);
    } else if (this.#paragraph !== undefined && SETEXT.test(line.text)) this.#setext(line, this.#paragraph);
    else if (isThematicBreak(line)) this.#endItem();
    else if (!this.#startsItem(line, continues) && !this.#startsOther(line, continues)) this.#plain(line);
  }

  #startsItem(line: MarkdownLine, continues: boolean): boolean {
    const marker = listMarker(line);
    if (marker === undefined || (continues && this.#item === 0 && !marker.interrupts)) return false;
    this.#endItem();
    this.#item = marker.column;
    this.#itemEmpty = true;
    this.#inItem(line, marker.width);
    return true;
  }

  /** Quotes, headings, code fences and HTML. */
  #startsOther(line: MarkdownLine, continues: boolean): boolean {
    if (line.text.startsWith('>')) {
      this.#endItem();
      const content = line.text.slice(1).trimStart();
      this.#lazy = content !== '' && !BLOCK_START.test(content);
      return true;
    }
    const marks = ATX.exec(line.text)?.[1];
    const fence = FENCE.exec(line.text)?.[1];
    const html = htmlBlockEnd(line.text, continues);
    if (marks === undefined && fence === undefined && html === undefined) return false;
    this.#endItem();
    this.#fence = fence;
    if (marks !== undefined) {
      const content = withoutClosingMarks(line.text.slice(marks.length));
      this.#heading(marks.length, content, { start: line.textStart, end: textEnd(line) }, line.end);
    } else if (html !== undefined) this.#inHtml(line, html, line.text.startsWith('<!--') ? line.textStart : undefined);
    return true;
  }

  #plain(line: MarkdownLine): void {
    if (this.#lazy) this.#joinItem(line, 0);
    else if (this.#paragraph !== undefined || !LINK_DEFINITION.test(line.text)) {
      this.#item = 0;
      this.#paragraph ??= line;
    }
  }

  #blank(): void {
    this.#endParagraph();
    if (this.#itemEmpty) this.#item = 0;
  }

  /** A line of a list item, whose text starts `skip` characters behind the line's. */
  #inItem(line: MarkdownLine, skip: number): void {
    const content = line.text.slice(skip);
    if (content === '') return;
    const starts = BLOCK_START.test(content) || LIST_START.test(content);
    // What is nested may hold text that a plain line continues.
    this.#lazy = !BLOCK_START.test(content);
    if (starts) this.#endItemText();
    else this.#joinItem(line, skip);
    this.#itemEmpty = false;
  }

  #joinItem(line: MarkdownLine, skip: number): void {
    const text = line.text.slice(skip);
    if (this.#itemText !== undefined) {
      this.#itemText.lines.push(text);
      this.#itemText.end = textEnd(line);
    } else if (this.#itemEmpty) {
      this.#itemText = { start: line.textStart + skip, end: textEnd(line), lines: [text] };
    }
  }

  #inCode(line: MarkdownLine, fence: string): void {
    const closes = line.indent < 4 && line.text.startsWith(fence) && /^(?:`+|~+)$/.test(line.text);
    if (closes) this.#fence = undefined;
  }

  #inHtml(line: MarkdownLine, end: HtmlEnd, comment: number | undefined): void {
    this.#html = { end, comment };
    if (end === null) {
      if (line.text === '') this.#html = undefined;
      return;
    }
    const from = comment === line.textStart ? '<!--'.length : 0;
    const match = end.exec(line.text.slice(from));
    if (match === null) return;
    this.#html = undefined;
    if (comment === undefined) return;
    this.comments.push({ start: comment, end: line.textStart + from + match.index + match[0].length });
  }

  #setext(line: MarkdownLine, first: MarkdownLine): void {
    const content = this.#text.slice(first.textStart, line.start);
    this.#heading(line.text.startsWith('=') ? 1 : 2, content, { start: first.textStart, end: textEnd(line) }, line.end);
    this.#endItem();
  }

  #heading(level: number, content: string, span: Span, lineEnd: number): void {
    const next = lineEnd + (this.#text.startsWith('\r\n', lineEnd) ? 2 : lineEnd < this.#text.length ? 1 : 0);
    this.headings.push({ level, text: inlineText(content), span, next });
  }

  #endParagraph(): void {
    this.#paragraph = undefined;
    this.#lazy = false;
    this.#endItemText();
  }

  #endItemText(): void {
    if (this.#itemText !== undefined) {
      const { start, end, lines } = this.#itemText;
      this.items.push({ start, end, text: lines.join(' ') });
    }
    this.#itemText = undefined;
  }

  #endItem(): void {
    this.#endParagraph();
    this.#item = 0;
    this.#itemEmpty = false;
  }
}

function textEnd(line: MarkdownLine): number {
  return line.textStart + line.text.length;
}

/** `# Title ##` → `Title`: marks at the end belong to the heading when white space stands before them. */
function withoutClosingMarks(content: string): string {
  let end = content.length;
  while (content[end - 1] === '#') end--;
  const closed = end < content.length && (end === 0 || content[end - 1] === ' ' || content[end - 1] === '\t');
  return closed ? content.slice(0, end) : content;
}
