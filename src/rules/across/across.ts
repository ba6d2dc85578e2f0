import type { Artifact } from '../../kinds/artifact.ts';
import { sameItems } from '../../text/lists.ts';
import { locate } from '../../workspace/locate.ts';
import type { Project } from '../../workspace/project.ts';
import { Accounts } from './accounts.ts';
import type { Elsewhere, Ledger, ProjectFinding, ProjectRuleSpec } from './spec.ts';

/** What is found in a file. */
interface Entry {
  readonly findings: readonly ProjectFinding[];
  /** The findings with the places that they point at, as a text, to tell whether they are the same. */
  readonly said: string;
  /** Revision of the project in which they were first seen to be what they are; 0 while there never was any. */
  readonly since: number;
  /** All that they rest on: while these are the same objects, so are the findings. */
  readonly grounds: readonly unknown[];
}

/** What is known of a project. */
interface Known<Basis, Contribution, Book extends Ledger<Contribution>> {
  readonly accounts: Accounts<Basis, Contribution, Book>;
  readonly entries: Map<string, Entry>;
  /** Files whose entries are known to hold in this revision. */
  valid: Set<string>;
  revision: number;
}

const NONE: readonly ProjectFinding[] = [];

/** Answers a rule that looks across files, and remembers for each project what it found. */
export class Across<Basis, Contribution, Book extends Ledger<Contribution>> {
  readonly #spec: ProjectRuleSpec<Basis, Contribution, Book>;
  readonly #known = new WeakMap<Project, Known<Basis, Contribution, Book>>();
  readonly #essences = new WeakMap<Artifact, string>();

  constructor(spec: ProjectRuleSpec<Basis, Contribution, Book>) {
    this.#spec = spec;
  }

  findings(project: Project, uri: string, today: string | undefined): readonly ProjectFinding[] {
    const artifact = project.record(uri)?.artifact;
    if (!artifact || !this.#spec.kinds.includes(artifact.kind) || !this.#isWanted(project)) return NONE;
    return this.#entry(project, this.#current(project, today, artifact), uri).findings;
  }

  shifts(project: Project, today: string | undefined, revision: number): string[] {
    if (!this.#isWanted(project)) return [];
    const known = this.#current(project, today);
    // Whoever takes a file away knows that nothing is found in it.
    for (const uri of known.entries.keys()) if (!project.record(uri)) known.entries.delete(uri);
    const uris = new Set([...known.accounts.contributors(), ...known.entries.keys()]);
    return [...uris].filter((uri) => this.#entry(project, known, uri).since > revision);
  }

  /** Not where `portolan.yaml` turns all its rules off. */
  #isWanted(project: Project): boolean {
    return this.#spec.rules.some(({ code }) => !isOff(project, code));
  }

  /** @param edited the file that is asked about: when nothing but it has changed, nothing else is looked at */
  #current(project: Project, today: string | undefined, edited?: Artifact): Known<Basis, Contribution, Book> {
    const before = this.#known.get(project);
    const isSameWorld = before?.accounts.isOf(project, today) ?? false;
    const alone = edited && !this.#isBackground(edited) ? edited : undefined;
    if (before && isSameWorld && before.accounts.follow(project, alone)) return this.#at(project, before);
    const [contributing, background]: [Artifact[], string[]] = [[], []];
    for (const { artifact } of project.records()) {
      if (!artifact) continue;
      if (this.#spec.kinds.includes(artifact.kind)) contributing.push(artifact);
      if (this.#isBackground(artifact)) background.push(this.#essence(artifact));
    }
    const holds = before && isSameWorld && before.accounts.hasBackground(background);
    const accounts = holds ? before.accounts : new Accounts(this.#spec, project, today, background);
    accounts.take(project, contributing);
    if (holds) return this.#at(project, before);
    const entries = before?.entries ?? new Map<string, Entry>();
    const known = { accounts, entries, valid: new Set<string>(), revision: project.revision };
    this.#known.set(project, known);
    return known;
  }

  #isBackground({ kind }: Artifact): boolean {
    return this.#spec.background?.kinds.includes(kind) ?? false;
  }

  #at({ revision }: Project, known: Known<Basis, Contribution, Book>): Known<Basis, Contribution, Book> {
    if (known.revision !== revision) {
      known.revision = revision;
      known.valid = new Set();
    }
    return known;
  }

  #essence(artifact: Artifact): string {
    const known = this.#essences.get(artifact) ?? this.#spec.background?.essence(artifact) ?? '';
    this.#essences.set(artifact, known);
    return known;
  }

  #entry(project: Project, known: Known<Basis, Contribution, Book>, uri: string): Entry {
    const before = known.entries.get(uri);
    if (before && known.valid.has(uri)) return before;
    const entry = this.#entryAfter(project, known.accounts, uri, before);
    known.entries.set(uri, entry);
    known.valid.add(uri);
    return entry;
  }

  #entryAfter(
    project: Project,
    accounts: Accounts<Basis, Contribution, Book>,
    uri: string,
    before: Entry | undefined,
  ): Entry {
    const { ledger } = accounts;
    const contribution = accounts.contribution(uri);
    const grounds =
      contribution === undefined ? [ledger] : [ledger, contribution, ...this.#spec.grounds(ledger, contribution)];
    if (before && sameItems(before.grounds, [...grounds, ...recordsOf(project, before.findings)])) return before;
    const all = contribution === undefined ? NONE : [...this.#spec.findings(ledger, contribution)];
    const found = all.filter(({ code }) => !isOff(project, code));
    const said = textOf(project, found);
    const isSame = said === (before?.said ?? '');
    return {
      findings: isSame ? (before?.findings ?? NONE) : found,
      said,
      since: isSame ? (before?.since ?? 0) : project.revision,
      grounds: [...grounds, ...recordsOf(project, found)],
    };
  }
}

function isOff({ configuration }: Project, code: string): boolean {
  return configuration.settings.rules?.[code] === 'off';
}

function elsewhere(findings: readonly ProjectFinding[]): Elsewhere[] {
  return findings.flatMap(({ related }) => related ?? []);
}

/** The files that findings point at: when these change, the places may be others. */
function recordsOf(project: Project, findings: readonly ProjectFinding[]): unknown[] {
  return elsewhere(findings).map(({ uri }) => project.record(uri));
}

function textOf(project: Project, findings: readonly ProjectFinding[]): string {
  return findings.length === 0 ? '' : JSON.stringify([findings, elsewhere(findings).map((at) => placeOf(project, at))]);
}

function placeOf(project: Project, { uri, pointer }: Elsewhere): unknown {
  const record = project.record(uri);
  return record?.document?.lines.rangeOf(locate(record, { pointer, at: 'value' }));
}
