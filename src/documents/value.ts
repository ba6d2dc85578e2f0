import { memo } from '../text/memo.ts';
import type { TreeNode } from './tree.ts';

/**
 * The plain JavaScript value of a tree; nobody may change it, since values are shared between versions of a text. A key
 * such as `__proto__` becomes an own property like any other.
 */
export function toValue(node: TreeNode | undefined): unknown {
  if (node === undefined) return undefined;
  switch (node.kind) {
    case 'scalar':
      return node.value;
    case 'sequence':
      return node.items.map((item) => (item.kind === 'mapping' ? itemValue(item) : toValue(item)));
    case 'mapping': {
      const object: Record<string, unknown> = {};
      for (const { key, value } of node.entries) {
        const name = String(key.value);
        if (name === '__proto__') defineOwn(object, name, toValue(value));
        else object[name] = toValue(value);
      }
      return object;
    }
  }
}

/** An item that an edit did not touch is the same node in the next version of its text, and keeps its value. */
const itemValue = memo((item: TreeNode) => toValue(item));

/** Assignment to `__proto__` would change the object's prototype instead. */
function defineOwn(object: Record<string, unknown>, name: string, value: unknown): void {
  Object.defineProperty(object, name, { value, enumerable: true, writable: true, configurable: true });
}
