import type { SourceDocument } from '../../documents/document.ts';
import { scan } from '../mentions/scan.ts';
import type { Fold } from './folding.ts';

/** Comments of YAML over several lines. */
export function commentBlocks(document: SourceDocument): Fold[] {
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
