import type { SourceDocument } from '../document.ts';
import type { TreeNode } from '../tree.ts';
import { columnAt, lineStartAt } from './lines.ts';

/** How a file is written, so that what is added to it looks the same. */
export interface TextStyle {
  /** Line ending of the file. */
  readonly eol: '\n' | '\r\n';
  /** Spaces by which a mapping in a mapping is indented; from 1. */
  readonly step: number;
  /** Spaces between a key and the dashes of its list: 0 or more. */
  readonly listIndent: number;
  /** The quotes for text that needs some. */
  readonly quote: 'single-quoted' | 'double-quoted';
  /** Whether spaces stand inside braces: `{ a: 1 }`. */
  readonly padded: boolean;
  /** Whether lists of single values stand in brackets: `[a, b]`. */
  readonly flowLists: boolean;
}

/** The style of a file: what most of its values of each sort look like; the examples' own style where nothing tells. */
export function styleOf({ text, root, yaml }: Pick<SourceDocument, 'text' | 'root' | 'yaml'>): TextStyle {
  const seen: Seen = { steps: [], lists: [], single: 0, double: 0, padded: 0, tight: 0, flow: 0, block: 0 };
  if (root) survey(text, root, undefined, seen);
  const { start, end } = yaml ?? { start: 0, end: text.length };
  const step = mostCommon(seen.steps) ?? 2;
  return {
    eol: (/\r?\n/.exec(text.slice(start, end)) ?? /\r?\n/.exec(text))?.[0] === '\r\n' ? '\r\n' : '\n',
    step,
    listIndent: mostCommon(seen.lists) ?? step,
    quote: seen.double > seen.single ? 'double-quoted' : 'single-quoted',
    padded: seen.padded >= seen.tight,
    flowLists: seen.flow >= seen.block,
  };
}

interface Seen {
  readonly steps: number[];
  readonly lists: number[];
  single: number;
  double: number;
  padded: number;
  tight: number;
  flow: number;
  block: number;
}

/** @param parent column of the keys of the block mapping around the node; undefined when it is in none */
function survey(text: string, node: TreeNode, parent: number | undefined, seen: Seen): void {
  if (node.kind === 'scalar') {
    if (node.style === 'single-quoted') seen.single++;
    else if (node.style === 'double-quoted') seen.double++;
    return;
  }
  const inside = node.kind === 'mapping' ? node.entries : node.items;
  // What an alias or merge key brought in stands elsewhere, and is seen there.
  const own = inside.filter(({ start, end }) => start >= node.start && end <= node.end);
  if (own.length === 0) return;
  const column = columnAt(text, node.start);
  const below = parent !== undefined && !node.flow ? column - parent : undefined;
  if (node.kind === 'mapping') {
    if (below !== undefined && below > 0) seen.steps.push(below);
    if (node.flow) seen[/\s/.test(text[node.start + 1] ?? '') ? 'padded' : 'tight']++;
    for (const { value } of node.entries) {
      if (value.start >= node.start && value.end <= node.end) survey(text, value, node.flow ? undefined : column, seen);
    }
    return;
  }
  if (below !== undefined && below >= 0 && lineStartAt(text, node.start) > 0) seen.lists.push(below);
  if (node.items.every(({ kind }) => kind === 'scalar')) seen[node.flow ? 'flow' : 'block']++;
  for (const item of node.items) if (item.start >= node.start) survey(text, item, undefined, seen);
}

function mostCommon(values: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}
