import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import type { Program } from '../../../src/engines/solver/types.ts';
import type { Reply, Thread } from '../../../src/solver/messages.ts';
import { remoteSolve } from '../../../src/solver/remote.ts';

const PROGRAM: Program = { sense: 'maximize', columns: [], rows: [] };

function threadOf(code: string): { thread: Thread; ended: Promise<number> } {
  const worker = new Worker(code, { eval: true });
  const ended = new Promise<number>((resolve) => {
    worker.once('exit', resolve);
  });
  const thread: Thread = {
    send: (request) => worker.postMessage(request),
    listen: (onReply, onBreakdown) => {
      worker.on('message', (reply: Reply) => onReply(reply));
      worker.on('error', onBreakdown);
    },
    hold: () => undefined,
    end: () => void worker.terminate(),
  };
  return { thread, ended };
}

test('a solver that does not stop at its time limit is ended, and cannot be used again', async () => {
  const { thread, ended } = threadOf("require('node:worker_threads').parentPort.on('message', () => { for (;;); })");
  const { solve, isUsable } = remoteSolve(thread, undefined, 0.05);
  const lost = 'The solver did not stop at its time limit.';
  await expect(solve(PROGRAM, { timeLimit: 0.05 })).rejects.toThrow(lost);
  expect(await ended).toBe(1);
  expect(isUsable()).toBe(false);
  await expect(solve(PROGRAM)).rejects.toThrow(lost);
});
