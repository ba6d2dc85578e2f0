import { isOverAllocated, type PromisedTime, promises } from '../../engines/capacity/allocations.ts';
import { dateOf, dayOf, monthOf } from '../../engines/capacity/calendar.ts';
import type { AllocationInput } from '../../engines/capacity/types.ts';
import { groupBy } from '../../text/lists.ts';
import { MOST_RELATED, type ProjectFinding } from '../across/spec.ts';
import type { Severity } from '../rule.ts';
import { someOf } from '../words.ts';
import type { Basis } from './basis.ts';
import type { Contribution } from './contribution.ts';

/** What active and approved projects promise of a person's time. */
export interface PersonPromises {
  readonly all: readonly AllocationInput[];
  /** The stretches of days in which that is more than there is, from this month on. */
  readonly excessive: readonly PromisedTime[];
}

export function promisesTo(basis: Basis, person: string, all: readonly AllocationInput[]): PersonPromises {
  return { all, excessive: excessive(basis, person, all) };
}

function excessive({ memberships, today }: Basis, person: string, all: readonly AllocationInput[]): PromisedTime[] {
  const now = today === undefined ? Number.NEGATIVE_INFINITY : dayOf(`${monthOf(today)}-01`);
  return promises(all, memberships.get(person) ?? []).filter((time) => isOverAllocated(time) && time.span.last >= now);
}

/** Each promise of a person's time that is part of too much, with the worst stretch of days that it is part of. */
export function* overAllocations(
  basis: Basis,
  { isCommitted, allocations }: Contribution,
  promisesOf: (person: string) => PersonPromises,
): Iterable<ProjectFinding> {
  for (const [person, own] of groupBy(allocations, (each) => each.person)) {
    const committed = promisesOf(person);
    // What is not decided yet is judged alone beside what is: alternatives do not count against each other.
    const times = isCommitted ? committed.excessive : excessive(basis, person, [...own, ...committed.all]);
    for (const each of own) {
      const part = times.filter((time) => time.allocations.includes(each));
      if (part.length > 0) yield finding(each, part, isCommitted ? 'warning' : 'info');
    }
  }
}

function finding(own: AllocationInput, times: readonly PromisedTime[], severity: Severity): ProjectFinding {
  const worst = times.reduce((a, b) => (excess(b) > excess(a) ? b : a));
  const others = worst.allocations.filter((each) => each !== own);
  const related = others.slice(0, MOST_RELATED).map(({ project, origin, allocation, from, to }) => ({
    uri: origin.file,
    pointer: `${origin.pointer}/allocation`,
    message: `${project} promises ${percent(allocation)}, from ${from} to ${to}.`,
  }));
  return {
    code: 'capacity/over-allocated',
    pointer: `${own.origin.pointer}/allocation`,
    message: `${said(worst, times, others, severity)} Lower a share, or move a promise in time.`,
    severity,
    ...(related.length > 0 && { related }),
  };
}

function excess({ promised, available }: PromisedTime): number {
  return promised - available;
}

function said(
  { person, promised, available }: PromisedTime,
  times: readonly PromisedTime[],
  others: readonly AllocationInput[],
  severity: Severity,
): string {
  const verb = severity === 'warning' ? 'is promised' : 'would be promised';
  const beside = others.length === 0 ? '' : ` (also by ${someOf([...new Set(others.map((each) => each.project))])})`;
  const has =
    available === 0
      ? 'is in no team then'
      : available === 1
        ? 'has 100 %'
        : `has ${percent(available)} (the availability in the team)`;
  return `${person} ${verb} ${percent(promised)} in ${monthsOf(times)}${beside}, and ${has}.`;
}

/** The first and the last month of what is too much. */
function monthsOf(times: readonly PromisedTime[]): string {
  const first = monthOf(dateOf(Math.min(...times.map(({ span }) => span.first))));
  const last = monthOf(dateOf(Math.max(...times.map(({ span }) => span.last))));
  return first === last ? first : `${first} to ${last}`;
}

function percent(share: number): string {
  return `${Number((share * 100).toFixed(1))} %`;
}
