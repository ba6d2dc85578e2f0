import { groupBy } from '../../text/lists.ts';
import { type DaySpan, dayOf, overlap, pieces } from './calendar.ts';
import { NEGLIGIBLE } from './flow.ts';
import { total } from './numbers.ts';
import { membershipSpan } from './supply.ts';
import type { AllocationInput, MemberInput } from './types.ts';

/** A person's days in which nothing changes in what they are promised to. */
export interface PromisedTime {
  readonly person: string;
  readonly span: DaySpan;
  /** Share of full-time work that charters promise. */
  readonly promised: number;
  /** Share of full-time work that the person has, at most 1; 0 while the person is in no team. */
  readonly available: number;
  readonly allocations: readonly AllocationInput[];
}

/**
 * What each person is promised to, piece by piece in time. Absences do not lower what a person has: a share is one of
 * the time in which they work. Of somebody in no team at all nothing is known but that nobody has more than one job.
 */
export function promises(allocations: readonly AllocationInput[], members: readonly MemberInput[]): PromisedTime[] {
  const memberships = groupBy(members, ({ person }) => person);
  return [...groupBy(allocations, ({ person }) => person)].flatMap(([person, own]) => {
    const spans = own.map((allocation) => ({ allocation, ...spanOf(allocation) }));
    const teams = (memberships.get(person) ?? []).map((member) => ({ member, ...membershipSpan(member) }));
    const first = Math.min(...spans.map((span) => span.first));
    const last = Math.max(...spans.map((span) => span.last));
    return pieces({ first, last }, [...spans, ...teams]).flatMap((span) => {
      const at = spans.filter((each) => overlap(each, span)).map(({ allocation }) => allocation);
      if (at.length === 0) return [];
      const present = teams.filter((each) => overlap(each, span));
      const share = total(present, ({ member }) => member.availability);
      const available = teams.length === 0 ? 1 : Math.min(1, share);
      return [{ person, span, promised: total(at, ({ allocation }) => allocation), available, allocations: at }];
    });
  });
}

export function spanOf({ from, to }: { readonly from: string; readonly to: string }): DaySpan {
  return { first: dayOf(from), last: dayOf(to) };
}

export function isOverAllocated({ promised, available }: PromisedTime): boolean {
  return promised > available + NEGLIGIBLE;
}
