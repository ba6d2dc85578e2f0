import { readFile } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import { type SolverHost, solverHost } from './host.ts';
import type { Thread } from './messages.ts';

/**
 * Solves in worker threads of Node.
 * @param folder address of the folder with `solver.cjs` and `highs.wasm`, with a `/` at its end
 */
export function nodeSolver(folder: URL): SolverHost {
  return solverHost(async () => {
    const runtime = await readFile(new URL('highs.wasm', folder));
    const thread = threadOf(new Worker(new URL('solver.cjs', folder)));
    thread.send({ kind: 'load', runtime });
    return thread;
  });
}

function threadOf(worker: Worker): Thread {
  return {
    send: (request) => worker.postMessage(request),
    listen: (onReply, onBreakdown) => {
      worker.removeAllListeners();
      worker.on('message', onReply);
      worker.on('error', onBreakdown);
      worker.on('exit', () => onBreakdown(new Error('The solver ended unexpectedly.')));
    },
    hold: (isHeld) => (isHeld ? worker.ref() : worker.unref()),
    end: () => {
      worker.removeAllListeners();
      // Nobody waits for what it was doing.
      worker.on('error', () => undefined);
      void worker.terminate();
    },
  };
}
