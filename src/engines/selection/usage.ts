import { takenOf } from './model/holding.ts';
import type { SelectionModel } from './model/parts.ts';
import { staff } from './model/skill-months.ts';
import { tidy } from './model/words.ts';
import type { Prices } from './reasons/prices.ts';
import type { SelectionResult, Usage } from './types.ts';

/**
 * What a selection takes of each resource that any candidate asks for. The capacity of a kind of work is the most that
 * could be done of it beside all other work of the selection, each day of a person given once.
 */
export function usageOf(model: SelectionModel, chosen: readonly number[]): Usage[] {
  return [...budgetsAndInfrastructure(model, chosen), ...people(model, chosen)];
}

function budgetsAndInfrastructure({ limits }: SelectionModel, chosen: readonly number[]): Usage[] {
  return limits.flatMap((limit): Usage[] => {
    const { name, unit, upper, capacity = upper, month, terms } = limit;
    if (unit === undefined || !Number.isFinite(upper) || (terms.size === 0 && name.kind === 'infrastructure'))
      return [];
    const used = tidy(takenOf(limit, chosen));
    return [{ resource: name.id, title: name.title, used, capacity, unit, ...(month !== undefined && { month }) }];
  });
}

function people({ skillMonths }: SelectionModel, chosen: readonly number[]): Usage[] {
  return skillMonths.flatMap(({ month, classes, days }) => {
    const demand = classes.map(({ terms }) => chosen.reduce((sum, option) => sum + (terms.get(option) ?? 0), 0));
    const able = classes.map((each) => each.able);
    const everything = days.reduce((sum, each) => sum + each, 0);
    const rest = staff(demand, able, days);
    return classes.map(({ name }, index): Usage => {
      const used = tidy(demand[index] ?? 0);
      // Asked for everything there is on top, what could be served of it tells how much is left.
      const asked = demand.map((each, other) => (other === index ? each + everything : each));
      const left = everything - (staff(asked, able, days).total - rest.total);
      return {
        resource: name.id,
        title: name.title,
        used,
        capacity: tidy(used - (rest.unserved[index] ?? 0) + Math.max(0, left)),
        unit: 'days',
        month,
      };
    });
  });
}

/** Below this share of the largest, a shadow value is rounding. */
const RELEVANT = 1e-6;

/**
 * Limits that hold the selection back, by what one unit more of each would add if projects could be done in part. Whole
 * projects gain in steps, so for them it is a guide to where more would help, not a promise.
 */
export function bindingLimits({ limits }: Prices): SelectionResult['binding'] {
  const largest = Math.max(0, ...limits.map(({ shadowValue }) => shadowValue));
  return limits
    .filter(({ shadowValue }) => shadowValue > largest * RELEVANT)
    .toSorted((a, b) => b.shadowValue - a.shadowValue);
}
