import type { SourceDocument } from './document.ts';
import type { TreeNode } from './tree.ts';

/** Offsets of the commas between digits that separate values in brackets, as in `[1,200]`; `["1,200"]` has none. */
export function separatorsIn({ text, root }: Pick<SourceDocument, 'text' | 'root'>): readonly number[] {
  const found: number[] = [];
  if (root) collect(text, root, found);
  return found;
}

const COMMA = /\d,(?=\d)/g;

function collect(text: string, node: TreeNode, found: number[]): void {
  if (node.kind === 'scalar') return;
  if (!node.flow) {
    for (const child of childrenOf(node)) collect(text, child, found);
    return;
  }
  for (const { index } of text.slice(node.start, node.end).matchAll(COMMA)) {
    const comma = node.start + index + 1;
    if (!isInScalar(node, comma)) found.push(comma);
  }
}

function isInScalar(node: TreeNode, offset: number): boolean {
  if (offset < node.start || offset >= node.end) return false;
  return node.kind === 'scalar' || childrenOf(node).some((child) => isInScalar(child, offset));
}

function childrenOf(node: Exclude<TreeNode, { kind: 'scalar' }>): readonly TreeNode[] {
  return node.kind === 'sequence' ? node.items : node.entries.flatMap(({ key, value }) => [key, value]);
}
