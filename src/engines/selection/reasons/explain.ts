import type { Solve } from '../../solver/types.ts';
import type { Choice } from '../choose.ts';
import type { Guard } from '../guard.ts';
import type { SelectionModel } from '../model/parts.ts';
import { numberWords, tidy } from '../model/words.ts';
import type { Candidate, RejectedProject, SelectedProject } from '../types.ts';
import { type Forced, forced, projectsOf } from './forced.ts';
import { needsOf } from './needs.ts';
import { hopelessness, rejectedProject } from './rejected.ts';

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

/**
 * Why a project is in, and what would push it out.
 * @param without see `forced`
 */
function selectedProject(model: SelectionModel, option: number, without: Forced | 'none' | undefined): SelectedProject {
  const { candidate: index, start } = model.options[option] ?? { candidate: -1, start: { offset: 0 } };
  const { id, title, file, mandatory, mandatoryBy, worth } = model.candidates[index] as Candidate;
  const facts = { id, title, file, offset: start.offset, worth: worth ?? null, mandatory };
  const months = `${start.offset} month${start.offset === 1 ? '' : 's'}`;
  const later = start.offset === 0 ? '' : ` It starts ${months} later than planned.`;
  const simple = (reason: string): SelectedProject => ({
    ...facts,
    staysAbove: null,
    reason: `In: ${reason}.${later}`,
  });
  if (mandatory) return simple(MANDATORY[mandatoryBy ?? 'charter']);
  if (without === 'none') return simple('no selection without it keeps to the limits');
  if (without === undefined) return simple('it belongs to the best selection');

  const staysAbove = tidy((worth ?? 0) - without.loss);
  const reason =
    staysAbove <= 0
      ? 'it stays in as long as it is worth anything'
      : `it stays in until its worth of ${numberWords(worth ?? 0)} falls below ${numberWords(staysAbove)}${exchangeWords(without)}`;
  return { ...facts, staysAbove, reason: `In: ${reason}.${later}` };
}

function exchangeWords({ in: come, out }: Forced): string {
  if (come.length === 0) return out.length === 0 ? '' : `; then ${out.join(', ')} would go too`;
  return `; then ${come.join(', ')} would come in${out.length === 0 ? '' : ` and ${out.join(', ')} would go too`}`;
}

const MANDATORY = {
  active: 'it is under way',
  charter: 'its charter says that it must be done',
  scenario: 'the scenario says that it must be done',
} as const;
