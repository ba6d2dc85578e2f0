import type { Suppression } from '../documents/document.ts';
import { entitiesOf } from '../workspace/graph.ts';
import type { Place } from '../workspace/locate.ts';
import type { RuleContext } from './rule.ts';

/** What decides on whether a finding counts. */
export interface Silenceable {
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
    return covers(record.file) && (artifact === undefined || isAbout(artifact, record, place));
  });
}

/** Whether a finding is about the artifact with an id, or the risk of a register. */
function isAbout(id: string, { artifact }: RuleContext['record'], place: Place): boolean {
  const pointer = 'pointer' in place ? place.pointer : '';
  return (artifact ? entitiesOf(artifact) : []).some(
    (entity) => entity.id === id && `${pointer}/`.startsWith(`${entity.pointer}/`),
  );
}
