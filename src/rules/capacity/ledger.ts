import type { AllocationInput, InfrastructureDemandInput } from '../../engines/capacity/types.ts';
import { groupBy } from '../../text/lists.ts';
import { Answers, Groups } from '../across/kept.ts';
import type { Ledger, ProjectFinding } from '../across/spec.ts';
import type { Basis } from './basis.ts';
import type { Contribution } from './contribution.ts';
import { infrastructureGaps, type Shortage, shortage } from './infrastructure-gaps.ts';
import { overAllocations, type PersonPromises, promisesTo } from './over-allocations.ts';
import { kindOf, type MonthGap, SkillGaps, skillGaps } from './skill-gaps.ts';

/**
 * What active and approved charters together ask for. Answers are computed when they are asked for, and stay the same
 * objects until something that they rest on changes: an edit costs no more than what it touches.
 */
export class CapacityLedger implements Ledger<Contribution> {
  readonly basis: Basis;
  readonly #allocations = new Groups<AllocationInput>(({ person }) => person);
  readonly #infrastructure = new Groups<InfrastructureDemandInput>(({ resource }) => resource);
  readonly #skills: SkillGaps;
  readonly #promises: Answers<AllocationInput, PersonPromises>;
  readonly #shortages: Answers<InfrastructureDemandInput, Shortage>;

  constructor(basis: Basis) {
    this.basis = basis;
    this.#skills = new SkillGaps(basis);
    this.#promises = new Answers(this.#allocations, (all, person) => promisesTo(basis, person, all));
    this.#shortages = new Answers(this.#infrastructure, (demands, resource) => shortage(basis, resource, demands));
  }

  take(contributions: readonly Contribution[]): void {
    const committed = contributions.filter(({ isCommitted }) => isCommitted);
    this.#allocations.take(committed.map(({ allocations }) => allocations));
    this.#infrastructure.take(committed.map(({ infrastructure }) => infrastructure));
    this.#skills.take(committed.map(({ work }) => work));
  }

  /** What active and approved projects promise of a person's time. */
  promisesTo(person: string): PersonPromises {
    return this.#promises.of(person);
  }

  /** Days that the teams lack of a kind of work, in the order of the months. */
  gapsOf(kind: string): readonly MonthGap[] {
    return this.#skills.of(kind);
  }

  /** Where there is too little of a resource. */
  shortageOf(resource: string): Shortage {
    return this.#shortages.of(resource);
  }

  /** All that a charter's findings rest on besides, as objects that stay the same while these do. */
  groundsOf({ allocations, work, infrastructure }: Contribution): unknown[] {
    const grounds: unknown[] = [];
    for (const person of groupBy(allocations, (each) => each.person).keys()) grounds.push(this.promisesTo(person));
    if (!this.basis.hasTeams) return grounds;
    if (this.basis.knowsSkills) for (const each of work) grounds.push(this.gapsOf(kindOf(each)));
    for (const { resource } of infrastructure) grounds.push(this.shortageOf(resource));
    return grounds;
  }

  *findings(contribution: Contribution): Iterable<ProjectFinding> {
    const { basis } = this;
    yield* overAllocations(basis, contribution, (person) => this.promisesTo(person));
    // Without teams nothing is known of what there is; nobody's day has more than its hours, all the same.
    if (!basis.hasTeams) return;
    if (basis.knowsSkills) yield* skillGaps(basis, contribution, (kind) => this.gapsOf(kind));
    yield* infrastructureGaps(contribution, (resource) => this.shortageOf(resource));
  }
}
