import { joinPointer } from '../documents/pointer.ts';
import type { TreeNode } from '../documents/tree.ts';
import { memoOn } from '../text/memo.ts';
import type { JsonSchema } from './json-schema.ts';
import type { SchemaName } from './registry.ts';
import { itemPlace, propertyPlace, resolvePropertyNames, rootPlace, type SchemaPlace } from './walk.ts';

/**
 * A value (or free key) of a tree whose schema says that it names something: another artifact, a catalogue entry, or a
 * step of the risk matrix.
 */
export interface NamedThing {
  readonly node: TreeNode;
  readonly pointer: string;
  readonly schema: JsonSchema;
  /** Name of the nearest property, such as `decisions` for an item of that list. */
  readonly property: string;
  readonly isKey: boolean;
}

interface KnownThings {
  readonly found: readonly NamedThing[];
  /** The same with full pointers, for the list and the place in it where the item stood last. */
  placed?: { readonly list: string; readonly index: number; readonly found: readonly NamedThing[] };
}

/**
 * Walks tree and schema together: every value and key that has `x-portolan-ref`, `x-portolan-catalog` or
 * `x-portolan-steps`, in order and in pieces. The piece of a list item is the same object in the next version of a file while neither the item nor its place
 * changed, so that whatever is known of it can be remembered.
 */
export function namedThings(name: SchemaName, root: TreeNode): Pieces {
  return piecesOf(root, name);
}

type Pieces = readonly (readonly NamedThing[])[];

/** More than one asks for those of a tree. */
const piecesOf = memoOn((root: TreeNode, name: SchemaName): Pieces => {
  const pieces: (readonly NamedThing[])[] = [];
  let open: NamedThing[] = [];
  const close = (): void => {
    if (open.length > 0) pieces.push(open);
    open = [];
  };
  const sink: Sink = {
    one: (thing) => open.push(thing),
    item: (things) => {
      if (things.length === 0) return;
      close();
      pieces.push(things);
    },
  };
  walk({ node: root, place: rootPlace(name), pointer: '', property: '' }, sink);
  close();
  return pieces;
});

/** Takes what is found. */
interface Sink {
  one(thing: NamedThing): void;
  /** All of a list item. */
  item(things: readonly NamedThing[]): void;
}

interface Step {
  readonly node: TreeNode;
  readonly place: SchemaPlace;
  readonly pointer: string;
  readonly property: string;
}

function walk({ node, place, pointer, property }: Step, found: Sink): void {
  const { schema } = place;
  if (namesSomething(schema)) found.one({ node, pointer, schema, property, isKey: false });
  if (node.kind === 'sequence') {
    const items = itemPlace(place);
    if (!items) return;
    let index = 0;
    for (const item of node.items) {
      if (item.kind === 'mapping') {
        found.item(placedThings(thingsIn(item, items.schema, items, property), pointer, index));
      } else walk({ node: item, place: items, pointer: joinPointer(pointer, index), property }, found);
      index++;
    }
  } else if (node.kind === 'mapping') {
    const keys = resolvePropertyNames(place);
    for (const { key, value } of node.entries) {
      const name = String(key.value);
      const below = joinPointer(pointer, name);
      if (keys && namesSomething(keys.schema)) {
        found.one({ node: key, pointer: below, schema: keys.schema, property, isKey: true });
      }
      const next = propertyPlace(place, name);
      if (next) walk({ node: value, place: next, pointer: below, property: name }, found);
    }
  }
}

/**
 * Found things of list items, with pointers relative to the item. An item that an edit did not touch
 * is the same node in the next version of its file, so it is not walked again.
 */
const thingsIn = memoOn((node: TreeNode, _: JsonSchema, place: SchemaPlace, property: string): KnownThings => {
  const found: NamedThing[] = [];
  const sink: Sink = {
    one: (thing) => found.push(thing),
    item: (things) => {
      for (const thing of things) found.push(thing);
    },
  };
  walk({ node, place, pointer: '', property }, sink);
  return { found };
});

function placedThings(things: KnownThings, list: string, index: number): readonly NamedThing[] {
  const { found, placed } = things;
  if (found.length === 0) return found;
  if (placed?.index === index && placed.list === list) return placed.found;
  const pointer = joinPointer(list, index);
  things.placed = { list, index, found: found.map((thing) => ({ ...thing, pointer: pointer + thing.pointer })) };
  return things.placed.found;
}

function namesSomething(schema: JsonSchema): boolean {
  return (
    schema['x-portolan-ref'] !== undefined ||
    schema['x-portolan-catalog'] !== undefined ||
    schema['x-portolan-steps'] !== undefined
  );
}
