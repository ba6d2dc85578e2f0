import type { Solve } from '../solver/types.ts';
import { type Choice, choose, idsOf } from './choose.ts';
import type { Guard } from './guard.ts';
import type { SelectionModel } from './model/parts.ts';
import type { OptionRow } from './program/builder.ts';
import type { SelectionResult } from './types.ts';

/** The next best selections, best first: each differs from those before it in at least one project. */
export async function alternativesTo(
  model: SelectionModel,
  solve: Solve,
  best: Choice,
  count: number,
  guard: Guard,
): Promise<SelectionResult['alternatives']> {
  const rows = [otherThan(model, best.options)];
  const found: { objective: number; selected: string[] }[] = [];
  while (found.length < count) {
    const timeLimit = guard.next();
    if (timeLimit === undefined) break;
    const choice = await choose(model, solve, { rows }, timeLimit);
    // One that is not proven would not be the next best.
    if (typeof choice === 'string' || choice.status !== 'optimal') break;
    found.push({ objective: choice.worth, selected: idsOf(model, choice.options) });
    rows.push(otherThan(model, choice.options));
  }
  return found;
}

/** At least one project that is in is out, or the other way round. */
function otherThan({ options, candidates }: SelectionModel, chosen: readonly number[]): OptionRow {
  const inside = new Set(chosen.map((option) => options[option]?.candidate));
  const free = options.flatMap(({ candidate }, option): [number, number][] =>
    candidates[candidate]?.mandatory ? [] : [[option, inside.has(candidate) ? -1 : 1]],
  );
  const count = [...inside].filter((candidate) => candidate !== undefined && !candidates[candidate]?.mandatory).length;
  return { terms: new Map(free), lower: 1 - count, upper: Number.POSITIVE_INFINITY };
}
