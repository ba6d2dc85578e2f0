import type { Span } from '../../text/position.ts';
import type { LanguageFile } from '../file.ts';
import { scan } from '../mentions/scan.ts';
import { commentBlocks } from './comments.ts';
import { treeFolds } from './tree-folds.ts';

/** `FoldingRange` of LSP 3.17. */
export interface FoldingRange {
  startLine: number;
  endLine: number;
  kind?: 'comment' | 'region';
}

/** Part of a text that can be folded away behind its first line. */
export interface Fold extends Span {
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
