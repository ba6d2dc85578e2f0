import type { SolveProgress } from '../engines/solver/types.ts';
import { type BlockingSolve, loadSolver } from './highs.ts';
import type { Reply, Request } from './messages.ts';

/** Solves what it is told to, one program after the other. */
export function server(reply: (message: Reply) => void): (request: Request) => Promise<void> {
  let loading: Promise<BlockingSolve> | undefined;
  return async (request) => {
    if (request.kind === 'load') {
      loading = loadSolver(request.runtime);
      // Whoever asks for a solution hears of it.
      loading.catch(() => undefined);
      return;
    }
    const { program, options, isWatched } = request;
    try {
      if (!loading) throw new Error('The solver was not loaded.');
      const solve = await loading;
      const onProgress = (progress: SolveProgress): void => reply({ kind: 'progress', progress });
      reply({ kind: 'solution', solution: solve(program, { ...options, ...(isWatched && { onProgress }) }) });
    } catch (error) {
      reply({ kind: 'failure', message: error instanceof Error ? error.message : String(error) });
    }
  };
}
