import type { TreeNode } from '../tree.ts';

interface Movable {
  start: number;
  end: number;
}

/**
 * Moves a tree along its text, in place: a text of many items is edited at one of them, and copying all others would
 * cost more than reading the one.
 */
export function shiftTree(node: TreeNode, distance: number): void {
  if (distance !== 0) shift(node, distance);
}

function shift(node: TreeNode, distance: number): void {
  const place: Movable = node;
  place.start += distance;
  place.end += distance;
  if (node.kind === 'scalar') return;
  if (node.kind === 'sequence') {
    for (const item of node.items) shift(item, distance);
    return;
  }
  for (const entry of node.entries) {
    const whole: Movable = entry;
    whole.start += distance;
    whole.end += distance;
    const key: Movable = entry.key;
    key.start += distance;
    key.end += distance;
    shift(entry.value, distance);
  }
}
