import type { TextEdit } from '../../text/position.ts';
import type { SourceDocument } from '../document.ts';
import { styleOf } from './style.ts';

/**
 * Adds an empty section to a Markdown body, before the first section that belongs behind it, else at the end; its
 * heading is of the level that most others have. Undefined where there is no body, or the section is there already.
 */
export function addSection(
  document: SourceDocument,
  heading: string,
  isBehind: (heading: string) => boolean,
): TextEdit | undefined {
  const { body, lines, text } = document;
  if (!body || body.sections.some((section) => section.heading.toLowerCase() === heading.toLowerCase()))
    return undefined;
  const { eol } = styleOf(document);
  const next = body.sections.find((section) => isBehind(section.heading));
  const marks = '#'.repeat(next?.level ?? body.sections.findLast(({ level }) => level === 2)?.level ?? 2);
  const written = `${marks} ${heading}${eol}`;
  if (next) {
    const { start } = next.headingSpan;
    return { range: lines.rangeOf({ start, end: start }), newText: `${written}${eol}` };
  }
  const end = text.length;
  const before =
    text.slice(body.start).trimEnd() === '' || /\n\s*\n$/.test(text) ? '' : text.endsWith('\n') ? eol : eol + eol;
  return { range: lines.rangeOf({ start: end, end }), newText: before + written };
}
