import type { Solve } from '../../solver/types.ts';
import type { Choice } from '../choose.ts';
import type { Guard } from '../guard.ts';
import type { SelectionModel } from '../model/parts.ts';
import type { RejectedProject, SelectedProject } from '../types.ts';
import { type Forced, forced, projectsOf } from './forced.ts';
import { needsOf } from './needs.ts';
import { hopelessness, rejectedProject } from './rejected.ts';
import { selectedProject } from './selected.ts';

/** Why each project is in or out. */
export interface Explanations {
  /** The most promising first. */
  readonly rejected: readonly RejectedProject[];
  readonly projects: readonly SelectedProject[];
}

/**
 * Explains a selection. Where time is short, what costs least time and says most comes first: what the rejected would
 * need, then what they would push out, the most promising first, then what would push out the selected.
 * @param guard undefined: nothing that needs a program of its own
 */
export async function explain(
  model: SelectionModel,
  solve: Solve,
  best: Choice,
  guard: Guard | undefined,
  onProgress: ((done: number, total: number) => void) | undefined,
): Promise<Explanations> {
  const selected = projectsOf(model, best.options);
  const out = byWorth(
    model,
    model.candidates.flatMap((_, index) => (selected.has(index) ? [] : [index])),
  );
  const open = guard ? out.filter((index) => hopelessness(model, index) === undefined) : [];
  const free = guard ? [...selected].filter((index) => !model.candidates[index]?.mandatory) : [];
  const total = 2 * open.length + free.length;
  let done = 0;
  const each = async <T>(
    indices: readonly number[],
    answer: (index: number, time: Guard) => Promise<T>,
  ): Promise<Map<number, T>> => {
    const answers = new Map<number, T>();
    for (const index of guard ? indices : []) {
      onProgress?.(done++, total);
      if (guard) answers.set(index, await answer(index, guard));
    }
    return answers;
  };
  const needs = await each(open, (index, time) => needsOf(model, solve, index, selected, time));
  const inside = await each(open, (index, time) => forced(model, solve, best, index, true, time));
  const outside = await each(
    free,
    (index, time): Promise<Forced | 'none' | undefined> => forced(model, solve, best, index, false, time),
  );
  return {
    rejected: out.map((index) => rejectedProject(model, best, index, needs.get(index), inside.get(index))),
    projects: best.options.map((option) =>
      selectedProject(model, option, outside.get(model.options[option]?.candidate ?? -1)),
    ),
  };
}

function byWorth({ candidates }: SelectionModel, indices: readonly number[]): number[] {
  const worthOf = (index: number): number => candidates[index]?.worth ?? -Number.MAX_VALUE;
  return indices.toSorted((a, b) => worthOf(b) - worthOf(a) || a - b);
}
