import { listMarker, type MarkdownLine, markdownLines } from '../../documents/markdown-lines.ts';
import type { Span } from '../../text/position.ts';

const FENCE = /^(?:(?:[-+*]|\d{1,9}[.)])\s+|>\s?)*(`{3,}(?=[^`]*$)|~{3,})/;

/** A part of a Markdown text. */
export interface MarkdownPart extends Span {
  readonly type: 'prose' | 'code' | 'comment';
}

/**
 * Divides a Markdown text into prose, code blocks (fenced and indented, also in lists and quotes) and HTML comments.
 * Parts follow one another without gaps; code and comments of whole lines start and end with them.
 */
export function markdownParts(text: string, span: Span): readonly MarkdownPart[] {
  const parts: MarkdownPart[] = [];
  const add = (type: MarkdownPart['type'], start: number, end: number): void => {
    const last = parts.at(-1);
    if (end <= start) return;
    if (last?.type === type && type === 'prose') parts[parts.length - 1] = { ...last, end };
    else parts.push({ type, start, end });
  };
  for (const block of blocks(text, span)) {
    if (block.type === 'code') add('code', block.start, block.end);
    else {
      let at = block.start;
      for (const match of text.slice(block.start, block.end).matchAll(/<!--[\s\S]*?(?:-->|$(?![\s\S]))/g)) {
        const start = block.start + match.index;
        add('prose', at, start);
        add('comment', start, start + match[0].length);
        at = start + match[0].length;
      }
      add('prose', at, block.end);
    }
  }
  return parts;
}

/** Lines of code, and what is between them. A fence inside of a comment is none. */
function blocks(text: string, span: Span): (Span & { readonly type: 'code' | 'other' })[] {
  const found: (Span & { readonly type: 'code' | 'other' })[] = [];
  const state = new BlockState();
  let current: { type: 'code' | 'other'; start: number; fresh: boolean } | undefined;
  let end = span.start;
  for (const line of markdownLines(text, span)) {
    const { type, fresh } = state.take(line);
    if (current === undefined || current.type !== type || fresh) {
      if (current) found.push({ type: current.type, start: current.start, end });
      current = { type, start: line.start, fresh };
    }
    end = Math.min(line.end + (text.startsWith('\r\n', line.end) ? 2 : 1), span.end);
  }
  if (current) found.push({ type: current.type, start: current.start, end });
  return found;
}

/** What the meaning of the next line depends on. */
class BlockState {
  #fence: string | undefined;
  #comment = false;
  #blank = true;
  #code = false;
  #list = false;

  take(line: MarkdownLine): { readonly type: 'code' | 'other'; readonly fresh: boolean } {
    const { text } = line;
    if (this.#fence !== undefined) {
      const closing = text.replace(/^(?:>\s?)+/, '');
      if (closing.startsWith(this.#fence) && /^(?:`+|~+)$/.test(closing)) this.#fence = undefined;
      return { type: 'code', fresh: false };
    }
    if (this.#comment) {
      this.#comment = !text.includes('-->');
      return OTHER;
    }
    this.#fence = FENCE.exec(text)?.[1];
    if (this.#fence !== undefined) return this.#after('code', text, true);
    const comment = text.lastIndexOf('<!--');
    this.#comment = comment >= 0 && !text.includes('-->', comment);
    if (listMarker(line)) this.#list = true;
    else if (text !== '' && line.indent === 0 && this.#blank) this.#list = false;
    const isIndented = line.indent >= 4 && text !== '' && !this.#list && (this.#blank || this.#code);
    return this.#after(isIndented ? 'code' : 'other', text, isIndented && !this.#code);
  }

  #after(type: 'code' | 'other', text: string, fresh: boolean): { type: 'code' | 'other'; fresh: boolean } {
    this.#code = type === 'code';
    this.#blank = text === '';
    return { type, fresh };
  }
}

const OTHER = { type: 'other', fresh: false } as const;
