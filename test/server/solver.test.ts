import { expect, test } from 'vitest';
import { type Program, SolveCancelledError, type SolveProgress } from '../../src/engines/solver/types.ts';
import { nodeSolver } from '../../src/solver/node.ts';

const FREE = Number.POSITIVE_INFINITY;
const host = () => nodeSolver(new URL('../../dist/', import.meta.url));

/** A knapsack, with so many more decisions, which are worth nothing, that it goes to the worker. */
const easy: Program = {
  sense: 'maximize',
  columns: [24, 13, 23, ...Array<number>(30).fill(0)].map((cost) => ({ cost, lower: 0, upper: 1, integer: true })),
  rows: [{ lower: -FREE, upper: 20, indices: [0, 1, 2], values: [12, 7, 11] }],
};

/** A market split (Cornuéjols & Dawande 1999): small, and out of reach of branch and bound. */
const hopeless: Program = (() => {
  const [rows, columns] = [5, 40];
  const value = (row: number, column: number): number => (row * 7919 + column * 104_729 + row * column * 1299) % 100;
  return {
    sense: 'minimize',
    columns: [
      ...Array.from({ length: columns }, () => ({ cost: 0, lower: 0, upper: 1, integer: true })),
      ...Array.from({ length: 2 * rows }, () => ({ cost: 1, lower: 0, upper: FREE, integer: false })),
    ],
    rows: Array.from({ length: rows }, (_, row) => {
      const values = Array.from({ length: columns }, (_, column) => value(row, column));
      const half = Math.floor(values.reduce((sum, each) => sum + each, 0) / 2);
      const indices = [...values.keys(), columns + 2 * row, columns + 2 * row + 1];
      return { lower: half, upper: half, indices, values: [...values, 1, -1] };
    }),
  };
})();

test('programs are solved in a worker thread, one after the other, in the same one', async () => {
  const solver = host();
  expect((await solver.use(undefined, (solve) => solve(easy))).objective).toBe(37);
  const both = await solver.use(undefined, (solve) => Promise.all([solve(easy), solve({ ...easy, rows: [] })]));
  expect(both.map(({ objective }) => objective)).toEqual([37, 60]);
});

test('uses at the same time do not wait for each other', async () => {
  const solver = host();
  const results = await Promise.all([1, 2].map(() => solver.use(undefined, (solve) => solve(easy))));
  expect(results.map(({ objective }) => objective)).toEqual([37, 37]);
});

test('tells how far it is, ends at once when it is given up, and goes on with others', async () => {
  const solver = host();
  const stop = new AbortController();
  const told: SolveProgress[] = [];
  const asked = solver.use(stop.signal, (solve) =>
    solve(hopeless, {
      onProgress: (progress) => {
        told.push(progress);
        stop.abort();
      },
    }),
  );
  await expect(asked).rejects.toBeInstanceOf(SolveCancelledError);
  expect(told[0]?.seconds).toBeGreaterThan(0);
  expect((await solver.use(undefined, (solve) => solve(easy))).objective).toBe(37);
});

test('one that is given up beforehand is not begun', async () => {
  await expect(host().use(AbortSignal.abort(), (solve) => solve(hopeless))).rejects.toBeInstanceOf(SolveCancelledError);
});

test('stops when its time is up, with what it has and what is proven', async () => {
  const solution = await host().use(undefined, (solve) => solve(hopeless, { timeLimit: 0.5 }));
  expect(solution.status).toBe('feasible');
  expect(solution.bound).toBeLessThanOrEqual(solution.objective ?? 0);
});

test('says so where its files are missing', async () => {
  const nowhere = nodeSolver(new URL('nowhere/', import.meta.url));
  await expect(nowhere.use(undefined, (solve) => solve(easy))).rejects.toThrow('highs.wasm');
});
