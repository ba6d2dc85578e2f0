import type { MarkdownBody, SourceDocument } from '../../documents/document.ts';
import type { Span } from '../../text/position.ts';
import { scan } from '../mentions/scan.ts';

/** What of a Markdown body lies around an offset, the smallest first. */
export function bodySpans(document: SourceDocument, body: MarkdownBody, offset: number): Span[] {
  const { text, lines } = document;
  const line = lines.lineSpan(lines.positionAt(offset).line);
  const indent = text.slice(line.start, line.end).match(/^\s*(?:[-+*]\s+|\d{1,9}[.)]\s+|#{1,6}\s+|>\s?)?/)?.[0].length;
  const parts = scan(document).parts.filter(({ type, start, end }) => {
    return type !== 'prose' && start <= offset && offset <= end;
  });
  const sections = body.sections.filter(({ headingSpan, content }) => {
    return headingSpan.start <= offset && offset <= Math.max(headingSpan.end, content.end);
  });
  const around = sections
    .reverse()
    .flatMap(({ headingSpan, content }): Span[] => [
      headingSpan,
      content,
      { start: headingSpan.start, end: Math.max(headingSpan.end, content.end) },
    ]);
  return [
    { start: Math.min(line.start + (indent ?? 0), line.end), end: line.end },
    line,
    ...linkSpans(document, offset),
    paragraphAt(document, body, offset),
    ...parts,
    ...around,
  ].sort((a, b) => a.end - a.start - (b.end - b.start));
}

function linkSpans(document: SourceDocument, offset: number): Span[] {
  return scan(document).destinations.flatMap((destination) => {
    return [destination.label, destination, destination.link].filter(
      ({ start, end }) => start <= offset && offset <= end,
    );
  });
}

/** The lines around an offset up to blank ones. */
function paragraphAt({ text, lines }: SourceDocument, body: Span, offset: number): Span {
  const isBlank = (line: number): boolean => {
    const { start, end } = lines.lineSpan(line);
    return text.slice(start, end).trim() === '';
  };
  const bottom = lines.positionAt(body.end).line;
  const top = lines.positionAt(body.start).line;
  const at = lines.positionAt(offset).line;
  if (isBlank(at)) return { start: offset, end: offset };
  let first = at;
  while (first > top && !isBlank(first - 1)) first--;
  let last = at;
  while (last < bottom && !isBlank(last + 1)) last++;
  return { start: lines.lineSpan(first).start, end: lines.lineSpan(last).end };
}
