import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { selectPortfolio } from '../../../../src/engines/selection/select.ts';
import { portfolios } from './arbitrary.ts';
import { bestWorth } from './brute-force.ts';
import { portfolio, project, solve } from './portfolio.ts';

const ways = async (input: Parameters<typeof selectPortfolio>[0]) => {
  const { status, selected, nearest } = await selectPortfolio(input, solve);
  return [status, selected, nearest?.selected, nearest?.exceeded.map(({ message }) => message)];
};

describe('where limits contradict each other, what comes nearest', () => {
  test('a little more money, before something that must be done is left out', async () => {
    const must = { mandatory: true };
    const input = portfolio(
      [
        project('A', 5, { cost: 60, ...must }),
        project('B', 4, { cost: 50, ...must }),
        project('C', 9, { cost: 20 }),
        project('D', 1),
      ],
      { budget: { amount: 100, origin: { file: 'portolan.yaml', pointer: '/portfolio/budget' } } },
    );
    const { nearest } = await selectPortfolio(input, solve);
    expect(nearest).toEqual({
      selected: ['A', 'B', 'D'],
      objective: 10,
      exceeded: [
        {
          limit: expect.objectContaining({
            id: 'budget',
            origin: { file: 'portolan.yaml', pointer: '/portfolio/budget' },
          }),
          amount: 10,
          unit: 'EUR',
          message: 'the budget is exceeded by 10 EUR',
        },
      ],
      projects: ['A', 'B', 'D'].map((id) => ({ id, title: `Project ${id}`, file: `${id}.charter.yaml`, offset: 0 })),
      proven: true,
    });
  });

  test('something that must be done is left out before everything is taken twice', async () => {
    const input = portfolio([project('A', 5, { cost: 500, mandatory: true }), project('B', 4, { cost: 50 })], {
      budget: { amount: 100 },
    });
    expect(await ways(input)).toEqual(['infeasible', [], ['B'], ['A must be done: it is left out']]);
  });

  test('a rule of a group, but never what a project requires nor what must not be done', async () => {
    const input = portfolio([
      project('A', 5, { group: 'g', mandatory: true }),
      project('B', 4, { group: 'g', mandatory: true }),
      project('C', 3, { mandatory: true, requires: ['D'] }),
      project('D', 3, { excluded: true }),
    ]);
    expect(await ways(input)).toEqual([
      'infeasible',
      [],
      ['A', 'B'],
      ['C must be done: it is left out', 'a rule does not hold: at most 1 of the group "g"'],
    ]);
  });

  test('there is always one, and it lies no further than what is taken away', async () => {
    const hard = portfolios({ minimum: 3, maximum: 7 }).map((input) => ({
      ...input,
      candidates: input.candidates.map((each, index) => ({ ...each, mandatory: index < 3 })),
    }));
    const property = fc.asyncProperty(hard, async (input) => {
      fc.pre(bestWorth(input) === undefined);
      const { nearest, conflict } = await selectPortfolio(input, solve);
      expect(nearest?.proven).toBe(true);
      expect(nearest?.exceeded.length).toBeGreaterThan(0);
      expect(conflict.length).toBeGreaterThan(0);
    });
    await fc.assert(property, { numRuns: 30 });
  });
});
