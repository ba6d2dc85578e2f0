import type { SourceDocument } from '../../documents/document.ts';
import type { TreeNode } from '../../documents/tree.ts';
import type { Span } from '../../text/position.ts';
import { fromDash } from '../folding/tree-folds.ts';

/** What of a YAML tree lies around an offset, the smallest first. */
export function treeSpans({ root, text }: SourceDocument, offset: number): Span[] {
  const spans: Span[] = [];
  let node = root;
  while (node) {
    spans.push(node);
    const step = next(text, node, offset);
    if (step) spans.push(...step.around);
    node = step?.value;
  }
  return spans.reverse();
}

function next(
  text: string,
  node: TreeNode,
  offset: number,
): { around: Span[]; value: TreeNode | undefined } | undefined {
  const holds = ({ start, end }: Span): boolean => start <= offset && offset <= end;
  if (node.kind === 'scalar') return { around: unquoted(text, node), value: undefined };
  if (node.kind === 'sequence') {
    for (const value of node.items) {
      const item = node.flow ? value : fromDash(text, node, value);
      if (holds(item)) return { around: [item], value: holds(value) ? value : undefined };
    }
    return undefined;
  }
  for (const { key, value } of node.entries) {
    const whole = { start: key.start, end: Math.max(key.end, value.end) };
    if (whole.start < node.start || whole.end > node.end || !holds(whole)) continue;
    if (holds(key)) return { around: [whole, key, ...unquoted(text, key)], value: undefined };
    return { around: [whole], value: holds(value) ? value : undefined };
  }
  return undefined;
}

function unquoted(text: string, { start, end }: Span): Span[] {
  const quote = text[start];
  const isQuoted = (quote === '"' || quote === "'") && end - start > 1 && text[end - 1] === quote;
  return isQuoted ? [{ start: start + 1, end: end - 1 }] : [];
}
