import { type Solve, SolveCancelledError, type SolveProgress } from '../solver/types.ts';
import { alternativesTo } from './alternatives.ts';
import { type Choice, type ChooseOptions, choiceOf, choose, chooseThriftiest, idsOf } from './choose.ts';
import { conflictOf } from './conflict.ts';
import { frontierOf } from './frontier.ts';
import { type Greedy, greedy } from './greedy.ts';
import { guard } from './guard.ts';
import { modelOf } from './model/model.ts';
import type { SelectionModel } from './model/parts.ts';
import { explain } from './reasons/explain.ts';
import type { SelectionInput, SelectionProblem, SelectionResult } from './types.ts';
import { bindingLimits, usageOf } from './usage.ts';

/** What is asked for beside the best selection, and how long that may take. */
export interface SelectionOptions {
  /** Name of the scenario that the input stands for; passed on. */
  readonly scenario?: string | undefined;
  /** Efficient pairs of cost and worth. */
  readonly frontier?: boolean | undefined;
  /** How many of the next best selections; none where missing. */
  readonly alternatives?: number | undefined;
  /** What would change each yes and no; `false` leaves it out. */
  readonly reasons?: boolean | undefined;
  /** Seconds for the best selection; then the best so far is given with its bound. Unlimited where missing. */
  readonly timeLimit?: number | undefined;
  /** Seconds for all that explains it; needs `clock`. Unlimited where missing. */
  readonly patience?: number | undefined;
  /** The present in seconds, from any start: the engine has no clock of its own. */
  readonly clock?: (() => number) | undefined;
  readonly onProgress?: ((progress: SelectionProgress) => void) | undefined;
  readonly isCancelled?: (() => boolean) | undefined;
}

/** How far a selection is. */
export type SelectionProgress =
  | ({ readonly stage: 'selecting' } & SolveProgress)
  | { readonly stage: 'explaining'; readonly done: number; readonly total: number };

/** The time limit ran out before there was any answer. */
export class NoAnswerError extends Error {
  constructor(seconds: number) {
    super(`No selection that keeps to all limits was found in ${seconds} s. Allow more time.`);
    this.name = 'NoAnswerError';
  }
}

/**
 * The set of projects that is worth most of all sets that keep to every limit, proven; beside it what the order of worth
 * would have reached, why each project is in or out, and what holds the selection back. Where no set keeps to the limits,
 * limits that cannot all hold. The same input in another order gives the same answer.
 * @throws {SolveCancelledError}
 * @throws {NoAnswerError} with a time limit only
 */
export async function selectPortfolio(
  input: SelectionInput,
  solve: Solve,
  options: SelectionOptions = {},
): Promise<SelectionResult> {
  const model = modelOf(input);
  const { timeLimit, onProgress, clock } = options;
  const began = clock?.();
  const ranked = greedy(model);
  const best = await choose(
    model,
    solve,
    {},
    {
      ...(timeLimit !== undefined && { timeLimit }),
      ...(ranked.breaks.length === 0 && { start: ranked.options }),
      ...(onProgress && { onProgress: (progress) => onProgress({ stage: 'selecting', ...progress }) }),
    },
  );
  if (options.isCancelled?.()) throw new SolveCancelledError();
  if (best === 'unknown') throw new NoAnswerError(timeLimit ?? 0);
  if (best === 'infeasible') return infeasible(model, ranked, await conflictOf(model, solve), options);
  const chosen =
    best.status === 'optimal'
      ? await chooseThriftiest(model, solve, best, {}, left(timeLimit, began, clock?.()))
      : best;
  return explained(model, solve, chosen, ranked, options);
}

/** Choosing among the best has the time that finding one of them left; a second at least, since one is known. */
function left(
  timeLimit: number | undefined,
  began: number | undefined,
  now: number | undefined,
): Pick<ChooseOptions, 'timeLimit'> {
  if (timeLimit === undefined) return {};
  const passed = began === undefined || now === undefined ? 0 : now - began;
  return { timeLimit: Math.max(1, timeLimit - passed) };
}

async function explained(
  model: SelectionModel,
  solve: Solve,
  best: Choice,
  ranked: Greedy,
  options: SelectionOptions,
): Promise<SelectionResult> {
  const keeper = guard(options.patience, options.clock, options.isCancelled);
  const binding = await bindingLimits(model, solve);
  const { onProgress } = options;
  const tell = onProgress && ((done: number, total: number): void => onProgress({ stage: 'explaining', done, total }));
  const { rejected, projects } = await explain(
    model,
    solve,
    best,
    options.reasons === false ? undefined : keeper,
    tell,
  );
  const alternatives = await alternativesTo(model, solve, best, options.alternatives ?? 0, keeper);
  const frontier = options.frontier ? await frontierOf(model, solve, keeper) : undefined;
  return {
    ...common(model, ranked, options),
    status: best.status,
    objective: best.worth,
    bound: best.bound ?? null,
    selected: idsOf(model, best.options),
    rejected,
    usage: usageOf(model, best.options),
    projects,
    binding,
    conflict: [],
    alternatives,
    ...(frontier && { frontier: frontier.points, frontierComplete: frontier.isComplete }),
    problems: [...model.problems, ...(keeper.wasShort ? [CUT_SHORT] : [])],
  };
}

function infeasible(
  model: SelectionModel,
  ranked: Greedy,
  conflict: SelectionResult['conflict'],
  options: SelectionOptions,
): SelectionResult {
  return {
    ...common(model, ranked, options),
    status: 'infeasible',
    objective: null,
    bound: null,
    selected: [],
    rejected: [],
    usage: [],
    projects: [],
    binding: [],
    conflict,
    alternatives: [],
    problems: model.problems,
  };
}

function common(
  model: SelectionModel,
  ranked: Greedy,
  { scenario }: SelectionOptions,
): Pick<SelectionResult, 'scenario' | 'objectiveName' | 'greedy'> {
  return {
    scenario: scenario ?? null,
    objectiveName: model.input.objective,
    greedy: {
      objective: choiceOf(model, ranked.options).worth,
      selected: idsOf(model, ranked.options),
      breaks: ranked.breaks,
    },
  };
}

const CUT_SHORT: SelectionProblem = {
  code: 'explanations-cut-short',
  message: 'There was not enough time for all reasons. Allow more with a longer time limit.',
};
