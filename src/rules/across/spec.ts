import type { Artifact } from '../../kinds/artifact.ts';
import type { Kind } from '../../kinds/kinds.ts';
import type { Project } from '../../workspace/project.ts';
import type { Rule, Severity } from '../rule.ts';

/** A value in another file. */
export interface Elsewhere {
  readonly uri: string;
  readonly pointer: string;
  readonly message: string;
}

/** How many other places a finding points at: more nobody looks at. */
export const MOST_RELATED = 5;

/** A finding that rests on many files. It holds no artifacts: it outlives many versions of them. */
export interface ProjectFinding {
  readonly code: string;
  /** What it is about, in the file whose contribution was judged. */
  readonly pointer: string;
  /** Its value, unless this says otherwise: see `Place`. */
  readonly at?: 'value' | 'key' | 'inside';
  /** What is wrong and what to do. */
  readonly message: string;
  readonly severity?: Severity;
  /** The other sides. */
  readonly related?: readonly Elsewhere[];
}

/** What all contributions come to. It may keep whatever it computed for as long as that rests on the same objects. */
export interface Ledger<Contribution> {
  /** Takes over the present contributions, in the order of their files. */
  take(contributions: readonly Contribution[]): void;
}

/**
 * How a rule looks across files. An edit costs what it touches: only the file that was edited is asked for its
 * contribution again, and only findings whose grounds are other objects than before are looked for again. So what is
 * equal has to stay the same object: `kept.ts` has what it takes.
 */
export interface ProjectRuleSpec<Basis, Contribution, Book extends Ledger<Contribution>> {
  /** The rules that are answered together, each with its code. */
  readonly rules: readonly Omit<Rule, 'check'>[];
  /** Kinds of artifacts that contribute; findings stand in the files of those that do, and nowhere else. */
  readonly kinds: readonly Kind[];
  /** What is read once of the configuration, the day and the records behind it. */
  basis(project: Project, today: string | undefined): Basis;
  /** Records that the basis is read from, by what in them matters to it, as a text: another text, another basis. */
  readonly background?: { readonly kinds: readonly Kind[]; essence(artifact: Artifact): string };
  /**
   * What a file adds, as plain data that tells all that its findings need of the file; `undefined` when nothing is to be
   * found in it. A file that only receives findings adds what they are found by, such as its id.
   * @param before what it added in its last version
   */
  contribution(basis: Basis, artifact: Artifact, before: Contribution | undefined): Contribution | undefined;
  /** An empty ledger. */
  ledger(basis: Basis): Book;
  /**
   * What the findings in a contributor's file rest on beside the basis and its own contribution, as objects that stay
   * the same while these do.
   */
  grounds(ledger: Book, contribution: Contribution): readonly unknown[];
  findings(ledger: Book, contribution: Contribution): Iterable<ProjectFinding>;
}
