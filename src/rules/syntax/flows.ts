import { joinPointer } from '../../documents/pointer.ts';
import type { MappingNode, SequenceNode, TreeNode } from '../../documents/tree.ts';
import type { Span } from '../../text/position.ts';

const SPLIT = /\d,\d{3}(?!\w)/g;

/** Offsets of the commas between digits that look like those of a number: `1,200`, not `1,20` or `1, 200`. */
export function commasInNumbers(text: string): readonly number[] {
  const commas: number[] = [];
  const pattern = new RegExp(SPLIT);
  while (pattern.test(text)) commas.push(pattern.lastIndex - 4);
  return commas;
}

/** A collection in brackets. */
export interface Flow {
  readonly collection: MappingNode | SequenceNode;
  readonly pointer: string;
}

/**
 * Items of lists without such a comma inside brackets. An item that an edit did not touch is the same node in the next
 * version of its text, and need not be looked at again.
 */
const clean = new WeakSet<TreeNode>();

/** The collections in brackets that commas lie in. @param commas offsets in their order */
export function flowsAround(node: TreeNode, commas: readonly number[], pointer: string): readonly Flow[] {
  if (node.kind === 'scalar' || !isAnyWithin(commas, node)) return [];
  const flows: Flow[] = node.flow ? [{ collection: node, pointer }] : [];
  if (node.kind === 'mapping') {
    for (const { key, value } of node.entries) {
      if (value.kind !== 'scalar') flows.push(...flowsAround(value, commas, joinPointer(pointer, String(key.value))));
    }
    return flows;
  }
  for (const [index, item] of node.items.entries()) {
    if (clean.has(item)) continue;
    const inside = flowsAround(item, commas, joinPointer(pointer, index));
    if (inside.length === 0) clean.add(item);
    flows.push(...inside);
  }
  return flows;
}

function isAnyWithin(offsets: readonly number[], { start, end }: Span): boolean {
  let [low, high] = [0, offsets.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  const first = offsets[low];
  return first !== undefined && first < end;
}
