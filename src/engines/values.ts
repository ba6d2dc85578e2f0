import type { Table } from '../catalog/catalog.ts';

const LONGEST_TEXT = 80;

/** An own property of a JSON object, or undefined where there is none. */
export function field(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || !Object.hasOwn(value, key)) {
    return undefined;
  }
  return (value as Readonly<Record<string, unknown>>)[key];
}

/** The elements of a list; none where the value is no list. */
export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** What people write where they have nothing to say yet; it is as good as an empty place. */
const NOTHING =
  /^(?:tb[acdn]|to[ -]?do|to be (?:added|confirmed|decided|defined|determined|named)|n\/?a|none|nobody|no one|nothing|no|not (?:yet|done|known|applicable)|unknown|open|pending|[?\-–—._*]+)[.!]?$/i;

/** Whether a text says nothing: it is blank, or a word such as `TBD`, `none` or `?`. */
function saysNothing(written: string): boolean {
  const words = written.trim();
  return words === '' || NOTHING.test(words);
}

/** A text that says something, or undefined. */
export function text(value: unknown): string | undefined {
  return typeof value === 'string' && !saysNothing(value) ? value.trim() : undefined;
}

/** The entry of a table that a value names, or undefined where it names none. */
export function entryOf<Entry>(table: Table<Entry>, id: unknown): Entry | undefined {
  return typeof id === 'string' && Object.hasOwn(table, id) ? table[id] : undefined;
}

/** Whether a value is there and says something. `false` and `0` do. */
export function isPresent(value: unknown): boolean {
  if (value === undefined || value === null) {
    return false;
  }
  if (typeof value === 'string') {
    return !saysNothing(value);
  }
  return typeof value !== 'object' || Object.keys(value).length > 0;
}

/** A value in a few words, for a sentence. */
export function show(value: unknown): string {
  if (Array.isArray(value)) {
    return value.length === 1 ? '1 entry' : `${value.length} entries`;
  }
  if (typeof value === 'object' && value !== null) {
    return 'given';
  }
  const words = String(value ?? 'not given')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return words.length > LONGEST_TEXT ? `${words.slice(0, LONGEST_TEXT - 1)}…` : words;
}

/** A place in a record and what is there; undefined where nothing is. */
export interface Place {
  readonly pointer: string;
  readonly value: unknown;
}

/**
 * The places that a JSON Pointer (RFC 6901) leads to, where a segment `*` stands for every element of a list. A step
 * that does not exist leads to a place without a value; `*` on what is no list leads nowhere, as does a text that is
 * no pointer.
 */
export function placesOf(root: unknown, pattern: string): readonly Place[] {
  if (pattern !== '' && !pattern.startsWith('/')) {
    return [];
  }
  return pattern
    .split('/')
    .slice(1)
    .reduce<readonly Place[]>(
      (places, segment) => places.flatMap((place) => step(place, segment)),
      [{ pointer: '', value: root }],
    );
}

function step({ pointer, value }: Place, segment: string): readonly Place[] {
  if (segment === '*') {
    return Array.isArray(value)
      ? Array.from(value, (element: unknown, index) => ({ pointer: `${pointer}/${index}`, value: element }))
      : [];
  }
  const key = segment.replaceAll('~1', '/').replaceAll('~0', '~');
  const next = Array.isArray(value) && /^(?:0|[1-9]\d*)$/.test(key) ? value[Number(key)] : field(value, key);
  return [{ pointer: `${pointer}/${segment}`, value: next }];
}
