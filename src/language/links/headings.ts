import type { SourceDocument } from '../../documents/document.ts';

/**
 * The line of the heading that a fragment such as `#decision-outcome` names, by the rules of GitHub; undefined when
 * there is none.
 */
export function headingLine(document: SourceDocument, fragment: string): number | undefined {
  if (!fragment.startsWith('#')) return undefined;
  const wanted = fragment.slice(1).toLowerCase();
  const counts = new Map<string, number>();
  for (const { heading, headingSpan } of document.body?.sections ?? []) {
    const slug = slugOf(heading);
    const count = counts.get(slug) ?? 0;
    counts.set(slug, count + 1);
    if (wanted === (count === 0 ? slug : `${slug}-${count}`)) return document.lines.positionAt(headingSpan.start).line;
  }
  return undefined;
}

function slugOf(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');
}
