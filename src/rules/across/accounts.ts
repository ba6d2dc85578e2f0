import type { Artifact } from '../../kinds/artifact.ts';
import { sameItems } from '../../text/lists.ts';
import type { Configuration } from '../../workspace/configuration.ts';
import type { Project } from '../../workspace/project.ts';
import type { Ledger, ProjectRuleSpec } from './spec.ts';

/** A file as it was last seen, and what it contributes. */
interface Account<Contribution> {
  readonly artifact: Artifact;
  readonly contribution: Contribution | undefined;
}

/** What the files of a project contribute to a rule, and the ledger of it all. */
export class Accounts<Basis, Contribution, Book extends Ledger<Contribution>> {
  readonly ledger: Book;
  readonly #spec: ProjectRuleSpec<Basis, Contribution, Book>;
  readonly #basis: Basis;
  readonly #configuration: Configuration;
  readonly #today: string | undefined;
  #accounts = new Map<string, Account<Contribution>>();
  #revision = 0;
  /** What the basis was read from, each record as a text. */
  #background: readonly string[];

  constructor(
    spec: ProjectRuleSpec<Basis, Contribution, Book>,
    project: Project,
    today: string | undefined,
    background: readonly string[],
  ) {
    this.#spec = spec;
    this.#configuration = project.configuration;
    this.#today = today;
    this.#background = background;
    this.#basis = spec.basis(project, today);
    this.ledger = spec.ledger(this.#basis);
  }

  /** Whether the configuration and the day are still those that the basis was read by. */
  isOf({ configuration }: Project, today: string | undefined): boolean {
    return configuration === this.#configuration && today === this.#today;
  }

  hasBackground(background: readonly string[]): boolean {
    return sameItems(this.#background, background);
  }

  /**
   * Whether they are up to date, or could be brought up to date by one file alone. Every change of a file is one
   * revision: if the file is one that changed since the last, it is the only one.
   */
  follow({ revision }: Project, edited: Artifact | undefined): boolean {
    if (this.#revision === revision) return true;
    if (this.#revision !== revision - 1 || !edited || !this.#replace(edited)) return false;
    this.#revision = revision;
    return true;
  }

  /** Takes over the present files, in their order. Only those that are new are read. */
  take({ revision }: Project, artifacts: readonly Artifact[]): void {
    this.#revision = revision;
    this.#accounts = new Map(artifacts.map((artifact) => [artifact.uri, this.#account(artifact)]));
    this.#total();
  }

  contribution(uri: string): Contribution | undefined {
    return this.#accounts.get(uri)?.contribution;
  }

  /** URIs of the files that contribute something. */
  contributors(): string[] {
    return [...this.#accounts].flatMap(([uri, { contribution }]) => (contribution === undefined ? [] : uri));
  }

  /** Takes over a new version of one file. @returns false where it is not a new version of one that is known */
  #replace(artifact: Artifact): boolean {
    const before = this.#accounts.get(artifact.uri);
    if (!before || before.artifact === artifact) return false;
    const after = this.#account(artifact);
    this.#accounts.set(artifact.uri, after);
    if (after.contribution !== before.contribution) this.#total();
    return true;
  }

  #account(artifact: Artifact): Account<Contribution> {
    const before = this.#accounts.get(artifact.uri);
    if (before?.artifact === artifact) return before;
    return { artifact, contribution: this.#spec.contribution(this.#basis, artifact, before?.contribution) };
  }

  #total(): void {
    const contributions = [...this.#accounts.values()].map(({ contribution }) => contribution);
    this.ledger.take(contributions.filter((contribution) => contribution !== undefined));
  }
}
