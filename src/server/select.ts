import type { CancellationToken } from 'vscode-languageserver';
import { type SelectRequest, select, selectInScenarios } from '../commands/select.ts';
import { OBJECTIVES } from '../engines/selection/objectives.ts';
import type { SelectionProgress } from '../engines/selection/select.ts';
import type { SolverHost } from '../solver/host.ts';
import type { Target } from '../workspace/target.ts';
import { flagOf, numberOf, optionalTextOf } from './params.ts';

/** Hears in words how far a command is, and in per cent where that can be said. */
export type ReportProgress = (message: string, percentage: number | undefined) => void;

/** Seconds for the reasons where nobody says how long it may take. */
const PATIENCE = 20;

/** Selects as the client asks; gives up as soon as it does. */
export async function runSelection(
  target: Target,
  argument: unknown,
  {
    solver,
    today,
    token,
    progress,
  }: { solver: SolverHost; today: string; token: CancellationToken; progress: ReportProgress },
): Promise<unknown> {
  const stop = new AbortController();
  const listening = token.onCancellationRequested(() => stop.abort());
  const request = requestOf(argument, today, stop.signal, progress);
  try {
    return await solver.use(
      stop.signal,
      (solve): Promise<unknown> =>
        flagOf(argument, 'allScenarios') ? selectInScenarios(target, request, solve) : select(target, request, solve),
    );
  } finally {
    listening.dispose();
  }
}

function requestOf(argument: unknown, today: string, signal: AbortSignal, progress: ReportProgress): SelectRequest {
  const objective = optionalTextOf(argument, 'objective');
  const timeLimit = numberOf(argument, 'timeLimit');
  return {
    today,
    scenario: optionalTextOf(argument, 'scenario'),
    budget: numberOf(argument, 'budget'),
    objective: OBJECTIVES.find((each) => each === objective),
    frontier: flagOf(argument, 'frontier') ?? false,
    reasons: flagOf(argument, 'reasons') ?? true,
    timeLimit,
    patience: timeLimit ?? PATIENCE,
    clock: () => performance.now() / 1000,
    onProgress: (step) =>
      progress(wordsFor(step), step.stage === 'explaining' ? (100 * step.done) / step.total : undefined),
    isCancelled: () => signal.aborted,
  };
}

function wordsFor(progress: SelectionProgress): string {
  if (progress.stage === 'explaining') return `Reasons: ${progress.done} of ${progress.total}`;
  const { gap } = progress;
  return gap === undefined ? 'Looking for the best selection' : `Best selection to within ${(gap * 100).toFixed(1)} %`;
}
