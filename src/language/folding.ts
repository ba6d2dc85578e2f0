import type { SourceDocument } from '../documents/document.ts';
import type { TreeNode } from '../documents/tree.ts';
import type { Span } from '../text/position.ts';
import type { LanguageFile } from './file.ts';
import { scan } from './mentions/scan.ts';

/** `FoldingRange` of LSP 3.17. */
export interface FoldingRange {
  startLine: number;
  endLine: number;
  kind?: 'comment' | 'region';
}

/** Part of a text that can be folded away behind its first line. */
interface Fold extends Span {
  readonly kind?: FoldingRange['kind'];
  /** How many others are around it. */
  readonly depth: number;
}

/**
 * What can be folded: properties and items of more than one line, the front matter, sections, code blocks and
 * comments. Of what starts on one line the largest counts. The innermost are left out when there are too many.
 * @param limit how many the client takes
 */
export function foldingRanges(file: LanguageFile, limit = Number.POSITIVE_INFINITY): FoldingRange[] {
  const { document } = file;
  const { lines } = document;
  const folds = [...frontMatter(file), ...treeFolds(document), ...commentBlocks(document), ...bodyFolds(file)];
  const byLine = new Map<number, { range: FoldingRange; depth: number }>();
  for (const { start, end, kind, depth } of folds) {
    const startLine = lines.positionAt(start).line;
    const endLine = lines.positionAt(trimmedEnd(document.text, start, end)).line;
    const other = byLine.get(startLine);
    if (endLine <= startLine || (other && other.range.endLine >= endLine)) continue;
    byLine.set(startLine, { range: { startLine, endLine, ...(kind && { kind }) }, depth });
  }
  const found = [...byLine.values()];
  const kept = found.length > limit ? found.sort((a, b) => a.depth - b.depth).slice(0, limit) : found;
  return kept.map(({ range }) => range).sort((a, b) => a.startLine - b.startLine);
}

function trimmedEnd(text: string, start: number, end: number): number {
  let last = end;
  while (last > start && /\s/.test(text.charAt(last - 1))) last--;
  return last;
}

function frontMatter({ document }: LanguageFile): Fold[] {
  const { yaml, body, text } = document;
  if (!yaml || !body) return [];
  const start = Math.max(text.lastIndexOf('---', yaml.start), 0);
  return [{ start, end: Math.max(body.start, yaml.end), kind: 'region', depth: 0 }];
}

function bodyFolds({ document }: LanguageFile): Fold[] {
  const sections = (document.body?.sections ?? []).map(({ headingSpan, content, level }): Fold => {
    return { start: headingSpan.start, end: content.end, depth: level };
  });
  const parts = scan(document).parts.flatMap(({ type, start, end }): Fold[] => {
    if (type === 'prose') return [];
    return [{ start, end, depth: 7, ...(type === 'comment' && { kind: 'comment' }) }];
  });
  return [...sections, ...parts];
}

/** Properties and items of a YAML text. What aliases and merge keys repeat is folded where it stands. */
function treeFolds({ root, text }: SourceDocument): Fold[] {
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

/** Comments of YAML over several lines. */
function commentBlocks(document: SourceDocument): Fold[] {
  const { text, yaml, lines } = document;
  if (!yaml) return [];
  const { isText } = scan(document);
  const folds: Fold[] = [];
  let block: { start: number; end: number } | undefined;
  const finish = (): void => {
    if (block) folds.push({ ...block, kind: 'comment', depth: 0 });
    block = undefined;
  };
  const last = lines.positionAt(Math.max(yaml.end - 1, yaml.start)).line;
  for (let line = lines.positionAt(yaml.start).line; line <= last; line++) {
    const { start, end } = lines.lineSpan(line);
    const sign = start + (text.slice(start, end).match(/^\s*/)?.[0].length ?? 0);
    if (text[sign] === '#' && sign < end && !isText(sign)) block = { start: block?.start ?? sign, end };
    else finish();
  }
  finish();
  return folds;
}
