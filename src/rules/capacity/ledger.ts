import { groupBy } from '../../engines/capacity/numbers.ts';
import type { AllocationInput, InfrastructureDemandInput } from '../../engines/capacity/types.ts';
import { Groups } from '../across/groups.ts';
import type { Ledger, ProjectFinding } from '../across/spec.ts';
import type { Basis } from './basis.ts';
import type { Contribution } from './contribution.ts';
import { infrastructureGaps, type Shortage, shortage } from './infrastructure-gaps.ts';
import { overAllocations, type PersonPromises, promisesTo } from './over-allocations.ts';
import { skillGaps } from './skill-findings.ts';
import { kindOf, type MonthGap, SkillGaps } from './skill-gaps.ts';

/** What was computed from a list; it holds while the list is the same. */
interface Cell<Item, Value> {
  readonly items: readonly Item[];
  readonly value: Value;
}

/**
 * What active and approved charters together ask for. Answers are computed when they are asked for, and stay the same
 * objects until something that they rest on changes: an edit costs no more than what it touches.
 */
export class CapacityLedger implements Ledger<Contribution> {
  readonly basis: Basis;
  readonly #allocations = new Groups<AllocationInput>(({ person }) => person);
  readonly #infrastructure = new Groups<InfrastructureDemandInput>(({ resource }) => resource);
  readonly #skills: SkillGaps;
  readonly #promises = new Map<string, Cell<AllocationInput, PersonPromises>>();
  readonly #shortages = new Map<string, Cell<InfrastructureDemandInput, Shortage>>();

  constructor(basis: Basis) {
    this.basis = basis;
    this.#skills = new SkillGaps(basis);
  }

  take(contributions: readonly Contribution[]): void {
    const committed = contributions.filter(({ isCommitted }) => isCommitted);
    this.#allocations.take(committed.map(({ allocations }) => allocations));
    this.#infrastructure.take(committed.map(({ infrastructure }) => infrastructure));
    this.#skills.take(committed.map(({ work }) => work));
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

  *findings(contribution: Contribution): Iterable<ProjectFinding> {
    const { basis } = this;
    yield* overAllocations(basis, contribution, (person) => this.promisesTo(person));
    // Without teams nothing is known of what there is; nobody's day has more than its hours, all the same.
    if (!basis.hasTeams) return;
    yield* skillGaps(basis, contribution, (kind) => this.gapsOf(kind));
    yield* infrastructureGaps(contribution, (resource) => this.shortageOf(resource));
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
