import type { Solve } from '../solver/types.ts';
import { takenOf } from './model/holding.ts';
import type { SelectionModel } from './model/parts.ts';
import { staff } from './model/skill-months.ts';
import { tidy } from './model/words.ts';
import { programOf } from './program/program.ts';
import type { LimitName, SelectionResult, Usage } from './types.ts';

/**
 * What a selection takes of each resource that any candidate asks for. The capacity of a kind of work is the most that
 * could be done of it beside all other work of the selection, each day of a person given once.
 */
export function usageOf(model: SelectionModel, chosen: readonly number[]): Usage[] {
  return [...budgetsAndInfrastructure(model, chosen), ...people(model, chosen)];
}

function budgetsAndInfrastructure({ limits }: SelectionModel, chosen: readonly number[]): Usage[] {
  return limits.flatMap((limit): Usage[] => {
    const { name, unit, upper, month, terms } = limit;
    if (unit === undefined || !Number.isFinite(upper) || (terms.size === 0 && name.kind === 'infrastructure'))
      return [];
    const used = tidy(takenOf(limit, chosen));
    return [
      { resource: name.id, title: name.title, used, capacity: upper, unit, ...(month !== undefined && { month }) },
    ];
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
 * Limits that hold the selection back, by what one unit more of each would add if projects could be done in part: the
 * dual values of the linear relaxation (Dantzig 1963). Whole projects gain in steps, so for them it is a guide to where
 * more would help, not a promise.
 */
export async function bindingLimits(model: SelectionModel, solve: Solve): Promise<SelectionResult['binding']> {
  const { program, scale, rowsOf } = programOf(model, { objective: 'worth' });
  const { status, duals } = await solve(program, { relaxed: true });
  if (status !== 'optimal') return [];
  const limits: { limit: LimitName; unit: string }[] = [
    ...model.limits
      .filter(({ unit, name }) => unit !== undefined || name.kind === 'group')
      .map(({ name, unit }) => ({ limit: name, unit: unit ?? 'projects' })),
    ...model.skillMonths.flatMap(({ classes }) => classes.map(({ name }) => ({ limit: name, unit: 'days' }))),
  ];
  const valued = limits.map(({ limit, unit }) => {
    const rows = rowsOf.get(limit.id) ?? [];
    return { limit, unit, shadowValue: rows.reduce((sum, row) => sum + (duals[row] ?? 0), 0) * scale };
  });
  const largest = Math.max(0, ...valued.map(({ shadowValue }) => shadowValue));
  return valued
    .filter(({ shadowValue }) => shadowValue > largest * RELEVANT)
    .toSorted((a, b) => b.shadowValue - a.shadowValue);
}
