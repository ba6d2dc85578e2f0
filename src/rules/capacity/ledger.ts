import { groupBy } from '../../engines/capacity/group.ts';
import type { AllocationInput, InfrastructureDemandInput } from '../../engines/capacity/types.ts';
import type { Artifact } from '../../kinds/artifact.ts';
import type { Basis } from './basis.ts';
import { type Contribution, contributionOf, keptContribution } from './contribution.ts';
import { Groups } from './groups.ts';
import { type Shortage, shortage } from './infrastructure-gaps.ts';
import { type PersonPromises, promisesTo } from './over-allocations.ts';
import { kindOf, type MonthGap, SkillGaps } from './skill-gaps.ts';

/** A charter as it was last seen, and what it asks for. */
interface Account {
  readonly artifact: Artifact<'charter'>;
  readonly contribution: Contribution | undefined;
}

/** What was computed from a list; it holds while the list is the same. */
interface Cell<Item, Value> {
  readonly items: readonly Item[];
  readonly value: Value;
}

/**
 * What all charters together ask for. Answers are computed when they are asked for, and stay the same objects until
 * something that they rest on changes: an edit costs no more than what it touches.
 */
export class Ledger {
  readonly basis: Basis;
  #accounts = new Map<string, Account>();
  readonly #allocations = new Groups<AllocationInput>(({ person }) => person);
  readonly #infrastructure = new Groups<InfrastructureDemandInput>(({ resource }) => resource);
  readonly #skills: SkillGaps;
  readonly #promises = new Map<string, Cell<AllocationInput, PersonPromises>>();
  readonly #shortages = new Map<string, Cell<InfrastructureDemandInput, Shortage>>();

  constructor(basis: Basis) {
    this.basis = basis;
    this.#skills = new SkillGaps(basis);
  }

  /** Takes over the present charters, in the order of their files. Only those that are new are read. */
  take(charters: readonly Artifact<'charter'>[]): void {
    this.#accounts = new Map(charters.map((artifact) => [artifact.uri, this.#account(artifact)]));
    this.#total();
  }

  /** Takes over a new version of one charter. @returns false where it is not a new version of one that is known */
  replace(artifact: Artifact<'charter'>): boolean {
    const before = this.#accounts.get(artifact.uri);
    if (!before || before.artifact === artifact) return false;
    const after = this.#account(artifact);
    this.#accounts.set(artifact.uri, after);
    if (after.contribution !== before.contribution) this.#total();
    return true;
  }

  contribution(uri: string): Contribution | undefined {
    return this.#accounts.get(uri)?.contribution;
  }

  /** URIs of the charters that ask for something. */
  contributors(): string[] {
    return [...this.#accounts].flatMap(([uri, { contribution }]) => (contribution ? uri : []));
  }

  /** What active and approved projects promise of a person's time. */
  promisesTo(person: string): PersonPromises {
    return remembered(this.#promises, person, this.#allocations.get(person), (items) =>
      promisesTo(this.basis, person, items),
    );
  }

  /** Days that the teams lack of a kind of work, in the order of the months. */
  gapsOf(kind: string): readonly MonthGap[] {
    return this.#skills.of(kind);
  }

  /** Where there is too little of a resource. */
  shortageOf(resource: string): Shortage {
    return remembered(this.#shortages, resource, this.#infrastructure.get(resource), (items) =>
      shortage(this.basis, resource, items),
    );
  }

  /** All that a charter's findings rest on, as objects that stay the same while these do. */
  groundsOf({ allocations, lines, infrastructure, ...own }: Contribution): unknown[] {
    const grounds: unknown[] = [this.basis, allocations, lines, infrastructure, own.work, own.isCommitted];
    for (const person of groupBy(allocations, (each) => each.person).keys()) grounds.push(this.promisesTo(person));
    if (!this.basis.hasTeams) return grounds;
    for (const each of own.work) grounds.push(this.gapsOf(kindOf(each)));
    for (const { resource } of infrastructure) grounds.push(this.shortageOf(resource));
    return grounds;
  }

  #account(artifact: Artifact<'charter'>): Account {
    const before = this.#accounts.get(artifact.uri);
    if (before?.artifact === artifact) return before;
    const contribution = contributionOf(this.basis, artifact);
    return { artifact, contribution: contribution && keptContribution(before?.contribution, contribution) };
  }

  #total(): void {
    const committed = [...this.#accounts.values()].flatMap(({ contribution }) =>
      contribution?.isCommitted ? contribution : [],
    );
    this.#allocations.take(committed.map(({ allocations }) => allocations));
    this.#infrastructure.take(committed.map(({ infrastructure }) => infrastructure));
    this.#skills.take(committed.map(({ work }) => work));
  }
}

function remembered<Item, Value>(
  cells: Map<string, Cell<Item, Value>>,
  key: string,
  items: readonly Item[],
  compute: (items: readonly Item[]) => Value,
): Value {
  const before = cells.get(key);
  if (before?.items === items) return before.value;
  const value = compute(items);
  cells.set(key, { items, value });
  return value;
}
