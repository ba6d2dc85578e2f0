import type { TreeNode } from '../tree.ts';

type Movable<Node> = { -readonly [Key in keyof Node]: Node[Key] };

/**
 * Moves a tree along its text, in place: a text of many items is edited at one of them, and copying all others would
 * cost more than reading the one.
 */
export function shiftTree(node: TreeNode, distance: number): void {
  if (distance === 0) return;
  move(node, distance);
  if (node.kind === 'sequence') for (const item of node.items) shiftTree(item, distance);
  if (node.kind !== 'mapping') return;
  for (const entry of node.entries) {
    move(entry, distance);
    move(entry.key, distance);
    shiftTree(entry.value, distance);
  }
}

function move(place: Movable<{ readonly start: number; readonly end: number }>, distance: number): void {
  place.start += distance;
  place.end += distance;
}
