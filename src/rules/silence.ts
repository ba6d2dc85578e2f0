import type { Suppression, SyntaxCode } from '../documents/document.ts';
import type { Span } from '../text/position.ts';
import { entitiesOf } from '../workspace/entity.ts';
import type { FileRecord } from '../workspace/file-input.ts';
import type { Place } from '../workspace/locate.ts';
import type { Project } from '../workspace/project.ts';
import type { RuleContext } from './rule.ts';
import { splitNumbers } from './syntax/split-numbers.ts';

/** What decides on whether a finding counts. */
interface Silenceable {
  readonly code: string;
  /** The line it starts on, from 0. */
  readonly line: number;
  readonly place: Place;
}

/** Whether a comment above the line silences a finding, or `portolan.yaml` waives it. */
export function silencer(context: RuleContext): (finding: Silenceable) => boolean {
  const suppressed = suppressedCodes(context.record.document?.suppressions ?? []);
  return (finding) => suppressed.get(finding.line)?.has(finding.code) === true || isWaived(context, finding);
}

/** By line. */
function suppressedCodes(suppressions: readonly Suppression[]): ReadonlyMap<number, ReadonlySet<string>> {
  const byLine = new Map<number, Set<string>>();
  for (const { line, codes } of suppressions) {
    const known = byLine.get(line) ?? new Set();
    byLine.set(line, known);
    for (const code of codes) known.add(code);
  }
  return byLine;
}

/** A waiver whose last day cannot be known to lie ahead still holds: whoever knows the day reports it. */
function isWaived({ project, record, today }: RuleContext, { code, place }: Silenceable): boolean {
  const waivers = project.configuration.waivers.get(code) ?? [];
  return waivers.some(({ expires, artifact, covers }) => {
    if (today !== undefined && expires < today) return false;
    return covers(record.file) && (artifact === undefined || isAbout(artifact, project, record, place));
  });
}

/**
 * Whether a finding is about the artifact that an id names in `portolan.yaml`, or the risk of a register. Where the id is
 * one of several registers that are equally near, it is about none: a waiver must not accept more than its author meant.
 */
function isAbout(id: string, project: Project, { artifact }: RuleContext['record'], place: Place): boolean {
  const pointer = 'pointer' in place ? place.pointer : '';
  const named = project.graph.resolve(id, project.configurationUri);
  const isOpen = new Set(named.flatMap(({ scope }) => scope?.uri ?? [])).size > 1;
  // What is judged may be a later text than the one in the graph.
  return (artifact ? entitiesOf(artifact) : []).some(
    (own) =>
      `${pointer}/`.startsWith(`${own.pointer}/`) &&
      !(isOpen && own.scope) &&
      named.some((entity) => entity.id === own.id && entity.kind === own.kind && entity.artifact.uri === artifact?.uri),
  );
}

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
