import { nodeAt, splitPointer } from '../pointer.ts';
import type { MappingNode, SequenceNode, TreeNode } from '../tree.ts';

/** The mappings and lists around the place that a pointer names, outermost first; whether the place exists or not. */
export function ancestorsOf(root: TreeNode | undefined, pointer: string): (MappingNode | SequenceNode)[] {
  const found: (MappingNode | SequenceNode)[] = [];
  let node = root;
  for (const token of splitPointer(pointer)) {
    if (!node || node.kind === 'scalar') break;
    found.push(node);
    node = nodeAt(node, `/${token.replaceAll('~', '~0').replaceAll('/', '~1')}`)?.value;
  }
  return found;
}

/** Whether the place that a pointer names stands inside braces or brackets. */
export function isInFlow(root: TreeNode | undefined, pointer: string): boolean {
  return ancestorsOf(root, pointer).some(({ flow }) => flow);
}
