import { describe, expect, test } from 'vitest';
import { selectPortfolio } from '../../../../src/engines/selection/select.ts';
import { portfolio, project, solve } from './portfolio.ts';

describe('Petersen (1967), R&D project selection: OR-Library mknap1, first problem', () => {
  const values = [100, 600, 1200, 2400, 500, 2000];
  const limits = [80, 96, 20, 36, 44, 48, 10, 18, 22, 24];
  const rows = [
    [8, 12, 13, 64, 22, 41],
    [8, 12, 13, 75, 22, 41],
    [3, 6, 4, 18, 6, 4],
    [5, 10, 8, 32, 6, 12],
    [5, 13, 8, 42, 6, 20],
    [5, 13, 8, 48, 6, 20],
    [0, 0, 0, 0, 8, 0],
    [3, 0, 4, 0, 8, 0],
    [3, 2, 4, 0, 8, 4],
    [3, 2, 4, 8, 8, 4],
  ];
  const input = portfolio(
    values.map((value, index) =>
      project(`P${index + 1}`, value, {
        infrastructure: rows.map((row, limit) => ({ resource: `R${limit + 1}`, amounts: [row[index] ?? 0] })),
      }),
    ),
    {
      objective: 'declared',
      infrastructure: limits.map((limit, index) => ({
        resource: `R${index + 1}`,
        unit: undefined,
        capacity: [limit],
        origins: [],
      })),
    },
  );

  test('the optimum is 3800 with the 2nd, 3rd and 6th; the runner-up is 3700; by value alone 2400', async () => {
    const result = await selectPortfolio(input, solve, { alternatives: 1 });
    expect(result).toMatchObject({
      status: 'optimal',
      objective: 3800,
      bound: 3800,
      selected: ['P2', 'P3', 'P6'],
      greedy: { objective: 2400, selected: ['P4'], breaks: [] },
      alternatives: [{ objective: 3700 }],
    });
  });
});

test('knapsack P02 (Burkardt): 51 with the 2nd, 3rd and 4th; by profit for weight 47', async () => {
  const weights = [12, 7, 11, 8, 9];
  const profits = [24, 13, 23, 15, 16];
  const input = portfolio(
    weights.map((cost, index) => project(`P${index + 1}`, profits[index], { cost })),
    { objective: 'declared', budget: { amount: 26 } },
  );
  expect(await selectPortfolio(input, solve)).toMatchObject({
    status: 'optimal',
    objective: 51,
    greedy: { objective: 47, selected: ['P1', 'P3'] },
    selected: ['P2', 'P3', 'P4'],
  });
});
