import type { SolverHost } from '../solver/host.ts';
import { nodeSolver } from '../solver/node.ts';

/** The solver that lies beside the running bundle. */
export function bundledSolver(): SolverHost {
  return nodeSolver(new URL('.', import.meta.url));
}
