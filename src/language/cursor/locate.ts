import type { Position } from '../../text/position.ts';
import type { Cursor } from '../cursor.ts';
import type { Region } from './climb.ts';
import { type FlowPlace, flowAt } from './flow.ts';
import { isBlockHeader, readLine, type YamlLine } from './line.ts';
import { type Around, isDeeper, isMisaligned, settle } from './settle.ts';
import { keyWord, type Word, wordAt } from './word.ts';

/** A cursor before its schema is known. */
export type Found = Omit<Cursor, 'typed' | 'place'>;

/** A place where nothing of the structure can be written. */
export function nothing(at: Cursor['at'], offset: number): Found {
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
