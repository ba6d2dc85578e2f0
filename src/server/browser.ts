import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { localDate } from '../platform/clock.ts';
import { fetchSolver, type SolverFiles, webSolver } from '../solver/web.ts';
import { SOLVER_REQUEST } from './protocol.ts';
import { startServer } from './server.ts';

const connection = createConnection(
  new BrowserMessageReader(globalThis as unknown as DedicatedWorkerGlobalScope),
  new BrowserMessageWriter(globalThis as unknown as DedicatedWorkerGlobalScope),
);

startServer(connection, {
  clock: localDate,
  solver: ({ solver }) => {
    if (solver === undefined) return undefined;
    return webSolver(() =>
      solver === 'client' ? connection.sendRequest<SolverFiles>(SOLVER_REQUEST) : fetchSolver(solver),
    );
  },
});
