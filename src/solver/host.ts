import type { Solve } from '../engines/solver/types.ts';
import type { Thread } from './messages.ts';
import { remoteSolve } from './remote.ts';

/** Where programs are solved. Nothing is loaded before it is used for the first time. */
export interface SolverHost {
  /**
   * Does something with a solver that nobody else uses meanwhile. When the signal is aborted, the thread ends at once
   * and what waits for it is rejected with `SolveCancelledError`.
   */
  use<T>(signal: AbortSignal | undefined, work: (solve: Solve) => Promise<T>): Promise<T>;
}

/**
 * A host that has one thread for each use at a time, and keeps one for the next.
 * @param start makes a thread with the solver loaded
 */
export function solverHost(start: () => Promise<Thread>): SolverHost {
  let idle: Thread | undefined;

  return {
    async use(signal, work) {
      const thread = idle ?? (await start());
      idle = undefined;
      thread.hold(true);
      const remote = remoteSolve(thread, signal);
      try {
        return await work(remote.solve);
      } finally {
        if (remote.isUsable() && idle === undefined) {
          thread.hold(false);
          idle = thread;
        } else thread.end();
      }
    },
  };
}
