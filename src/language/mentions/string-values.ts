import type { TreeNode } from '../../documents/tree.ts';

/** The strings of a tree by their places; names of properties are none. */
export interface StringValues {
  covers(offset: number): boolean;
}

export function stringValues(text: string, root: TreeNode | undefined): StringValues {
  const spans = new Map<number, number>();
  if (root) collect(text, root, spans);
  const starts = [...spans.keys()].sort((a, b) => a - b);
  return {
    covers(offset) {
      let low = 0;
      let high = starts.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((starts[middle] ?? 0) <= offset) low = middle + 1;
        else high = middle;
      }
      const start = starts[low - 1];
      return start !== undefined && offset < (spans.get(start) ?? 0);
    },
  };
}

/** What aliases repeat stands elsewhere, and is seen there. */
function collect(text: string, node: TreeNode, spans: Map<number, number>): void {
  if (node.kind === 'scalar') {
    if (typeof node.value === 'string' && text[node.start] !== '*') spans.set(node.start, node.end);
  } else if (node.kind === 'sequence') for (const item of node.items) collect(text, item, spans);
  else for (const { value } of node.entries) collect(text, value, spans);
}
