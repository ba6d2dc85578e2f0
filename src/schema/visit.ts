import { joinPointer } from '../documents/pointer.ts';
import type { TreeNode } from '../documents/tree.ts';
import type { SchemaName } from './registry.ts';
import { itemPlace, propertyPlace, resolvePropertyNames, rootPlace, type SchemaPlace } from './walk.ts';

/** A value (or key) of a tree together with the schema that holds for it. */
export interface Visit {
  readonly node: TreeNode;
  readonly pointer: string;
  readonly place: SchemaPlace;
  /** Name of the nearest property, such as `decisions` for an item of that list. */
  readonly property: string;
  readonly isKey: boolean;
}

/** Walks tree and schema together and shows every value and every free key that the schema knows. */
export function visitTree(name: SchemaName, root: TreeNode, visit: (found: Visit) => void): void {
  const walk = (node: TreeNode, place: SchemaPlace, pointer: string, property: string): void => {
    visit({ node, pointer, place, property, isKey: false });
    if (node.kind === 'sequence') {
      const items = itemPlace(place);
      if (!items) return;
      for (const [index, item] of node.items.entries()) walk(item, items, joinPointer(pointer, index), property);
    } else if (node.kind === 'mapping') {
      const keys = resolvePropertyNames(place);
      for (const { key, value } of node.entries) {
        const name = String(key.value);
        const below = joinPointer(pointer, name);
        if (keys) visit({ node: key, pointer: below, place: keys, property, isKey: true });
        const next = propertyPlace(place, name);
        if (next) walk(value, next, below, name);
      }
    }
  };
  walk(root, rootPlace(name), '', '');
}
