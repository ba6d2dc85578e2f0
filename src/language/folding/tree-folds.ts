import type { SourceDocument } from '../../documents/document.ts';
import type { TreeNode } from '../../documents/tree.ts';
import type { Span } from '../../text/position.ts';
import type { Fold } from './folding.ts';

/** Properties and items of a YAML text. What aliases and merge keys repeat is folded where it stands. */
export function treeFolds({ root, text }: SourceDocument): Fold[] {
  const folds: Fold[] = [];
  const walk = (node: TreeNode, depth: number): void => {
    if (node.kind === 'scalar') return;
    const parts: { whole: Span; value: TreeNode }[] =
      node.kind === 'sequence'
        ? node.items.map((item) => ({ whole: node.flow ? item : fromDash(text, node, item), value: item }))
        : node.entries.map((entry) => ({
            whole: { start: entry.key.start, end: entry.value.end },
            value: entry.value,
          }));
    for (const { whole, value } of parts) {
      if (value.start < node.start || value.end > node.end) continue;
      folds.push({ start: whole.start, end: foldEnd(text, value, whole.end), depth });
      walk(value, depth + 1);
    }
  };
  if (root) walk(root, 1);
  return folds;
}

/** The closing bracket on a line of its own stays visible. */
function foldEnd(text: string, value: TreeNode, end: number): number {
  if (value.kind === 'scalar' || !value.flow) return end;
  const line = text.lastIndexOf('\n', end - 1);
  return line > value.start && /^\s*[\]}]$/.test(text.slice(line + 1, end)) ? line : end;
}

/** An item of a list together with the dash in front of it. */
export function fromDash(text: string, list: Span, item: Span): Span {
  const dash = text.lastIndexOf('-', item.start - 1);
  const isOwn = dash >= list.start && /^-[^\S\r\n]*(?:[&!]\S+\s+)*(?:#[^\n]*)?\s*$/.test(text.slice(dash, item.start));
  return { start: isOwn ? dash : item.start, end: item.end };
}
