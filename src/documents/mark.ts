import type { Span } from '../text/position.ts';
import { nearest, nodeAt } from './pointer.ts';
import type { TreeNode } from './tree.ts';

/** What of a place in a tree is meant: the value, its key, or what is missing in it. */
export type Part = 'value' | 'key' | 'inside';

/** The characters to mark for a place in a tree; for something that is not there, the nearest key that is. */
export function spanToMark(root: TreeNode | undefined, pointer: string, part: Part): Span {
  if (!root) return START;
  const found = nodeAt(root, pointer);
  if (found && part === 'key' && found.key) return found.key;
  if (found && part !== 'inside' && !isMissing(found.value)) return marked(found.value, found.key);
  return firstLeaf(nearest(root, pointer)?.anchor) ?? START;
}

const START: Span = { start: 0, end: 0 };

function isMissing(value: TreeNode): boolean {
  return value.start === value.end;
}

/** What goes over several lines is marked by its key, or by its first part: nobody wants a page underlined. */
function marked(value: TreeNode, key: Span | undefined): Span {
  if (value.kind === 'scalar') return value.style === 'block' && key ? key : value;
  return value.flow ? value : (key ?? firstLeaf(value) ?? value);
}

function firstLeaf(node: TreeNode | undefined): Span | undefined {
  let leaf = node;
  while (leaf && leaf.kind !== 'scalar' && !leaf.flow) {
    const first: TreeNode | undefined = leaf.kind === 'mapping' ? leaf.entries[0]?.key : leaf.items[0];
    if (!first) break;
    leaf = first;
  }
  return leaf;
}
