import { groupBy } from '../../text/lists.ts';
import { spanOf } from './allocations.ts';
import { type DaySpan, overlap, pieces } from './calendar.ts';
import { NEGLIGIBLE } from './flow.ts';
import { total } from './numbers.ts';
import { membershipSpan } from './supply.ts';
import type { CapacityProblem, InfrastructureDemandInput, InfrastructureSupplyInput } from './types.ts';

/** A resource in a month. */
export interface ResourceMonth {
  /** The most that is needed at the same time. */
  readonly demand: number;
  /** The least that is there on a day. */
  readonly capacity: number;
  /** By how much the need exceeds what is there on the worst day. */
  readonly gap: number;
  /** The needs of that day; empty without a gap. */
  readonly by: readonly InfrastructureDemandInput[];
}

/** Demand and capacity of one resource, in one unit. */
export interface ResourceUse {
  readonly resource: string;
  readonly unit: string | undefined;
  /** Some team provides it. */
  readonly isProvided: boolean;
  readonly months: readonly ResourceMonth[];
}

/**
 * Infrastructure by resource and month. Names are compared as written. A need in another unit than that in which the
 * resource is provided cannot be compared: it is left out and named.
 */
export function infrastructureUse(
  demands: readonly InfrastructureDemandInput[],
  supplies: readonly InfrastructureSupplyInput[],
  months: readonly DaySpan[],
): { readonly resources: ResourceUse[]; readonly problems: CapacityProblem[] } {
  const [needed, provided] = [groupBy(demands, byResource), groupBy(supplies, byResource)];
  const problems: CapacityProblem[] = [];
  const resources = [...new Set([...provided.keys(), ...needed.keys()])].sort().map((resource): ResourceUse => {
    const [own, all] = [provided.get(resource) ?? [], needed.get(resource) ?? []];
    const unit = [...own, ...all].find((item) => item.unit !== undefined)?.unit;
    const fits = (item: { readonly unit?: string | undefined }): boolean =>
      item.unit === undefined || item.unit === unit;
    for (const { origin, project, ...item } of all)
      if (!fits(item)) problems.push({ code: 'unit', message: otherUnit(resource, item.unit, unit), origin, project });
    for (const { origin, ...item } of own)
      if (!fits(item)) problems.push({ code: 'unit', message: otherUnit(resource, item.unit, unit), origin });
    const counted = { demands: all.filter(fits), supplies: own.filter(fits) };
    return { resource, unit, isProvided: own.length > 0, months: months.map((month) => inMonth(counted, month)) };
  });
  return { resources, problems };
}

function inMonth(
  {
    demands,
    supplies,
  }: {
    readonly demands: readonly InfrastructureDemandInput[];
    readonly supplies: readonly InfrastructureSupplyInput[];
  },
  month: DaySpan,
): ResourceMonth {
  const needs = demands.map((demand) => ({ ...spanOf(demand), demand }));
  const offers = supplies.map((supply) => ({ ...membershipSpan(supply), supply }));
  const days = pieces(month, [...needs, ...offers]).map((piece) => {
    const by = needs.filter((need) => overlap(need, piece)).map(({ demand }) => demand);
    const there = offers.filter((offer) => overlap(offer, piece));
    return { by, demand: total(by, ({ amount }) => amount), capacity: total(there, ({ supply }) => supply.capacity) };
  });
  const worst = days.reduce((a, b) => (b.demand - b.capacity > a.demand - a.capacity ? b : a));
  const gap = worst.demand - worst.capacity > NEGLIGIBLE ? worst.demand - worst.capacity : 0;
  return {
    demand: Math.max(...days.map(({ demand }) => demand)),
    capacity: Math.min(...days.map(({ capacity }) => capacity)),
    gap,
    by: gap > 0 ? worst.by : [],
  };
}

const byResource = ({ resource }: { readonly resource: string }): string => resource;

function otherUnit(resource: string, unit: string | undefined, usual: string | undefined): string {
  return `${resource} is counted in ${usual}, not in ${unit}: this does not count.`;
}
