import type { Position, Span } from '../../text/position.ts';
import type { Children } from './below.ts';
import type { Region } from './climb.ts';
import { type FlowPlace, flowAt } from './flow.ts';
import { isBlockHeader, keyWord, readLine, type Word, wordAt, type YamlLine } from './line.ts';
import { type Around, isDeeper, isMisaligned, settle } from './settle.ts';

/**
 * What can be written at a place of a file, read off the lines around it rather than the tree: it holds in half-typed
 * and broken text, and costs nothing that grows with the depth of what stands elsewhere.
 */
export interface Found {
  /**
   * - `key`: at a key of a mapping, or where one can be added.
   * - `value`: behind a key, on its line; or in a flow list.
   * - `content`: on a line that starts a node of yet unknown shape: its first key, its text, its first item.
   * - `item`: where the dashes of a list stand.
   * - `comment`, `prose` (the body of a Markdown file).
   * - `text`: inside a text, or where nothing can be added.
   */
  readonly at: 'key' | 'value' | 'content' | 'item' | 'comment' | 'prose' | 'text';
  /** Keys and indices from the root to the mapping (at a key), the value or the list. */
  readonly path: readonly string[];
  /** The other keys of the mapping. */
  readonly keys: readonly string[];
  /** The word at the cursor, which whatever is chosen replaces; zero width where none is. Without quotes. */
  readonly word: Span;
  /** The quotes around the word. */
  readonly quote: '' | '"' | "'";
  /** Spaces to write before the word, so that it stands where it has to. */
  readonly lead: string;
  /** Column at which the word then starts. */
  readonly column: number;
  /** Inside `{}` or `[]`. */
  readonly flow: boolean;
  /** Whether a colon follows the word. */
  readonly colon: boolean;
  /** What stands on the lines below and is indented deeper, so that it belongs to a key at the cursor. */
  readonly children: Children | undefined;
}

/** A place where nothing of the structure can be written. */
export function nothing(at: Found['at'], offset: number): Found {
  return {
    at,
    path: [],
    keys: [],
    word: { start: offset, end: offset },
    quote: '',
    lead: '',
    column: 0,
    flow: false,
    colon: false,
    children: undefined,
  };
}

/** What the lines of a YAML region say about an offset in it. */
export function locate(region: Region, offset: number, { line, character }: Position): Found {
  const { text, lines } = region.document;
  const { start, end } = lines.lineSpan(line);
  const own = readLine(text, start, Math.min(end, Math.max(region.span.end, offset)));
  const isBlank = own.content >= own.end && own.dashes.length === 0;
  if (/^(?:---|\.\.\.)/.test(text.slice(start, start + 3))) return nothing('text', offset);
  if (isBeforeContent(own, offset) && !isBlank) return nothing('text', offset);
  const column = isBlank ? character : contentColumn(own, character);
  const around = settle(region, line, column, own, isBlank);
  if (own.comment !== undefined && offset > own.comment) {
    return nothing(around.above.inside === 'text' && !around.above.flow ? 'text' : 'comment', offset);
  }
  const { above } = around;
  if (above.flow !== undefined) return inFlow(region, above.path, above.flow, offset);
  if (above.inside === 'text' || isMisaligned(around)) return nothing('text', offset);
  const written = text.slice(own.value.start, own.value.end);
  if (own.key && offset > own.key.end) return behindKey(region, own, around, offset, written);
  if (!own.key && /^[[{]/.test(written)) return inFlow(region, above.path, own.value.start, offset);
  const standing = keyWord(own, text) ?? wordAt(own.value, written, offset);
  // Before a quote, too, there is nothing to add to.
  if (standing === undefined || standing.word.start > offset) return nothing('text', offset);
  return atContent(own, around, offset, standing);
}

/** Whether an offset lies in the indentation of a line, or before its last dash. */
function isBeforeContent({ start, end, content, dashes }: YamlLine, offset: number): boolean {
  return content < end ? offset < content : offset <= start + (dashes.at(-1) ?? -1);
}

/** Where content behind the dashes of a line starts, or would start. */
function contentColumn({ dashes, column, content, end }: YamlLine, character: number): number {
  const dash = dashes.at(-1);
  return dash === undefined || content < end ? column : Math.max(character, dash + 2);
}

function inFlow(region: Region, path: readonly string[], start: number, offset: number): Found {
  const { document, span } = region;
  const found: FlowPlace | undefined = flowAt(document.text, start, offset, span.end);
  if (found === undefined) return nothing('text', offset);
  const { at, keys, word, quote, colon, tight } = found;
  return {
    at,
    path: [...path, ...found.path],
    keys,
    word,
    quote,
    lead: tight ? ' ' : '',
    column: document.lines.positionAt(word.start).character,
    flow: true,
    colon,
    children: undefined,
  };
}

function behindKey(region: Region, own: YamlLine, around: Around, offset: number, written: string): Found {
  const { above, below, column } = around;
  const { key, value } = own;
  if (key === undefined || offset <= key.colon) return nothing('text', offset);
  const path = [...above.path, key.name];
  if (/^[[{]/.test(written)) return inFlow(region, path, value.start, offset);
  const hasBelow = isDeeper(below, column) || (below.next?.isList === true && below.next.indent === column);
  if (isBlockHeader(written) || (hasBelow && written === '')) return nothing('text', offset);
  const word = wordAt(value, written, offset);
  if (word === undefined) return nothing('text', offset);
  return {
    ...nothing('value', offset),
    path,
    ...word,
    lead: offset === key.colon + 1 ? ' ' : '',
    column,
  };
}

/** At a key, or at the start of what may become one. */
function atContent(own: YamlLine, around: Around, offset: number, standing: Word): Found {
  const { above, below, column } = around;
  const path = above.path;
  const character = own.content >= own.end ? offset - own.start : own.column;
  const common = {
    ...standing,
    lead: ' '.repeat(Math.max(0, column - character)),
    column,
    flow: false,
    colon: own.key !== undefined,
    children: isDeeper(below, column) ? below.next : undefined,
  };
  if (above.level === 'list') return { at: 'item', path, keys: [], ...common };
  const isAmongItems = below.next?.isList && below.next.indent === column && own.dashes.length === 0 && !own.key;
  const [nearest] = above.keys;
  if (isAmongItems && nearest !== undefined) return { at: 'item', path: [...path, nearest], keys: [], ...common };
  if (isAmongItems && above.parent?.isKey) return { at: 'item', path, keys: [], ...common };
  const keys = [...above.keys.toReversed(), ...below.keys];
  return { at: own.key || keys.length > 0 ? 'key' : 'content', path, keys, ...common };
}
