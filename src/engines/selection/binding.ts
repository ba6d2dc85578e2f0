import type { Solve } from '../solver/types.ts';
import type { SelectionModel } from './model/parts.ts';
import { programOf } from './program/program.ts';
import type { LimitName, SelectionResult } from './types.ts';

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
