/** What runs in the worker thread of Node (`dist/solver.cjs`). */
import { parentPort } from 'node:worker_threads';
import { server } from './serve.ts';

const port = parentPort;
if (port)
  port.on(
    'message',
    server((reply) => port.postMessage(reply)),
  );
