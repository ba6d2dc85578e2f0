import { type Solve, SolveCancelledError, type SolveProgress } from '../solver/types.ts';
import { alternativesTo } from './alternatives.ts';
import { type Choice, choiceOf, choose, chooseThriftiest, idsOf, type NoChoice } from './choose.ts';
import { conflictOf } from './conflict.ts';
import { frontierOf } from './frontier.ts';
import { greedy } from './greedy.ts';
import type { Guard } from './guard.ts';
import { modelOf } from './model/model.ts';
import type { SelectionModel } from './model/parts.ts';
import { nearestTo } from './nearest.ts';
import { type Explained, explain } from './reasons/explain.ts';
import { pricesOf } from './reasons/prices.ts';
import { type Timing, timing } from './timing.ts';
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
  /** Seconds for everything together; needs `clock`. Unlimited where missing. */
  readonly total?: number | undefined;
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
 * would have reached, why each project is in or out, and what holds the selection back. What runs or is approved is taken
 * as it is. Where no set keeps to the limits, limits that cannot all hold, and what comes nearest. The same input in
 * another order gives the same answer.
 * @throws {SolveCancelledError}
 * @throws {NoAnswerError} with a time limit only
 */
export async function selectPortfolio(
  input: SelectionInput,
  solve: Solve,
  options: SelectionOptions = {},
): Promise<SelectionResult> {
  const time = timing(options);
  const strict = modelOf(input);
  const found = await bestOf(strict, solve, time, options);
  // A rule that commitments break and that nothing can mend is no reason to give no answer.
  const mended = found === 'infeasible' && strict.isMendable ? modelOf(input, false) : undefined;
  const [model, best] = mended ? [mended, await bestOf(mended, solve, time, options)] : [strict, found];
  if (best === 'unknown') throw new NoAnswerError(options.total ?? options.timeLimit ?? 0);
  const keeper = time.explaining();
  if (best === 'infeasible') return infeasible(model, solve, keeper, options);
  return explained({ model, best, strict: mended && strict }, solve, keeper, options);
}

/** Of the selections that are worth most, the thriftiest. */
async function bestOf(
  model: SelectionModel,
  solve: Solve,
  time: Timing,
  { onProgress, isCancelled }: SelectionOptions,
): Promise<Choice | NoChoice> {
  const ranked = greedy(model);
  const best = await choose(
    model,
    solve,
    {},
    {
      ...time.searching(),
      ...(ranked.breaks.length === 0 && { start: ranked.options }),
      ...(onProgress && { onProgress: (progress) => onProgress({ stage: 'selecting', ...progress }) }),
    },
  );
  if (isCancelled?.()) throw new SolveCancelledError();
  if (typeof best === 'string' || best.status !== 'optimal') return best;
  const left = time.searching();
  return left.timeLimit === 0 ? best : chooseThriftiest(model, solve, best, {}, left);
}

async function explained(
  { model, best, strict }: Omit<Explained, 'prices'>,
  solve: Solve,
  keeper: Guard,
  options: SelectionOptions,
): Promise<SelectionResult> {
  const { onProgress } = options;
  const tell = onProgress && ((done: number, total: number): void => onProgress({ stage: 'explaining', done, total }));
  const prices = await pricesOf(model, solve, keeper);
  const isAsked = options.reasons !== false;
  // What else is asked for has its part of the time: reasons do not use all of it up.
  const reasons = isAsked ? keeper.part(options.frontier ? 0.5 : 0.9) : undefined;
  const { rejected, projects } = await explain({ model, strict, best, prices }, solve, reasons, tell);
  const alternatives = await alternativesTo(model, solve, best, options.alternatives ?? 0, keeper);
  const frontier = options.frontier ? await frontierOf(model, solve, keeper) : undefined;
  const isProven = isDecision(model);
  return {
    ...common(model, options),
    status: isProven ? best.status : 'feasible',
    objective: best.worth,
    bound: isProven ? (best.bound ?? null) : null,
    selected: idsOf(model, best.options),
    rejected,
    usage: usageOf(model, best.options),
    projects,
    binding: prices ? bindingLimits(prices) : [],
    conflict: [],
    alternatives,
    ...(frontier && { frontier: frontier.points, frontierComplete: frontier.isComplete }),
    problems: [...model.problems, ...(keeper.wasShort ? [CUT_SHORT] : [])],
  };
}

/** Whether there is anything to choose: of projects whose worth nobody knows, no selection is proven to be the best. */
function isDecision({ candidates }: SelectionModel): boolean {
  const open = candidates.filter(({ mandatory, excluded }) => !mandatory && !excluded);
  return open.length === 0 ? candidates.length > 0 : open.some(({ worth }) => worth !== undefined);
}

async function infeasible(
  model: SelectionModel,
  solve: Solve,
  keeper: Guard,
  options: SelectionOptions,
): Promise<SelectionResult> {
  const nearest = await nearestTo(model, solve, keeper.part(0.5));
  const conflict = await conflictOf(model, solve, keeper);
  return {
    ...common(model, options),
    status: 'infeasible',
    objective: null,
    bound: null,
    selected: [],
    rejected: [],
    usage: [],
    projects: [],
    binding: [],
    conflict,
    ...(nearest && { nearest }),
    alternatives: [],
    problems: [...model.problems, ...(keeper.wasShort ? [CUT_SHORT] : [])],
  };
}

function common(
  model: SelectionModel,
  { scenario }: SelectionOptions,
): Pick<SelectionResult, 'scenario' | 'objectiveName' | 'greedy' | 'overloads'> {
  const ranked = greedy(model);
  return {
    scenario: scenario ?? null,
    objectiveName: model.input.objective,
    greedy: {
      objective: choiceOf(model, ranked.options).worth,
      selected: idsOf(model, ranked.options),
      breaks: ranked.breaks,
    },
    overloads: model.overloads,
  };
}

const CUT_SHORT: SelectionProblem = {
  code: 'explanations-cut-short',
  message: 'There was not enough time for all reasons. Allow more with a longer time limit.',
};
