import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { localDate } from '../platform/clock.ts';
import { nodeHost } from '../platform/node-host.ts';
import { bundledSolver } from '../platform/node-solver.ts';
import { keepHeapSmall } from './heap.ts';
import { startServer } from './server.ts';

/** Serves one client over standard input and output until it says goodbye or goes away. */
export function serveStdio(): void {
  keepHeapSmall();
  const connection = createConnection(ProposedFeatures.all, process.stdin, process.stdout);
  startServer(connection, { host: nodeHost, clock: localDate, solver: bundledSolver });
}
