import { expect, test } from 'vitest';
import { type Program, SolveCancelledError } from '../../../src/engines/solver/types.ts';
import { solverHost } from '../../../src/solver/host.ts';
import type { Reply, Thread } from '../../../src/solver/messages.ts';

/** A program of so many projects, of which as many as possible are taken. */
function program(count: number): Program {
  const columns = Array.from({ length: count }, () => ({ cost: 1, lower: 0, upper: 1, integer: true }));
  return { sense: 'maximize', columns, rows: [] };
}

/** A thread that answers everything with nothing. */
function thread(): Thread {
  let hear: (reply: Reply) => void = () => undefined;
  return {
    send: ({ kind }) => {
      if (kind === 'solve') {
        const solution = { status: 'unknown', objective: undefined, bound: undefined, values: [], duals: [] } as const;
        queueMicrotask(() => hear({ kind: 'solution', solution }));
      }
    },
    listen: (onReply) => {
      hear = onReply;
    },
    hold: () => undefined,
    end: () => undefined,
  };
}

test('a small program is answered without any thread; the first that is not starts one, which is kept', async () => {
  let started = 0;
  const host = solverHost(async () => {
    started += 1;
    return thread();
  });
  expect(await host.use(undefined, (solve) => solve(program(6)))).toMatchObject({ status: 'optimal', objective: 6 });
  expect(started).toBe(0);
  for (const _ of [1, 2]) expect((await host.use(undefined, (solve) => solve(program(60)))).status).toBe('unknown');
  expect(started).toBe(1);
});

test('what is given up is not answered, however small', async () => {
  const host = solverHost(async () => thread());
  const asked = host.use(AbortSignal.abort(), (solve) => solve(program(6)));
  await expect(asked).rejects.toBeInstanceOf(SolveCancelledError);
});
