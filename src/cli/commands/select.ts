import { type SelectRequest, select, selectInScenarios } from '../../commands/select.ts';
import { NoAnswerError, type SelectionProgress } from '../../engines/selection/select.ts';
import type { Objective } from '../../engines/selection/types.ts';
import { SolveCancelledError } from '../../engines/solver/types.ts';
import { localDate } from '../../platform/clock.ts';
import { bundledSolver } from '../../platform/node-solver.ts';
import { colorsFor, print, printJson } from '../output/print.ts';
import { progressLine } from '../output/progress.ts';
import { comparisonPages } from '../output/scenarios.ts';
import { selectionPages } from '../output/selection.ts';
import { type CommonOptions, EXIT, openTarget, UsageError } from '../session.ts';

export interface SelectArguments extends CommonOptions {
  readonly budget?: number;
  readonly scenario?: string;
  readonly allScenarios?: boolean;
  readonly frontier?: boolean;
  readonly objective?: Objective;
  readonly timeLimit?: number;
  readonly reasons?: boolean;
}

/** Seconds for the selection, and for its reasons, where nobody says how long they may take: a build must not hang. */
const TIME_LIMIT = 60;
const PATIENCE = 20;

/** What a shell says of a program that was interrupted. */
const INTERRUPTED = 130;

export async function runSelect(options: SelectArguments): Promise<number> {
  if (options.allScenarios && options.scenario !== undefined) {
    throw new UsageError('--scenario and --all-scenarios are not for one another: take one of them.');
  }
  const target = await openTarget(options);
  const stop = new AbortController();
  const onInterrupt = (): void => stop.abort();
  process.once('SIGINT', onInterrupt);
  const line = progressLine(options);
  const request = requestOf(options, stop.signal, (progress) => line.show(wordsFor(progress)));
  try {
    return await bundledSolver().use(stop.signal, async (solve) => {
      if (options.allScenarios) {
        const comparison = await selectInScenarios(target, request, solve);
        line.clear();
        if (options.format === 'json') printJson(comparison);
        else print(comparisonPages(comparison, options, colorsFor(options)));
        return comparison.base.status === 'infeasible' ? EXIT.findings : EXIT.done;
      }
      const result = await select(target, request, solve);
      line.clear();
      if (options.format === 'json') printJson(result);
      else print(selectionPages(result, options, colorsFor(options)));
      return result.status === 'infeasible' ? EXIT.findings : EXIT.done;
    });
  } catch (error) {
    line.clear();
    if (error instanceof SolveCancelledError) return INTERRUPTED;
    if (!(error instanceof NoAnswerError)) throw error;
    process.stderr.write(`portolan: ${error.message}\n`);
    return EXIT.findings;
  } finally {
    process.off('SIGINT', onInterrupt);
  }
}

function requestOf(
  options: SelectArguments,
  signal: AbortSignal,
  onProgress: (progress: SelectionProgress) => void,
): SelectRequest {
  const { budget, scenario, frontier, objective, timeLimit, reasons } = options;
  return {
    today: localDate(),
    budget,
    scenario,
    frontier,
    objective,
    timeLimit: timeLimit ?? TIME_LIMIT,
    reasons,
    patience: timeLimit ?? PATIENCE,
    clock: () => performance.now() / 1000,
    onProgress,
    isCancelled: () => signal.aborted,
  };
}

function wordsFor(progress: SelectionProgress): string {
  if (progress.stage === 'explaining') return `Explaining: ${progress.done} of ${progress.total}`;
  const { best, bound, gap } = progress;
  const found = best === undefined ? 'no answer yet' : `best ${best.toFixed(1)}`;
  const proven = bound === undefined ? '' : `, at most ${bound.toFixed(1)}`;
  const left = gap === undefined ? '' : ` (${(gap * 100).toFixed(1)} % left)`;
  return `Selecting: ${found}${proven}${left}`;
}
