import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { solveSmall } from '../../../../src/engines/solver/small/small.ts';
import type { Program, Solution } from '../../../../src/engines/solver/types.ts';
import { highs } from '../selection/portfolio.ts';

const number = fc.integer({ min: -9, max: 9 });
const bound = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: -20, max: 40 }) },
  { weight: 1, arbitrary: fc.constant(undefined) },
);

const column = fc
  .record({
    cost: number,
    integer: fc.boolean(),
    lower: fc.constantFrom(0, 0, 0, 1),
    more: fc.constantFrom(0, 1, 1, 3),
  })
  .map(({ cost, integer, lower, more }) => ({ cost, integer, lower, upper: lower + more }));

const programs: fc.Arbitrary<Program> = fc.integer({ min: 1, max: 7 }).chain((count) =>
  fc.record({
    sense: fc.constantFrom('maximize' as const, 'minimize' as const),
    columns: fc.array(column, { minLength: count, maxLength: count }),
    rows: fc.array(
      fc
        .record({ values: fc.array(number, { minLength: count, maxLength: count }), lower: bound, upper: bound })
        .map(({ values, lower, upper }) => {
          const least = lower ?? Number.NEGATIVE_INFINITY;
          const most = upper ?? Number.POSITIVE_INFINITY;
          return {
            values,
            indices: values.map((_, index) => index),
            lower: Math.min(least, most),
            upper: Math.max(least, most),
          };
        }),
      { maxLength: 6 },
    ),
  }),
);

function keeps({ columns, rows }: Program, { values }: Solution): void {
  for (const [index, { lower, upper, integer }] of columns.entries()) {
    const value = values[index] ?? Number.NaN;
    expect(value).toBeGreaterThanOrEqual(lower - 1e-7);
    expect(value).toBeLessThanOrEqual(upper + 1e-7);
    if (integer) expect(value).toBe(Math.round(value));
  }
  for (const { indices, values: own, lower, upper } of rows) {
    const taken = indices.reduce((sum, at, place) => sum + (own[place] ?? 0) * (values[at] ?? 0), 0);
    expect(taken).toBeGreaterThanOrEqual(lower - 1e-6);
    expect(taken).toBeLessThanOrEqual(upper + 1e-6);
  }
}

describe('small programs', () => {
  test('have the answer of HiGHS', async () => {
    const property = fc.asyncProperty(programs, async (program) => {
      const [small, large] = [solveSmall(program), await highs(program)];
      expect(small?.status).toBe(large.status);
      if (small?.status !== 'optimal') return;
      keeps(program, small);
      expect(small.objective).toBeCloseTo(large.objective ?? Number.NaN, 6);
    });
    await fc.assert(property, { numRuns: 400 });
  });

  test('and of their relaxation: what one unit more of each row adds bounds what it could', async () => {
    const property = fc.asyncProperty(programs, async (program) => {
      const [small, large] = [solveSmall(program, { relaxed: true }), await highs(program, { relaxed: true })];
      expect(small?.status).toBe(large.status);
      if (small?.status !== 'optimal') return;
      expect(small.objective).toBeCloseTo(large.objective ?? Number.NaN, 6);
      const sign = program.sense === 'maximize' ? 1 : -1;
      // Weak duality: what the rows and the bounds of the columns are worth together is the objective.
      const reduced = program.columns.map(({ cost }, index) =>
        program.rows.reduce((rest, { values }, row) => rest - (small.duals[row] ?? 0) * (values[index] ?? 0), cost),
      );
      const rows = program.rows.reduce((sum, { lower, upper }, row) => {
        const dual = small.duals[row] ?? 0;
        if (Math.abs(dual) < 1e-9) return sum;
        return sum + dual * (sign * dual > 0 ? upper : lower);
      }, 0);
      const bounds = program.columns.reduce((sum, { lower, upper }, index) => {
        const rest = reduced[index] ?? 0;
        return sum + rest * (sign * rest > 0 ? upper : lower);
      }, 0);
      expect(rows + bounds).toBeCloseTo(small.objective ?? Number.NaN, 5);
    });
    await fc.assert(property, { numRuns: 400 });
  });

  test('large ones are for others', () => {
    const columns = Array.from({ length: 30 }, () => ({ cost: 1, lower: 0, upper: 1, integer: true }));
    expect(solveSmall({ sense: 'maximize', columns, rows: [] })).toBeUndefined();
  });
});
