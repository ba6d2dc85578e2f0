import type { Solve } from '../../solver/types.ts';
import type { Choice } from '../choose.ts';
import type { Guard } from '../guard.ts';
import type { SelectionModel } from '../model/parts.ts';
import type { RejectedProject, SelectedProject } from '../types.ts';
import { type Forced, forced, leastLost, projectsOf } from './forced.ts';
import { wayIn } from './needs.ts';
import type { Prices } from './prices.ts';
import { hopelessness, rejectedProject } from './rejected.ts';
import { FEW } from './rival.ts';
import { selectedProject } from './selected.ts';

/** Why each project is in or out. */
export interface Explanations {
  /** The most promising first. */
  readonly rejected: readonly RejectedProject[];
  readonly projects: readonly SelectedProject[];
}

/** What is explained. */
export interface Explained {
  readonly model: SelectionModel;
  readonly best: Choice;
  /** See `Search`. */
  readonly strict: SelectionModel | undefined;
  readonly prices: Prices | undefined;
}

/** One question may take so many times its share of the time that is left: few of them are hard. */
const SLACK = 4;

/**
 * Explains a selection. Where time is short, what costs least time and says most comes first: what the rejected would
 * need, then what they would push out, the most promising first, then what would push out the selected. Each question has
 * its share of what is left, so that a hard one does not silence those behind it.
 * @param guard undefined: nothing that needs a program of its own
 */
export async function explain(
  { model, strict, best, prices }: Explained,
  solve: Solve,
  guard: Guard | undefined,
  onProgress: ((done: number, total: number) => void) | undefined,
): Promise<Explanations> {
  const selected = projectsOf(model, best.options);
  const out = byWorth(
    model,
    model.candidates.flatMap((_, index) => (selected.has(index) ? [] : [index])),
  );
  const open = guard ? out.filter((index) => hopelessness(model, index) === undefined) : [];
  // What is worth nothing that is known is never exchanged for something that is.
  const rivals = open.filter((index) => model.candidates[index]?.worth !== undefined);
  const free = guard ? [...selected].filter((index) => !model.candidates[index]?.mandatory) : [];
  const total = open.length + rivals.length + free.length * (model.candidates.length > FEW ? 2 : 1);
  let done = 0;
  const each = async <T>(
    indices: readonly number[],
    answer: (index: number, time: Guard) => Promise<T>,
  ): Promise<Map<number, T>> => {
    const answers = new Map<number, T>();
    for (const index of guard ? indices : []) {
      onProgress?.(done, total);
      if (guard) answers.set(index, await answer(index, guard.part(SLACK / (total - done + SLACK))));
      done += 1;
    }
    return answers;
  };
  const ways = await each(open, (index, time) => wayIn({ model, strict, solve, best, prices, guard: time }, index));
  // Where each search may take long, bounds come first.
  const isLarge = model.candidates.length > FEW;
  const bounds = await each(isLarge ? free : [], (index, time) => leastLost(model, solve, best, index, time));
  const inside = await each(rivals, (index, time) => forced(model, solve, best, index, true, time));
  const outside = await each(
    free,
    (index, time): Promise<Forced | 'none' | undefined> => forced(model, solve, best, index, false, time),
  );
  return {
    rejected: out.map((index) => rejectedProject(model, best, index, ways.get(index), inside.get(index))),
    projects: best.options.map((option) => {
      const index = model.options[option]?.candidate ?? -1;
      return selectedProject(model, option, tighter(outside.get(index), bounds.get(index)));
    }),
  };
}

/** What was found by a search, with the better of both bounds. */
function tighter(found: Forced | 'none' | undefined, bound: Forced | undefined): Forced | 'none' | undefined {
  if (found === undefined) return bound;
  if (found === 'none' || bound === undefined) return found;
  return { ...found, leastLoss: Math.max(found.leastLoss, bound.leastLoss) };
}

function byWorth({ candidates }: SelectionModel, indices: readonly number[]): number[] {
  const worthOf = (index: number): number => candidates[index]?.worth ?? -Number.MAX_VALUE;
  return indices.toSorted((a, b) => worthOf(b) - worthOf(a) || a - b);
}
