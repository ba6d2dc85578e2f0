import { expect, test } from 'vitest';
import { compareScenarios } from '../../../../src/engines/selection/scenarios.ts';
import { selectPortfolio } from '../../../../src/engines/selection/select.ts';
import { SolveCancelledError } from '../../../../src/engines/solver/types.ts';
import { portfolio, project, solve } from './portfolio.ts';

const base = portfolio([project('A', 10, { cost: 6 }), project('B', 8, { cost: 4 })], { budget: { amount: 10 } });

test('scenarios stand beside what holds today', async () => {
  const lean = { id: 'lean', title: 'Lean', input: { ...base, budget: { amount: 5 } } };
  const must = portfolio([project('A', 10, { cost: 6, mandatory: true })], { budget: { amount: 5 } });
  const comparison = await compareScenarios(base, [lean, { id: 'must', title: 'Must', input: must }], solve);
  expect(comparison).toMatchObject({
    base: { objective: 18, scenario: null },
    scenarios: [
      {
        id: 'lean',
        title: 'Lean',
        difference: -10,
        gained: [],
        lost: ['A'],
        result: { scenario: 'lean', objective: 8 },
      },
      { id: 'must', difference: null, lost: ['B'], result: { status: 'infeasible' } },
    ],
  });
});

test('whoever gives up gets no answer', async () => {
  await expect(selectPortfolio(base, solve, { isCancelled: () => true })).rejects.toBeInstanceOf(SolveCancelledError);
});
