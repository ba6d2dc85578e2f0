import type { Solve } from '../solver/types.ts';
import { type Guard, guard as guardOf } from './guard.ts';
import type { SelectionModel } from './model/parts.ts';
import { programOf } from './program/program.ts';
import type { LimitName } from './types.ts';

/**
 * Limits that cannot all hold, none of which can be left out: without any one of them, the others leave room for some
 * selection; empty where there was no time to prove that. Found by halving (QuickXplain, Junker 2004), so that few of many limits are found fast.
 */
export async function conflictOf(
  model: SelectionModel,
  solve: Solve,
  guard: Guard = guardOf(undefined, undefined, undefined),
): Promise<LimitName[]> {
  const all = [
    ...model.skillMonths.flatMap(({ classes }) => classes.map(({ name }) => name)),
    ...model.limits
      .filter(({ lower, upper }) => Number.isFinite(lower) || Number.isFinite(upper))
      .map(({ name }) => name),
  ];
  const isPossible = async (names: readonly LimitName[]): Promise<boolean> => {
    const ids = new Set(names.map(({ id }) => id));
    const { program } = programOf(model, { objective: 'none', holds: (id) => ids.has(id) });
    const time = guard.next();
    return time === undefined || (await solve(program, time)).status !== 'infeasible';
  };
  if (await isPossible(all)) return [];
  const found = await explain([], [], all, isPossible);
  // What could not be looked at is no proof of anything.
  return guard.wasShort ? [] : found;
}

async function explain(
  kept: readonly LimitName[],
  added: readonly LimitName[],
  suspects: readonly LimitName[],
  isPossible: (names: readonly LimitName[]) => Promise<boolean>,
): Promise<LimitName[]> {
  if (added.length > 0 && !(await isPossible(kept))) return [];
  if (suspects.length === 1) return [...suspects];
  const half = Math.ceil(suspects.length / 2);
  const [first, second] = [suspects.slice(0, half), suspects.slice(half)];
  const fromSecond = await explain([...kept, ...first], first, second, isPossible);
  const fromFirst = await explain([...kept, ...fromSecond], fromSecond, first, isPossible);
  return [...fromFirst, ...fromSecond];
}
