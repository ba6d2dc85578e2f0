import type { Solve } from '../solver/types.ts';
import { type Choice, choose, chooseThriftiest, idsOf } from './choose.ts';
import type { Guard } from './guard.ts';
import type { SelectionModel } from './model/parts.ts';
import type { SelectionResult } from './types.ts';

/** Points that a frontier has at most. */
const MOST = 40;
/** Parts of the whole money that are looked at first, so that a frontier that is cut off still shows its shape. */
const PARTS = 8;

/** Budgets between which the best selection is not known: above `low`, below `high`. */
interface Gap {
  readonly low: number;
  readonly high: number;
}

/**
 * The efficient frontier of cost and worth: each point is a proven best selection for its cost, whatever the budget of
 * the settings is; the other limits hold. Found by ever other budgets (ε-constraint method, Haimes et al. 1971).
 */
export async function frontierOf(
  model: SelectionModel,
  solve: Solve,
  guard: Guard,
): Promise<{ points: NonNullable<SelectionResult['frontier']>; isComplete: boolean }> {
  const found = new Map<number, Choice>();
  const best = async (budget: number): Promise<Choice | 'none' | 'unproven'> => {
    const time = guard.next();
    if (!time) return 'unproven';
    const choice = await choose(model, solve, { budget }, time);
    if (choice === 'infeasible') return 'none';
    if (typeof choice === 'string' || choice.status !== 'optimal') return 'unproven';
    const thrifty = await chooseThriftiest(model, solve, choice, { budget }, time);
    found.set(thrifty.cost, thrifty);
    return thrifty;
  };

  const top = await best(Number.POSITIVE_INFINITY);
  if (typeof top === 'string') return { points: [], isComplete: top === 'none' };
  // Costs closer together than this are one point: the solver cannot tell them apart.
  const step = 1e-5 * Math.max(1, top.cost);
  const gaps: Gap[] = [];
  let high = top.cost;
  let isComplete = true;
  for (let part = PARTS - 1; part > 0 && isComplete; part -= 1) {
    const budget = (top.cost * part) / PARTS;
    // The best selection for more money costs less than this: it is the best for this too.
    if (budget >= high) continue;
    gaps.push({ low: budget, high });
    const point = await best(budget);
    if (typeof point !== 'string') high = point.cost;
    else if (point === 'unproven') isComplete = false;
    // Without any selection at this budget there is none below it.
    else high = Number.NEGATIVE_INFINITY;
  }
  gaps.push({ low: -step, high });
  while (isComplete) {
    gaps.sort((a, b) => b.high - b.low - (a.high - a.low));
    const gap = gaps.shift();
    if (!gap || gap.high - gap.low <= step) break;
    const point = found.size < MOST ? await best(gap.high - step) : 'unproven';
    if (point === 'unproven') isComplete = false;
    else if (point !== 'none') gaps.push({ low: gap.low, high: point.cost });
  }
  return { points: efficient(model, [...found.values()]), isComplete };
}

/** Without points than which another is worth as much for less. */
function efficient(model: SelectionModel, choices: readonly Choice[]): NonNullable<SelectionResult['frontier']> {
  const sorted = choices.toSorted((a, b) => a.cost - b.cost || b.worth - a.worth);
  let most = Number.NEGATIVE_INFINITY;
  return sorted.flatMap(({ cost, worth, options }) => {
    if (worth <= most + 1e-9 * Math.max(1, Math.abs(most))) return [];
    most = worth;
    return [{ cost, objective: worth, selected: idsOf(model, options) }];
  });
}
