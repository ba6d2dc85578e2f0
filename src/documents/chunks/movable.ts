import type { MappingNode, TreeNode } from '../tree.ts';
import { shiftTree } from './shift.ts';

/** A tree, and a way to move it along its text. */
export interface Movable<Node extends TreeNode = TreeNode> {
  readonly node: Node;
  /** @param distance in characters, negative towards the start */
  move(distance: number): void;
}

/**
 * A tree that is moved when it is asked for: behind an edit lie thousands of items, and nobody looks into any but a few
 * before the next edit moves them on. The one item of a chunk waits inside; around it, there is little to move.
 */
export function movable(root: TreeNode): Movable {
  const [item] = root.kind === 'sequence' ? root.items : [];
  if (root.kind !== 'sequence' || root.items.length !== 1 || item?.kind !== 'mapping') {
    return { node: root, move: (distance) => shiftTree(root, distance) };
  }
  const inner = waiting(item);
  const node = { ...root, items: [inner.node] };
  return {
    node,
    move(distance) {
      node.start += distance;
      node.end += distance;
      inner.move(distance);
    },
  };
}

/** A mapping whose entries are moved once somebody asks for them. */
function waiting(mapping: MappingNode): Movable<MappingNode> {
  let ahead = 0;
  const node: MappingNode = {
    kind: 'mapping',
    flow: mapping.flow,
    get start() {
      return mapping.start + ahead;
    },
    get end() {
      return mapping.end + ahead;
    },
    get entries() {
      shiftTree(mapping, ahead);
      ahead = 0;
      return mapping.entries;
    },
  };
  return {
    node,
    move(distance) {
      ahead += distance;
    },
  };
}
