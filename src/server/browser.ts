import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { localDate } from './clock.ts';
import { startServer } from './server.ts';

const connection = createConnection(
  new BrowserMessageReader(globalThis as unknown as DedicatedWorkerGlobalScope),
  new BrowserMessageWriter(globalThis as unknown as DedicatedWorkerGlobalScope),
);

startServer(connection, { today: localDate });
