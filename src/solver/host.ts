import { solveSmall } from '../engines/solver/small/small.ts';
import { type Solve, SolveCancelledError } from '../engines/solver/types.ts';
import type { Thread } from './messages.ts';
import { remoteSolve } from './remote.ts';

/** Where programs are solved. Nothing is loaded before it is used for the first time. */
export interface SolverHost {
  /**
   * Does something with a solver that nobody else uses meanwhile. Small programs are solved where they are asked for;
   * a thread is there from the first on that is not. When the signal is aborted, the thread ends at once and what waits
   * for it is rejected with `SolveCancelledError`.
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
      let own: Promise<{ readonly thread: Thread; readonly remote: ReturnType<typeof remoteSolve> }> | undefined;
      const begin = async () => {
        const kept = idle;
        idle = undefined;
        const thread = kept ?? (await start());
        thread.hold(true);
        return { thread, remote: remoteSolve(thread, signal) };
      };
      const solve: Solve = async (program, options) => {
        if (signal?.aborted) throw new SolveCancelledError();
        const small = solveSmall(program, options);
        if (small) return small;
        own ??= begin();
        return (await own).remote.solve(program, options);
      };
      try {
        return await work(solve);
      } finally {
        const used = await own?.catch(() => undefined);
        if (used?.remote.isUsable() && idle === undefined) {
          used.thread.hold(false);
          idle = used.thread;
        } else used?.thread.end();
      }
    },
  };
}
