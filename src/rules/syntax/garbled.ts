import type { SyntaxCode } from '../../documents/document.ts';
import type { Span } from '../../text/position.ts';
import type { FileRecord } from '../../workspace/project.ts';
import type { Place } from '../rule.ts';

/** Problems of the text that leave nothing of the value in which they are. */
const CONSUMING: ReadonlySet<SyntaxCode> = new Set<SyntaxCode>(['syntax/yaml', 'syntax/alias-expansion']);

/**
 * Whether a finding only says of a value what the parser has said of its text already: the value could not be read,
 * so nobody knows what it is.
 */
export function isGarbled({ document }: FileRecord, code: string, place: Place, { start, end }: Span): boolean {
  if (!document || code.startsWith('syntax/') || 'span' in place || place.at !== 'value' || start === end) return false;
  if (document.text.slice(start, end).includes('\uFFFD')) return true;
  return document.problems.some(
    (problem) => CONSUMING.has(problem.code) && problem.start <= start && end <= problem.end,
  );
}
