import { dayOf, overlap } from '../../engines/capacity/calendar.ts';
import { infrastructureUse } from '../../engines/capacity/infrastructure.ts';
import type {
  CapacityProblem,
  InfrastructureDemandInput,
  InfrastructureSupplyInput,
} from '../../engines/capacity/types.ts';
import type { InfrastructureCapacity, Start } from '../../engines/selection/types.ts';
import type { PlanningPeriod } from '../gathering/period.ts';

/** What the teams provide, month by month: the least that is there on a day of it. */
export function infrastructureCapacity(
  supplies: readonly InfrastructureSupplyInput[],
  { spans }: PlanningPeriod,
  factor: number,
): { readonly infrastructure: InfrastructureCapacity[]; readonly problems: readonly CapacityProblem[] } {
  const { resources, problems } = infrastructureUse([], supplies, spans);
  const infrastructure = resources.map(({ resource, unit, months }) => ({
    resource,
    unit,
    capacity: months.map(({ capacity }) => capacity * factor),
    origins: supplies.flatMap((each) => (each.resource === resource ? [each.origin] : [])),
  }));
  return { infrastructure, problems };
}

/** What a project holds in each month: all that it holds on any of its days. What is in another unit is left out. */
export function infrastructureDemand(
  demands: readonly InfrastructureDemandInput[],
  provided: readonly InfrastructureCapacity[],
  { spans }: PlanningPeriod,
): { readonly infrastructure: Start['infrastructure']; readonly problems: readonly CapacityProblem[] } {
  const amounts = new Map<string, number[]>();
  const problems: CapacityProblem[] = [];
  for (const { resource, amount, unit, from, to, origin, project } of demands) {
    const known = provided.find((each) => each.resource === resource);
    if (unit !== undefined && known?.unit !== undefined && unit !== known.unit) {
      const message = `${resource} is asked for in ${unit} and provided in ${known.unit}: it does not count.`;
      problems.push({ code: 'unit', message, origin, project });
      continue;
    }
    const days = { first: dayOf(from), last: dayOf(to) };
    const before = amounts.get(resource) ?? spans.map(() => 0);
    amounts.set(
      resource,
      before.map((sum, month) => sum + (overlap(days, spans[month] ?? { first: 0, last: -1 }) ? amount : 0)),
    );
  }
  return { infrastructure: [...amounts].map(([resource, each]) => ({ resource, amounts: each })), problems };
}
