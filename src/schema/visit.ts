import { joinPointer } from '../documents/pointer.ts';
import type { TreeNode } from '../documents/tree.ts';
import type { JsonSchema } from './json-schema.ts';
import type { SchemaName } from './registry.ts';
import { itemPlace, propertyPlace, resolvePropertyNames, rootPlace, type SchemaPlace } from './walk.ts';

/** A value (or free key) of a tree whose schema says that it names something: another artifact, or a catalogue entry. */
export interface NamedThing {
  readonly node: TreeNode;
  readonly pointer: string;
  readonly schema: JsonSchema;
  /** Name of the nearest property, such as `decisions` for an item of that list. */
  readonly property: string;
  readonly isKey: boolean;
}

/**
 * Found things of list items, with pointers relative to the item. An item that an edit did not touch is the same node
 * in the next version of its file, so it is not walked again.
 */
const known = new WeakMap<TreeNode, { readonly schema: JsonSchema; readonly found: readonly NamedThing[] }>();

/** Walks tree and schema together: every value and key that has `x-portolan-ref` or `x-portolan-catalog`, in order. */
export function namedThings(name: SchemaName, root: TreeNode): NamedThing[] {
  const found: NamedThing[] = [];
  walk({ node: root, place: rootPlace(name), pointer: '', property: '' }, found);
  return found;
}

interface Step {
  readonly node: TreeNode;
  readonly place: SchemaPlace;
  readonly pointer: string;
  readonly property: string;
}

function walk({ node, place, pointer, property }: Step, found: NamedThing[]): void {
  const { schema } = place;
  if (namesSomething(schema)) found.push({ node, pointer, schema, property, isKey: false });
  if (node.kind === 'sequence') {
    const items = itemPlace(place);
    if (!items) return;
    for (const [index, item] of node.items.entries()) {
      const below = joinPointer(pointer, index);
      if (item.kind !== 'mapping') walk({ node: item, place: items, pointer: below, property }, found);
      else for (const thing of inItem(item, items, property)) found.push({ ...thing, pointer: below + thing.pointer });
    }
  } else if (node.kind === 'mapping') {
    const keys = resolvePropertyNames(place);
    for (const { key, value } of node.entries) {
      const name = String(key.value);
      const below = joinPointer(pointer, name);
      if (keys && namesSomething(keys.schema)) {
        found.push({ node: key, pointer: below, schema: keys.schema, property, isKey: true });
      }
      const next = propertyPlace(place, name);
      if (next) walk({ node: value, place: next, pointer: below, property: name }, found);
    }
  }
}

function inItem(item: TreeNode, place: SchemaPlace, property: string): readonly NamedThing[] {
  const before = known.get(item);
  if (before?.schema === place.schema) return before.found;
  const found: NamedThing[] = [];
  walk({ node: item, place, pointer: '', property }, found);
  known.set(item, { schema: place.schema, found });
  return found;
}

function namesSomething(schema: JsonSchema): boolean {
  return schema['x-portolan-ref'] !== undefined || schema['x-portolan-catalog'] !== undefined;
}
