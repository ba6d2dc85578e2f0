import type { Solve } from '../../solver/types.ts';
import type { Guard } from '../guard.ts';
import type { SelectionModel } from '../model/parts.ts';
import { programOf } from '../program/program.ts';
import type { LimitName } from '../types.ts';

/** What resources are worth where projects can be done in part. */
export interface Prices {
  /** Worth of what each option takes, by index. */
  readonly options: readonly number[];
  /** What one unit more of a limit is worth. */
  readonly limits: readonly { readonly limit: LimitName; readonly unit: string; readonly shadowValue: number }[];
}

/**
 * The dual values of the linear relaxation (Dantzig 1963): of each limit, and of all resources that an option takes.
 * Undefined where there was no time.
 */
export async function pricesOf(model: SelectionModel, solve: Solve, guard: Guard): Promise<Prices | undefined> {
  const time = guard.next();
  if (!time) return undefined;
  const { program, scale, rowsOf } = programOf(model, { objective: 'worth' });
  const { status, duals } = await solve(program, { relaxed: true, ...time });
  if (status !== 'optimal') return undefined;
  const resources: { limit: LimitName; unit: string }[] = [
    ...model.limits.flatMap(({ name, unit }) => (unit === undefined ? [] : [{ limit: name, unit }])),
    ...model.skillMonths.flatMap(({ classes }) => classes.map(({ name }) => ({ limit: name, unit: 'days' }))),
  ];
  const groups = model.limits.flatMap(({ name }) => (name.kind === 'group' ? [{ limit: name, unit: 'projects' }] : []));
  const worthOf = (row: number): number => (duals[row] ?? 0) * scale;
  const rows = new Set(resources.flatMap(({ limit }) => rowsOf.get(limit.id) ?? []));
  const options = model.options.map(() => 0);
  for (const row of rows) {
    const { indices, values } = program.rows[row] ?? { indices: [], values: [] };
    for (const [place, column] of indices.entries()) {
      if (column < options.length) options[column] = (options[column] ?? 0) + (values[place] ?? 0) * worthOf(row);
    }
  }
  return {
    options,
    limits: [...resources, ...groups].map(({ limit, unit }) => ({
      limit,
      unit,
      shadowValue: (rowsOf.get(limit.id) ?? []).reduce((sum, row) => sum + worthOf(row), 0),
    })),
  };
}
