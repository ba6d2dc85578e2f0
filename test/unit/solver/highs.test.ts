import { describe, expect, test } from 'vitest';
import type { Program } from '../../../src/engines/solver/types.ts';
import { loadSolver } from '../../../src/solver/highs.ts';

const solve = await loadSolver();
const FREE = Number.POSITIVE_INFINITY;

/** Knapsack P02 (Burkardt). */
const knapsack: Program = {
  sense: 'maximize',
  columns: [24, 13, 23, 15, 16].map((cost) => ({ cost, lower: 0, upper: 1, integer: true })),
  rows: [{ lower: -FREE, upper: 26, indices: [0, 1, 2, 3, 4], values: [12, 7, 11, 8, 9] }],
};

describe('HiGHS', () => {
  test('solves a mixed-integer program, proven', () => {
    expect(solve(knapsack)).toEqual({
      status: 'optimal',
      objective: 51,
      bound: 51,
      values: [0, 1, 1, 1, 0],
      duals: [],
    });
  });

  test('relaxed, it says what one unit more of a row would add', () => {
    expect(solve(knapsack, { relaxed: true })).toEqual({
      status: 'optimal',
      objective: 52.625,
      bound: 52.625,
      values: [1, 0, 1, 0.375, 0],
      duals: [1.875],
    });
  });

  test('the same when something is to be small', () => {
    const cover: Program = {
      ...knapsack,
      sense: 'minimize',
      rows: [{ ...knapsack.rows[0], lower: 20, upper: FREE, indices: [0, 1, 2, 3, 4], values: [12, 7, 11, 8, 9] }],
    };
    expect(solve(cover, { relaxed: true })).toMatchObject({ objective: 36.5, duals: [1.875] });
  });

  test('improves on a start, and does not mind one that is none', () => {
    const start = new Map([
      [1, 1],
      [2, 1],
    ]);
    expect(solve(knapsack, { start })).toMatchObject({ status: 'optimal', objective: 51 });
    expect(solve(knapsack, { start: new Map([[0, 7]]) })).toMatchObject({ status: 'optimal', objective: 51 });
  });

  test('knows what cannot be, and what has no end', () => {
    const all = { lower: 5, upper: FREE, indices: [0, 1, 2, 3, 4], values: [1, 1, 1, 1, 1] };
    expect(solve({ ...knapsack, rows: [...knapsack.rows, all] }).status).toBe('infeasible');
    expect(
      solve({ sense: 'maximize', columns: [{ cost: 1, lower: 0, upper: FREE, integer: false }], rows: [] }).status,
    ).toBe('unbounded');
  });

  test('of nothing makes nothing', () => {
    expect(solve({ sense: 'maximize', columns: [], rows: [] })).toMatchObject({
      status: 'optimal',
      objective: 0,
      values: [],
    });
    expect(
      solve({ sense: 'maximize', columns: [], rows: [{ lower: 1, upper: 2, indices: [], values: [] }] }).status,
    ).toBe('infeasible');
    expect(solve({ ...knapsack, rows: [] })).toMatchObject({ objective: 91 });
  });
});
