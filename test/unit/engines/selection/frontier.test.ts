import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { selectPortfolio } from '../../../../src/engines/selection/select.ts';
import { portfolios } from './arbitrary.ts';
import { costOf, isAllowed, selections, worthOf } from './brute-force.ts';
import { portfolio, project, solve } from './portfolio.ts';

test('every efficient pair of cost and worth, cheapest first, beyond the budget too', async () => {
  const input = portfolio([project('A', 10, { cost: 4 }), project('B', 7, { cost: 3 }), project('C', 2, { cost: 3 })], {
    budget: { amount: 5 },
  });
  const { frontier, frontierComplete } = await selectPortfolio(input, solve, { frontier: true });
  expect(frontierComplete).toBe(true);
  expect(frontier).toEqual([
    { cost: 0, objective: 0, selected: [] },
    { cost: 3, objective: 7, selected: ['B'] },
    { cost: 4, objective: 10, selected: ['A'] },
    { cost: 7, objective: 17, selected: ['A', 'B'] },
    { cost: 10, objective: 19, selected: ['A', 'B', 'C'] },
  ]);
});

test('is what trying all selections gives', async () => {
  const property = fc.asyncProperty(portfolios({ minimum: 2, maximum: 6 }), async (input) => {
    const free = { ...input, budget: undefined };
    const pairs = [...selections(input.candidates)]
      .filter((selection) => isAllowed(free, selection))
      .map((selection) => ({ cost: costOf(selection), objective: worthOf(selection) }))
      .toSorted((a, b) => a.cost - b.cost || b.objective - a.objective);
    let most = Number.NEGATIVE_INFINITY;
    const efficient = pairs.filter(({ objective }) => {
      if (objective <= most) return false;
      most = objective;
      return true;
    });
    const { frontier, status } = await selectPortfolio(free, solve, { frontier: true, reasons: false });
    if (status === 'infeasible') expect(efficient).toEqual([]);
    else expect(frontier?.map(({ cost, objective }) => ({ cost, objective }))).toEqual(efficient);
  });
  await fc.assert(property, { numRuns: 25 });
});

test('says when there are more points than it shows', async () => {
  const candidates = Array.from({ length: 8 }, (_, index) => project(`P${index}`, 2 ** index, { cost: 2 ** index }));
  const { frontier, frontierComplete } = await selectPortfolio(portfolio(candidates), solve, {
    frontier: true,
    reasons: false,
  });
  expect(frontierComplete).toBe(false);
  expect(frontier?.length).toBe(40);
  expect(frontier?.every(({ cost, objective }) => cost === objective)).toBe(true);
});
