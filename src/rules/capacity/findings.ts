import { locate } from '../../workspace/locate.ts';
import type { Project } from '../../workspace/project.ts';
import type { Severity } from '../rule.ts';
import type { Contribution } from './contribution.ts';
import { currentLedger } from './current.ts';
import type { CapacityCode, CapacityFinding, Elsewhere } from './finding.ts';
import { infrastructureGaps } from './infrastructure-gaps.ts';
import type { Ledger } from './ledger.ts';
import { overAllocations } from './over-allocations.ts';
import { sameItems } from './same.ts';
import { skillGaps } from './skill-findings.ts';

/** What is found in a file. */
interface Entry {
  readonly findings: readonly CapacityFinding[];
  /** The findings with the places that they point at, as a text, to tell whether they are the same. */
  readonly said: string;
  /** Revision of the project in which they were first seen to be what they are; 0 while there never was any. */
  readonly since: number;
  /** All that they rest on: while these are the same objects, so are the findings. */
  readonly grounds: readonly unknown[];
}

/** What is found in the files of a project. */
interface Known {
  readonly entries: Map<string, Entry>;
  /** Files whose entries are known to hold, as long as revision and ledger are these. */
  readonly valid: Set<string>;
  readonly revision: number;
  readonly ledger: Ledger;
}

const known = new WeakMap<Project, Known>();

const NONE: readonly CapacityFinding[] = [];

/**
 * The findings about capacity in a file. The same list as before as long as they, and the places that they point at, are
 * the same, whatever else in the project has changed.
 */
export function capacityFindings(project: Project, uri: string, today: string | undefined): readonly CapacityFinding[] {
  const artifact = project.record(uri)?.artifact;
  if (artifact?.kind !== 'charter' || !isWanted(project)) return NONE;
  return entryOf(project, currentLedger(project, today, artifact), uri).findings;
}

/** Files whose findings about capacity have changed after a revision of the project. Looks at all charters. */
export function capacityShifts(project: Project, today: string | undefined, revision: number): string[] {
  if (!isWanted(project)) return [];
  const ledger = currentLedger(project, today);
  const uris = new Set([...ledger.contributors(), ...(known.get(project)?.entries.keys() ?? [])]);
  return [...uris].filter((uri) => entryOf(project, ledger, uri).since > revision);
}

const FINDERS = {
  'capacity/over-allocated': overAllocations,
  'capacity/skill-gap': skillGaps,
  'capacity/infrastructure-gap': infrastructureGaps,
} satisfies Record<CapacityCode, unknown>;

/** Not where `portolan.yaml` turns all rules of capacity off. */
function isWanted(project: Project): boolean {
  return Object.keys(FINDERS).some((code) => settingOf(project, code) !== 'off');
}

function settingOf({ configuration }: Project, code: string): Severity | 'off' | undefined {
  return configuration.settings.rules?.[code];
}

function entryOf(project: Project, ledger: Ledger, uri: string): Entry {
  const { entries, valid } = knownOf(project, ledger);
  const before = entries.get(uri);
  if (before && valid.has(uri)) return before;
  const entry = entryAfter(project, ledger, uri, before);
  entries.set(uri, entry);
  valid.add(uri);
  return entry;
}

function knownOf(project: Project, ledger: Ledger): Known {
  const before = known.get(project);
  const { revision } = project;
  if (before?.revision === revision && before.ledger === ledger) return before;
  const now = { entries: before?.entries ?? new Map<string, Entry>(), valid: new Set<string>(), revision, ledger };
  known.set(project, now);
  return now;
}

function entryAfter(project: Project, ledger: Ledger, uri: string, before: Entry | undefined): Entry {
  const contribution = ledger.contribution(uri);
  const grounds = contribution ? ledger.groundsOf(contribution) : [];
  if (before && sameItems(before.grounds, [...grounds, ...recordsOf(project, before.findings)])) return before;
  const found = contribution ? [...findingsOf(project, ledger, contribution)] : NONE;
  const said = textOf(project, found);
  const isSame = said === (before?.said ?? '');
  return {
    findings: isSame ? (before?.findings ?? NONE) : found,
    said,
    since: isSame ? (before?.since ?? 0) : project.revision,
    grounds: [...grounds, ...recordsOf(project, found)],
  };
}

function* findingsOf(project: Project, ledger: Ledger, contribution: Contribution): Iterable<CapacityFinding> {
  for (const [code, find] of Object.entries(FINDERS)) {
    // Without teams nothing is known of what there is; nobody's day has more than its hours, all the same.
    const canBeKnown = ledger.basis.hasTeams || find === overAllocations;
    if (canBeKnown && settingOf(project, code) !== 'off') yield* find(ledger, contribution);
  }
}

function elsewhere(findings: readonly CapacityFinding[]): Elsewhere[] {
  return findings.flatMap(({ related }) => related ?? []);
}

/** The files that findings point at: when these change, the places may be others. */
function recordsOf(project: Project, findings: readonly CapacityFinding[]): unknown[] {
  return elsewhere(findings).map(({ uri }) => project.record(uri));
}

function textOf(project: Project, findings: readonly CapacityFinding[]): string {
  return findings.length === 0 ? '' : JSON.stringify([findings, elsewhere(findings).map((at) => placeOf(project, at))]);
}

function placeOf(project: Project, { uri, pointer }: Elsewhere): unknown {
  const record = project.record(uri);
  return record?.document?.lines.rangeOf(locate(record, { pointer, at: 'value' }));
}
