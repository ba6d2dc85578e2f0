import type { SourceDocument } from '../../documents/document.ts';
import { columnAt, lineStartAt, nextLineAt } from '../../documents/edit/lines.ts';
import type { TreeNode } from '../../documents/tree.ts';
import type { Span } from '../../text/position.ts';

/** What stands in the place of some characters. */
export interface Replacement extends Span {
  readonly newText: string;
}

/** One space behind colons and dashes, none before colons. */
export function spacing({ root, text }: SourceDocument): Replacement[] {
  const found: Replacement[] = [];
  const blanks = (at: number, newText: string): void => {
    let end = at;
    while (text[end] === ' ' || text[end] === '\t') end++;
    const next = text[end];
    // Blanks at the end of a line go anyway; those before a comment align it.
    if (next === undefined || next === '\n' || next === '\r' || next === '#') return;
    if (text.slice(at, end) !== newText) found.push({ start: at, end, newText });
  };
  const visit = (node: TreeNode): void => {
    if (node.kind === 'scalar') return;
    if (node.kind === 'sequence') {
      if (!node.flow) for (const dash of dashesOf(text, node)) blanks(dash + 1, ' ');
      for (const item of node.items) if (item.start >= node.start && item.end <= node.end) visit(item);
      return;
    }
    for (const { key, value } of node.entries) {
      if (key.start < node.start || value.end > node.end) continue;
      const [before = ''] = /^[ \t]*(?=:)/.exec(text.slice(key.end, key.end + 80)) ?? [];
      const colon = key.end + before.length;
      if (text[colon] === ':') {
        if (before !== '') found.push({ start: key.end, end: colon, newText: '' });
        blanks(colon + 1, ' ');
      }
      visit(value);
    }
  };
  if (root) visit(root);
  return found;
}

/** The dashes of a block list. */
function dashesOf(text: string, node: TreeNode & { kind: 'sequence' }): number[] {
  const column = columnAt(text, node.start);
  const dashes: number[] = [];
  let from = node.start;
  for (const item of node.items) {
    if (item.start < node.start || item.end > node.end) continue;
    for (let line = lineStartAt(text, from); line <= item.start; line = nextLineAt(text, line)) {
      const at = line + column;
      if (at >= from && at <= item.start && text[at] === '-' && /\s/.test(text[at + 1] ?? '\n')) {
        dashes.push(at);
        break;
      }
      if (nextLineAt(text, line) <= line) break;
    }
    from = Math.max(from + 1, item.end);
  }
  return dashes;
}
