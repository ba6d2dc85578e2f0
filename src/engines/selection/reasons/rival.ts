import type { Solve } from '../../solver/types.ts';
import { atLeast, type Choice, choiceOf, choose } from '../choose.ts';
import type { Guard } from '../guard.ts';
import { holds, shortWork } from '../model/holding.ts';
import { withMore } from '../model/more.ts';
import type { SelectionModel } from '../model/parts.ts';
import { programOf } from '../program/program.ts';
import type { Need } from '../types.ts';
import type { Prices } from './prices.ts';

/** What the search for ways goes by. */
export interface Search {
  readonly model: SelectionModel;
  readonly solve: Solve;
  readonly best: Choice;
  /** Where missing, only what is added to the selection as it is can be tried. */
  readonly prices: Prices | undefined;
  readonly guard: Guard;
  /** Where rules that commitments break could not be mended: the model in which they have to be. */
  readonly strict?: SelectionModel | undefined;
}

/** What is missing for some projects to be done together. */
export interface Shortage {
  readonly needs: readonly Need[];
  readonly inside: ReadonlySet<number>;
  readonly options: readonly number[];
}

/** Up to so many projects to choose from, a search proves what the relaxation leaves open; with more it takes too long. */
export const FEW = 60;

/**
 * A selection without the project that is worth as much when there is so much more; `none` where that is proven, by the
 * linear relaxation or, among few projects, by a search; undefined where neither says.
 */
export async function rivalOf(
  { model, solve, guard, strict }: Search,
  project: number,
  { needs, options }: Shortage,
): Promise<Choice | 'none' | undefined> {
  const time = guard.next();
  if (!time) return undefined;
  if (strict) {
    // With so much more the rules could be mended, and then they have to be: that would be another selection.
    const mended = await choose(withMore(strict, needs), solve, {}, time);
    if (mended !== 'infeasible') return mended === 'unknown' ? undefined : mended;
  }
  const more = withMore(model, needs);
  if (!more.limits.every((limit) => holds(limit, options)) || shortWork(more, options).length > 0) return undefined;
  const fixed = new Map([[project, false]]);
  const { worth } = choiceOf(model, options);
  const { program, scale } = programOf(more, { objective: 'worth', fixed });
  const { status, objective = 0 } = await solve(program, { relaxed: true, ...time });
  if (status === 'infeasible') return 'none';
  if (status === 'optimal' && objective * scale < worth - 1e-7 * Math.max(1, Math.abs(worth))) return 'none';
  const left = model.candidates.length <= FEW ? guard.next() : undefined;
  if (!left) return undefined;
  const rival = await choose(more, solve, { fixed, rows: [atLeast(model, worth)] }, left);
  if (rival === 'infeasible') return 'none';
  if (rival !== 'unknown') return rival;
  guard.fellShort();
  return undefined;
}
