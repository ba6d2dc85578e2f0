import { expect, test } from 'vitest';
import { compareScenarios } from '../../../../src/engines/selection/scenarios.ts';
import { selectPortfolio } from '../../../../src/engines/selection/select.ts';
import type { SelectionInput } from '../../../../src/engines/selection/types.ts';
import type { Solve } from '../../../../src/engines/solver/types.ts';
import { portfolio, project, solve } from './portfolio.ts';

/** A solver that uses all the time that it is given, by a clock of its own; what it was given is kept. */
function slow(most = Number.POSITIVE_INFINITY): {
  readonly solve: Solve;
  readonly clock: () => number;
  readonly limits: (number | undefined)[];
} {
  let now = 100;
  const limits: (number | undefined)[] = [];
  return {
    clock: () => now,
    limits,
    solve: async (program, options = {}) => {
      limits.push(options.timeLimit);
      now += Math.min(most, options.timeLimit ?? 1000);
      const { timeLimit: _, ...rest } = options;
      return solve(program, rest);
    },
  };
}

const many = (count: number, more: Partial<SelectionInput> = {}): SelectionInput =>
  portfolio(
    Array.from({ length: count }, (_, index) =>
      project(`P${index}`, 20 + ((index * 7) % 13), { cost: 10 + ((index * 5) % 11) }),
    ),
    { budget: { amount: 40 }, ...more },
  );

test('everything together ends at the time that is given for everything', async () => {
  const { solve: solver, clock, limits } = slow();
  await selectPortfolio(many(12), solver, { total: 10, clock, alternatives: 3, frontier: true });
  expect(clock() - 100).toBeLessThanOrEqual(10 + 1e-9);
  expect(limits[0]).toBe(7);
  expect(limits).not.toContain(undefined);
});

test('so it does where nothing keeps to the limits', async () => {
  const { solve: solver, clock, limits } = slow();
  const input = many(6, { budget: { amount: 5 } });
  const must = { ...input, candidates: input.candidates.map((each) => ({ ...each, mandatory: true })) };
  const result = await selectPortfolio(must, solver, { total: 10, clock });
  expect(result.status).toBe('infeasible');
  expect(clock() - 100).toBeLessThanOrEqual(10 + 1e-9);
  expect(limits).not.toContain(undefined);
});

test('and over all scenarios', async () => {
  const { solve: solver, clock } = slow();
  const scenarios = ['a', 'b', 'c'].map((id) => ({ id, title: id, input: many(6) }));
  await compareScenarios(many(6), scenarios, solver, { total: 20, clock });
  expect(clock() - 100).toBeLessThanOrEqual(20 + 1e-9);
});

test('a hard question does not silence those behind it: each has its share', async () => {
  const { solve: solver, clock, limits } = slow();
  const { rejected } = await selectPortfolio(many(40), solver, { total: 60, clock });
  // Without any time for the rest, what there is not enough of is said all the same.
  for (const { reason } of rejected) expect(reason).not.toBe('Left out: the best selection is without it.');
  expect(Math.max(...limits.slice(2).map((limit) => limit ?? 0))).toBeLessThanOrEqual(18);
});

test('what is left of the search goes to the reasons', async () => {
  const { solve: solver, clock } = slow(0.01);
  const { rejected, problems } = await selectPortfolio(many(30), solver, { total: 60, clock });
  expect(problems).toEqual([]);
  expect(rejected.every(({ instead }) => instead?.proven)).toBe(true);
});
