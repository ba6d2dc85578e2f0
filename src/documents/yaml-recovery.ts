import type { CST } from 'yaml';
import type { Composition } from './yaml-composition.ts';
import { tokenEnd } from './yaml-end.ts';

/**
 * The items of a block mapping as their author most likely meant them. YAML has no good reading of three common
 * slips, and the library's makes them swallow the lines that follow:
 *
 * - a line without `:` runs into the key on the line below it: only the last line is the key;
 * - in `a: b: c`, `b: c` becomes a mapping that takes in the keys below `a`: it is a text, and they are `a`'s siblings;
 * - a key indented a little too far joins the text above it: it is a sibling too.
 *
 * What is wrong is reported.
 */
export function straightenItems(c: Composition, token: CST.BlockMap): readonly CST.CollectionItem[] {
  if (!token.items.some((item) => isCompact(item) || isRunOn(item))) return token.items;
  const queue: CST.CollectionItem[] = token.items.toReversed();
  const items: CST.CollectionItem[] = [];
  for (let item = queue.pop(); item !== undefined; item = queue.pop()) {
    const straight = splitRunOn(c, item);
    if (!isCompact(straight)) items.push(straight);
    else {
      const [first, ...siblings] = straightenCompact(c, straight);
      items.push(first);
      queue.push(...siblings.toReversed());
    }
  }
  return items;
}

/** Text that runs over several lines into a key. */
function isRunOn({ start, key }: CST.CollectionItem): boolean {
  return key?.type === 'scalar' && key.source.includes('\n') && !isExplicit(start);
}

interface Compact extends CST.CollectionItem {
  sep: CST.SourceToken[];
  value: CST.BlockMap;
}

/** A mapping that starts on the line of the key it belongs to. */
function isCompact(item: CST.CollectionItem): item is Compact {
  if (item.value?.type !== 'block-map' || item.sep === undefined || isExplicit(item.start)) return false;
  return !item.sep.some(({ type }) => type === 'newline');
}

function isExplicit(start: readonly CST.SourceToken[]): boolean {
  return start.some(({ type }) => type === 'explicit-key-ind');
}

function splitRunOn(c: Composition, item: CST.CollectionItem): CST.CollectionItem {
  if (!isRunOn(item) || item.key?.type !== 'scalar') return item;
  const message = 'This line is no "key: value" pair. Put ":" behind its key, or indent it as part of the value above.';
  c.reject(item.key, message);
  return { ...item, key: lastLine(item.key) };
}

function lastLine(token: CST.FlowScalar): CST.FlowScalar {
  const from = token.source.lastIndexOf('\n') + 1;
  const skip = from + (/^[ \t]*/.exec(token.source.slice(from))?.[0].length ?? 0);
  return { ...token, offset: token.offset + skip, source: token.source.slice(skip) };
}

const COMPACT = 'Text that contains ": " must be quoted. A mapping starts on a line of its own.';

/** The item with a value that stands on its own line, and the items that its mapping wrongly took in. */
function straightenCompact(c: Composition, item: Compact): [CST.CollectionItem, ...CST.CollectionItem[]] {
  const [inner, ...siblings] = item.value.items;
  if (inner?.key?.type === 'scalar' && isRunOn(inner)) {
    const key = lastLine(inner.key);
    c.reject(key, 'This key is indented further than the keys beside it. Align it with them.');
    const above = inner.key.source.slice(0, key.offset - inner.key.offset).trimEnd();
    const text: CST.FlowScalar = { ...inner.key, source: above };
    return [{ ...item, value: text }, { ...inner, start: [], key }, ...siblings];
  }
  if (inner?.sep === undefined) {
    c.reject({ offset: item.value.offset }, COMPACT);
    return [withOnly(item, inner), ...siblings];
  }
  const [first, ...deeper] = isCompact(inner) ? straightenCompact(c, inner) : [inner];
  const start = item.value.offset;
  const end = textEnd(first);
  const shown = c.text.slice(start, end ?? (inner.key ? inner.key.offset + 1 : start + 1));
  c.reject({ offset: start, source: shown }, COMPACT);
  if (end === undefined) return [withOnly(item, first), ...deeper, ...siblings];
  const text: CST.FlowScalar = { type: 'scalar', offset: start, indent: item.value.indent, source: shown };
  const rest =
    first.value && 'end' in first.value && first.value.type !== 'flow-collection' ? first.value.end : undefined;
  if (rest !== undefined) text.end = rest;
  return [{ ...item, value: text }, ...deeper, ...siblings];
}

function withOnly(item: Compact, inner: CST.CollectionItem | undefined): CST.CollectionItem {
  if (inner === undefined) return { ...item, value: { ...item.value, items: [] } };
  const { start, key = null, sep = [], value } = inner;
  return { ...item, value: { ...item.value, items: [{ start, key, sep, ...(value && { value }) }] } };
}

/** Where an item ends that can be read as one text; undefined when it reaches over lines of its own. */
function textEnd({ sep = [], value }: CST.CollectionItem): number | undefined {
  const indicator = sep.find(({ type }) => type === 'map-value-ind');
  if (value === undefined) return indicator && tokenEnd(indicator);
  if (sep.some(({ type }) => type === 'newline')) return undefined;
  switch (value.type) {
    case 'scalar':
    case 'single-quoted-scalar':
    case 'double-quoted-scalar':
    case 'alias':
      return tokenEnd(value);
    case 'flow-collection':
      return value.end[0] && tokenEnd(value.end[0]);
    default:
      return undefined;
  }
}
