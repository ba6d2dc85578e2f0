import type { SyntaxCode } from '../../documents/document.ts';
import type { Span } from '../../text/position.ts';
import type { FileRecord } from '../../workspace/file-input.ts';
import type { Place } from '../../workspace/locate.ts';
import type { RuleContext } from '../rule.ts';
import { splitNumbers } from './split-numbers.ts';

/** Problems of the text that leave nothing of the value in which they are. */
const CONSUMING: ReadonlySet<SyntaxCode> = new Set<SyntaxCode>(['syntax/yaml', 'syntax/alias-expansion']);

/**
 * Whether a finding only says of a value what the parser has said of its text already: the value could not be read,
 * so nobody knows what it is.
 */
export function isGarbled({ document }: FileRecord, code: string, place: Place, { start, end }: Span): boolean {
  if (!document || code.startsWith('syntax/') || 'span' in place || place.at !== 'value' || start === end) return false;
  if (document.text.slice(start, end).includes('\uFFFD')) return true;
  // A problem at the first character, such as a bracket that is never closed, leaves open where the value ends.
  return document.problems.some(
    (problem) =>
      CONSUMING.has(problem.code) && (problem.start === start || (problem.start < start && end <= problem.end)),
  );
}

/** Whether a finding only says of a part of a number what `syntax/flow-comma` says of the whole. */
export function isPartOfNumber({ record, project }: RuleContext, code: string, { start, end }: Span): boolean {
  if (!code.startsWith('schema/') && code !== 'syntax/duplicate-key') return false;
  if (project.configuration.settings.rules?.['syntax/flow-comma'] === 'off') return false;
  return splitNumbers(record, project).some((split) => split.start <= start && end <= split.end);
}
