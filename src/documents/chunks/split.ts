import type { Span } from '../../text/position.ts';
import { lineEnd } from '../spans.ts';

/** A part of a YAML text that can be read by itself. */
export interface Chunk extends Span {
  /** An entry of the root mapping (of a list, only its key), or an item of the list that the entry before it holds. */
  readonly part: 'entry' | 'item';
}

/**
 * Cuts a YAML region at the keys of its root mapping, and the lists right below them at their items. Goes by the starts
 * of lines alone: in YAML, what belongs to an entry is indented, so a line that is not starts another one, whatever
 * stands before it. Undefined when the text is laid out in another way, and has to be read as a whole.
 */
export function splitChunks(text: string, region: Span): readonly Chunk[] | undefined {
  const splitter = new Splitter(text, region);
  for (let start = region.start; start < region.end; start = lineEnd(text, start, region.end) + 1) {
    if (!splitter.line(start)) return undefined;
  }
  return splitter.chunks(region.end);
}

/** A plain key at the start of a line. Keys written in another way are read with everything else, as a whole. */
const KEY = /[A-Za-z_][\w.$/ -]*[ \t]*:(?=[ \t\r\n]|$)/y;
/** A line after whose key nothing stands but perhaps a comment. */
const BARE = /[ \t]*(?:[ \t]#[^\n]*)?(?:\r?\n|\r?$)/y;
const DOCUMENT_START = /---[ \t]*(?:\r?\n|$)/y;

/** Takes the lines of a YAML region, one after the other, and keeps where chunks start. */
export class Splitter {
  readonly #text: string;
  readonly #region: Span;
  readonly #starts: { readonly start: number; readonly part: Chunk['part'] }[] = [];
  /** Start of lines that are no entry: they run into the key below them. */
  #pending: number | undefined;
  /** What may follow in the present entry: a list, if the next line starts one; items at an indentation; else anything. */
  #mode: 'bare' | 'content' | number = 'content';
  #started = false;

  /** @param item start of an item that is known to be a chunk: the lines to be taken begin behind its first one */
  constructor(text: string, region: Span, item?: number) {
    this.#text = text;
    this.#region = region;
    if (item === undefined) return;
    this.#starts.push({ start: item, part: 'item' });
    this.#mode = this.#behindIndent(item) - item;
  }

  /** Takes the next line; false when the text cannot be cut. */
  line(start: number): boolean {
    const at = this.#behindIndent(start);
    const code = this.#text.charCodeAt(at);
    if (at >= this.#region.end || code === LF || code === HASH || (code === CR && this.#text.charCodeAt(at + 1) === LF))
      return true;
    if (code === TAB) return false;
    return at === start ? this.#outer(start, code) : this.#inner(start, at - start, code);
  }

  /** A line that is not indented. */
  #outer(start: number, code: number): boolean {
    if (this.#isDash(start, code)) return this.#item(start, 0);
    if (
      !this.#started &&
      this.#starts.length === 0 &&
      this.#pending === undefined &&
      matches(DOCUMENT_START, this.#text, start) !== undefined
    ) {
      this.#started = true;
      return true;
    }
    const behind = matches(KEY, this.#text, start);
    if (behind !== undefined) {
      // What stands before the first entry belongs to it.
      const from = this.#starts.length === 0 ? this.#region.start : (this.#pending ?? start);
      this.#starts.push({ start: from, part: 'entry' });
      this.#pending = undefined;
      this.#mode = matches(BARE, this.#text, behind) === undefined ? 'content' : 'bare';
      return true;
    }
    this.#pending ??= start;
    return isWord(code);
  }

  /** A line that belongs to the present entry. */
  #inner(start: number, indent: number, code: number): boolean {
    if (this.#starts.length === 0) return this.#pending !== undefined;
    if (this.#isDash(start + indent, code)) return this.#item(start, indent);
    if (this.#mode === 'bare' && this.#pending === undefined) this.#mode = 'content';
    return true;
  }

  #item(start: number, indent: number): boolean {
    if (this.#starts.length === 0) return false;
    if (this.#pending !== undefined) {
      // A line among the items of a list that is no part of it: it is the end of the item above.
      if (this.#mode !== indent) return false;
      this.#pending = undefined;
    }
    if (this.#mode === 'bare') this.#mode = indent;
    if (this.#mode === indent) this.#starts.push({ start, part: 'item' });
    return true;
  }

  #isDash(at: number, code: number): boolean {
    if (code !== DASH) return false;
    const next = this.#text.charCodeAt(at + 1);
    return at + 1 >= this.#region.end || next === SPACE || next === LF || next === CR || next === TAB;
  }

  #behindIndent(start: number): number {
    let at = start;
    while (this.#text.charCodeAt(at) === SPACE) at++;
    return at;
  }

  /** Whether a chunk starts with the line that was taken last. */
  hasChunkAt(start: number): boolean {
    return this.#starts.at(-1)?.start === start;
  }

  /**
   * The chunks so far; undefined when there are none.
   *
   * @param end where the last of them ends
   */
  chunks(end: number): readonly Chunk[] | undefined {
    if (this.#starts.length === 0) return undefined;
    return this.#starts.map(({ start, part }, index) => ({ start, part, end: this.#starts[index + 1]?.start ?? end }));
  }
}

const TAB = 9;
const LF = 10;
const CR = 13;
const SPACE = 32;
const HASH = 35;
const DASH = 45;

/** A letter, a digit or something outside of ASCII: text that is no YAML sign. */
function isWord(code: number): boolean {
  return (
    (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || code === 95 || (code >= 97 && code <= 122) || code > 127
  );
}

/** The offset behind a match at an offset. */
function matches(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}
