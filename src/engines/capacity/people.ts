import { isOverAllocated, type PromisedTime } from './allocations.ts';
import type { Assigned } from './assignment.ts';
import { monthSpan, overlap } from './calendar.ts';
import { round, total } from './numbers.ts';
import type { PersonMonth, PersonRow } from './result.ts';
import type { PersonSupply } from './supply.ts';
import type { Month } from './types.ts';

export interface PeopleInput {
  readonly people: readonly PersonSupply[];
  readonly assigned: readonly Assigned[];
  readonly promises: readonly PromisedTime[];
  readonly months: readonly Month[];
}

/** Everybody of the teams, and those whom charters name beside them: what they have, what is promised and assigned. */
export function personRows({ people, assigned, promises, months }: PeopleInput): PersonRow[] {
  const known = new Set(people.map(({ person }) => person));
  const strangers = [...new Set(promises.map(({ person }) => person))].filter((person) => !known.has(person));
  const none = strangers.map((person) => ({ person, teams: [], skills: [], days: undefined }));
  return [...people, ...none].map(({ person, teams, skills, days }) => {
    const work = assigned.filter((each) => each.person === person);
    const promised = promises.filter((each) => each.person === person);
    return {
      person,
      teams,
      skills,
      months: months.map((month, index) => {
        const here = work.filter((each) => each.month === index);
        return {
          month,
          ...timeOf(
            days && (days[index] ?? 0),
            total(here, (each) => each.days),
          ),
          ...shareOf(month, promised),
        };
      }),
    };
  });
}

function timeOf(days: number | undefined, assigned: number): Pick<PersonMonth, 'days' | 'assigned' | 'free'> {
  // Of somebody in no team nothing is known.
  if (days === undefined) return { days: null, assigned: round(assigned), free: null };
  return { days: round(days), assigned: round(assigned), free: round(Math.max(0, days - assigned)) };
}

/** The worst day of a month: the one on which most is promised beyond what the person has. */
function shareOf(
  month: Month,
  promised: readonly PromisedTime[],
): Pick<PersonMonth, 'promised' | 'available' | 'overAllocated' | 'promises'> {
  const span = monthSpan(month);
  const here = promised.filter((each) => overlap(each.span, span));
  const [first, ...others] = here;
  if (!first) return { promised: 0, available: null, overAllocated: false, promises: [] };
  const excess = (each: PromisedTime): number => each.promised - each.available;
  const worst = others.reduce((a, b) => (excess(b) > excess(a) ? b : a), first);
  return {
    promised: round(worst.promised),
    available: round(worst.available),
    overAllocated: isOverAllocated(worst),
    promises: worst.allocations.map(({ project, allocation, origin }) => ({ project, share: allocation, origin })),
  };
}
