import { memo } from '../../../text/memo.ts';
import type { Solve } from '../../solver/types.ts';
import type { Guard } from '../guard.ts';
import type { SelectionModel } from '../model/parts.ts';
import { programOf } from '../program/program.ts';
import type { Candidate } from '../types.ts';
import type { Prices } from './prices.ts';

/** Where each project stands among the candidates, by its id. In a chain of hundreds it is asked for at every step. */
export const placesOf = memo(
  (candidates: readonly Candidate[]): ReadonlyMap<string, number> =>
    new Map(candidates.map(({ id }, index) => [id, index])),
);

/** The selected projects, one more, and all that it requires as far as it is a candidate. */
export function withRequired(
  { candidates }: SelectionModel,
  project: number,
  selected: ReadonlySet<number>,
): Set<number> {
  const inside = new Set(selected).add(project);
  // A set that grows while it is walked is walked to its end.
  for (const index of inside) {
    for (const id of candidates[index]?.requires ?? []) {
      const required = placesOf(candidates).get(id);
      if (required !== undefined) inside.add(required);
    }
  }
  return inside;
}

/**
 * Up to which share of the prices a project, with what it requires, is worth what it takes: 1 where prices alone would
 * take it, 0 where it is worth nothing.
 */
export function staminaOf(
  model: SelectionModel,
  prices: Prices,
  project: number,
  selected: ReadonlySet<number>,
): number {
  let [worth, price] = [0, 0];
  for (const index of withRequired(model, project, selected)) {
    if (selected.has(index)) continue;
    worth += model.candidates[index]?.worth ?? 0;
    price += Math.min(...(model.optionsOf[index] ?? []).map((option) => prices.options[option] ?? 0));
  }
  return price > 0 ? Math.min(1, Math.max(0, worth / price)) : 1;
}

/**
 * What would be selected if resources could be had at a share of their prices, under all rules: with as much as that
 * takes, nothing else is worth more (Lagrangian relaxation, Everett 1963).
 */
export async function soldAt(
  model: SelectionModel,
  solve: Solve,
  prices: Prices,
  share: number,
  guard: Guard,
): Promise<Set<number> | undefined> {
  const time = guard.next();
  if (!time) return undefined;
  const rules = new Set(model.limits.flatMap(({ name, unit }) => (unit === undefined ? [name.id] : [])));
  const gains = model.options.map(
    ({ candidate }, option) => (model.candidates[candidate]?.worth ?? 0) - share * (prices.options[option] ?? 0),
  );
  const { program } = programOf(model, { objective: 'worth', gains, holds: (id) => rules.has(id) });
  const { status, values } = await solve(program, time);
  if (status !== 'optimal') return undefined;
  return new Set(model.options.flatMap(({ candidate }, option) => ((values[option] ?? 0) > 0.5 ? [candidate] : [])));
}
