import { type Solution, type Solve, SolveCancelledError, type SolveProgress } from '../engines/solver/types.ts';
import type { Thread } from './messages.ts';

interface Waiting {
  readonly resolve: (solution: Solution) => void;
  readonly reject: (error: Error) => void;
  readonly onProgress: ((progress: SolveProgress) => void) | undefined;
  readonly watchdog: ReturnType<typeof setTimeout> | undefined;
}

/** Seconds beyond its time limit after which a solver is taken for lost: it looks at its clock only now and then. */
const GRACE = 15;

/**
 * Solves in a thread: one program after the other, in the order in which they are given. A thread that lets its time
 * limit pass by `grace` seconds is ended, and what waits for it is rejected.
 */
export function remoteSolve(
  thread: Thread,
  signal: AbortSignal | undefined,
  grace = GRACE,
): { readonly solve: Solve; readonly isUsable: () => boolean } {
  let broken: Error | undefined;
  const waiting: Waiting[] = [];

  const fail = (error: Error): void => {
    broken ??= error;
    signal?.removeEventListener('abort', cancel);
    thread.end();
    for (const { reject, watchdog } of waiting.splice(0)) {
      clearTimeout(watchdog);
      reject(broken);
    }
  };
  const cancel = (): void => fail(new SolveCancelledError());

  thread.listen((reply) => {
    if (reply.kind === 'progress') {
      waiting[0]?.onProgress?.(reply.progress);
      return;
    }
    const done = waiting.shift();
    clearTimeout(done?.watchdog);
    if (reply.kind === 'solution') done?.resolve(reply.solution);
    else done?.reject(new Error(reply.message));
  }, fail);
  if (signal?.aborted) cancel();
  signal?.addEventListener('abort', cancel, { once: true });

  const solve: Solve = (program, { onProgress, ...options } = {}) =>
    new Promise((resolve, reject) => {
      if (broken) {
        reject(broken);
        return;
      }
      const { timeLimit } = options;
      const watchdog =
        timeLimit === undefined
          ? undefined
          : setTimeout(() => fail(new Error('The solver did not stop at its time limit.')), (timeLimit + grace) * 1000);
      waiting.push({ resolve, reject, onProgress, watchdog });
      thread.send({ kind: 'solve', program, options, isWatched: onProgress !== undefined });
    });
  return {
    solve,
    isUsable: () => {
      signal?.removeEventListener('abort', cancel);
      return broken === undefined && waiting.length === 0;
    },
  };
}
