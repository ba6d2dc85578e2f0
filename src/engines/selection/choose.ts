import type { Solve, SolveOptions, SolveProgress } from '../solver/types.ts';
import type { SelectionModel } from './model/parts.ts';
import { tidy } from './model/words.ts';
import type { OptionRow, Variation } from './program/builder.ts';
import { programOf } from './program/program.ts';

/** A selection that a program led to. */
export interface Choice {
  readonly status: 'optimal' | 'feasible';
  /** Indices of the options chosen. */
  readonly options: readonly number[];
  readonly worth: number;
  readonly cost: number;
  /** No selection can be worth more; undefined where nothing is proven. */
  readonly bound: number | undefined;
}

/** The solver said that there is none, or was stopped before it found one. */
export type NoChoice = 'infeasible' | 'unknown';

export interface ChooseOptions extends Pick<SolveOptions, 'timeLimit'> {
  /** Options of a selection to improve on. */
  readonly start?: readonly number[] | undefined;
  /** Progress in the unit of the worth. */
  readonly onProgress?: ((progress: SolveProgress) => void) | undefined;
}

/** The selection that is worth most. */
export async function choose(
  model: SelectionModel,
  solve: Solve,
  variation: Omit<Variation, 'objective'> = {},
  { start, timeLimit, onProgress }: ChooseOptions = {},
): Promise<Choice | NoChoice> {
  const { program, scale } = programOf(model, { ...variation, objective: 'worth' });
  const solution = await solve(program, {
    ...(timeLimit !== undefined && { timeLimit }),
    ...(start && { start: startOf(model, start) }),
    ...(onProgress && { onProgress: (progress) => onProgress(scaled(progress, scale)) }),
  });
  if (solution.status === 'infeasible') return 'infeasible';
  if (solution.status !== 'optimal' && solution.status !== 'feasible') return 'unknown';
  const choice = choiceOf(model, optionsIn(model, solution.values));
  if (solution.status === 'optimal') return { ...choice, status: 'optimal', bound: choice.worth };
  const bound = solution.bound === undefined ? undefined : Math.max(choice.worth, tidy(solution.bound * scale));
  return { ...choice, status: 'feasible', bound };
}

/**
 * Of the selections that are worth as much as a proven best one, that which costs least; of these, one with the fewest
 * projects, then with the earliest starts. What then is still equal is decided by the order of ids.
 */
export async function chooseThriftiest(
  model: SelectionModel,
  solve: Solve,
  best: Choice,
  variation: Omit<Variation, 'objective'> = {},
  { timeLimit }: ChooseOptions = {},
): Promise<Choice> {
  const rows = [...(variation.rows ?? []), atLeast(model, best.worth)];
  const { program } = programOf(model, { ...variation, objective: 'thrift', rows });
  const solution = await solve(program, {
    ...(timeLimit !== undefined && { timeLimit }),
    start: startOf(model, best.options),
  });
  if (solution.status !== 'optimal') return best;
  const choice = choiceOf(model, optionsIn(model, solution.values));
  return { ...choice, status: 'optimal', bound: Math.max(choice.worth, best.worth) };
}

/** What is chosen, added up. */
export function choiceOf(
  { candidates, options }: SelectionModel,
  chosen: readonly number[],
): Pick<Choice, 'options' | 'worth' | 'cost'> {
  const sum = (amount: (option: SelectionModel['options'][number]) => number): number =>
    chosen.reduce((total, option) => total + (options[option] ? amount(options[option]) : 0), 0);
  return {
    options: chosen,
    worth: tidy(sum(({ candidate }) => candidates[candidate]?.worth ?? 0)),
    cost: tidy(sum(({ cost }) => cost)),
  };
}

/** Ids of the projects of a selection. */
export function idsOf({ candidates, options }: SelectionModel, chosen: readonly number[]): string[] {
  return chosen.flatMap((option) => candidates[options[option]?.candidate ?? -1]?.id ?? []);
}

/** A selection is worth as much as that. */
export function atLeast({ candidates, options }: SelectionModel, worth: number): OptionRow {
  const terms = new Map(options.map(({ candidate }, option) => [option, candidates[candidate]?.worth ?? 0]));
  const largest = Math.max(1e-9, ...[...terms.values()].map(Math.abs));
  const relative = new Map([...terms].map(([option, value]): [number, number] => [option, (value / largest) * 512]));
  return { terms: relative, lower: (worth / largest) * 512 - 1e-6, upper: Number.POSITIVE_INFINITY };
}

function optionsIn({ options }: SelectionModel, values: readonly number[]): number[] {
  return options.flatMap((_, option) => ((values[option] ?? 0) > 0.5 ? [option] : []));
}

function startOf({ options }: SelectionModel, chosen: readonly number[]): Map<number, number> {
  const set = new Set(chosen);
  return new Map(options.map((_, option) => [option, set.has(option) ? 1 : 0]));
}

function scaled(progress: SolveProgress, scale: number): SolveProgress {
  const { best, bound } = progress;
  return {
    ...progress,
    best: best === undefined ? best : best * scale,
    bound: bound === undefined ? bound : bound * scale,
  };
}
