import { monthOf } from '../../engines/capacity/calendar.ts';
import { infrastructureUse, type ResourceMonth } from '../../engines/capacity/infrastructure.ts';
import type { InfrastructureDemandInput, Month } from '../../engines/capacity/types.ts';
import { MOST_RELATED, type ProjectFinding } from '../across/spec.ts';
import { someOf } from '../words.ts';
import type { Basis } from './basis.ts';
import type { Contribution } from './contribution.ts';

/** The months, from this one on, in which active and approved projects need more of a resource than there is. */
export interface Shortage {
  readonly unit: string | undefined;
  readonly months: readonly (ResourceMonth & { readonly month: Month })[];
}

/** What no team provides may be bought: there is no shortage of it. */
export function shortage(
  { supplies, period, today }: Basis,
  resource: string,
  demands: readonly InfrastructureDemandInput[],
): Shortage {
  const { resources } = infrastructureUse(demands, supplies.get(resource) ?? [], period?.spans ?? []);
  const months = resources.flatMap(({ isProvided, months: uses }) =>
    uses.flatMap((use, index) => {
      const month = period?.months[index] ?? '';
      const isAhead = today === undefined || month >= monthOf(today);
      return isProvided && use.gap > 0 && isAhead ? [{ ...use, month }] : [];
    }),
  );
  return { unit: resources[0]?.unit, months };
}

/** Each demand on a resource that is part of more than the teams provide. */
export function* infrastructureGaps(
  { infrastructure }: Contribution,
  shortageOf: (resource: string) => Shortage,
): Iterable<ProjectFinding> {
  for (const demand of infrastructure) {
    const { unit, months } = shortageOf(demand.resource);
    const own = months.filter(({ by }) => by.includes(demand));
    const [first] = own;
    if (!first) continue;
    const worst = own.reduce((a, b) => (b.gap > a.gap ? b : a), first);
    const last = own.at(-1)?.month ?? first.month;
    const needed = worst.by.reduce((sum, { amount }) => sum + amount, 0);
    const amount = (number: number): string => `${Number(number.toFixed(2))}${unit === undefined ? '' : ` ${unit}`}`;
    const others = [...new Set(worst.by.map(({ project }) => project))].filter((id) => id !== demand.project);
    const related = worst.by
      .filter((other) => other !== demand)
      .slice(0, MOST_RELATED)
      .map(({ project, origin, from, to, ...other }) => ({
        uri: origin.file,
        pointer: `${origin.pointer}/amount`,
        message: `${project} needs ${amount(other.amount)}, from ${from} to ${to}.`,
      }));
    const span = first.month === last ? last : `${first.month} to ${last}`;
    const beside = others.length > 0 ? ` (with ${someOf(others)})` : '';
    yield {
      code: 'capacity/infrastructure-gap',
      pointer: `${demand.origin.pointer}/amount`,
      message: `The active and approved projects need ${amount(needed)} of ${demand.resource} in ${span}${beside}, and the teams provide ${amount(needed - worst.gap)}. Lower or move a need, or provide more.`,
      ...(related.length > 0 && { related }),
    };
  }
}
