import { expect, test } from 'vitest';
import { selectPortfolio } from '../../../../src/engines/selection/select.ts';
import type { SelectionInput } from '../../../../src/engines/selection/types.ts';
import { people, portfolio, project, solve } from './portfolio.ts';

const good = project('A', 10, { cost: 5 });
const supply = [people('p', { analytics: 'mid' }, [10])];

const cases: [string, SelectionInput, string[], string[]][] = [
  [
    'a cost that is negative counts as unknown',
    portfolio([good, project('B', 5, { cost: -3 })], { budget: { amount: 5 } }),
    ['A', 'B'],
    ['invalid-cost'],
  ],
  [
    'a cost that is not known counts as 0',
    portfolio(
      [
        good,
        { ...project('B', 5), starts: [{ offset: 0, cost: undefined, spending: [], skills: [], infrastructure: [] }] },
      ],
      { budget: { amount: 5 } },
    ),
    ['A', 'B'],
    ['unknown-cost'],
  ],
  [
    'a worth that is no number counts as unknown',
    portfolio([good, project('B', Number.NaN)]),
    ['A'],
    ['invalid-worth'],
  ],
  [
    'a budget that is no number limits nothing',
    portfolio([good], { budget: { amount: Number.NaN } }),
    ['A'],
    ['invalid-limit'],
  ],
  [
    'a negative budget is none',
    portfolio([good, project('B', 1)], { budget: { amount: -1 } }),
    ['B'],
    ['invalid-limit'],
  ],
  [
    'no capacity at all',
    portfolio([good, project('B', 9, { skills: [{ skill: 'analytics', level: 'mid', days: [1] }] })], {
      supply: [people('p', { analytics: 'mid' }, [0])],
    }),
    ['A'],
    [],
  ],
  [
    'days that are no number',
    portfolio([project('B', 9, { skills: [{ skill: 'analytics', level: 'mid', days: [Number.NaN] }] })], { supply }),
    ['B'],
    ['invalid-amount'],
  ],
  [
    'a level that nobody knows is the lowest',
    portfolio([project('B', 9, { skills: [{ skill: 'analytics', level: 'wizard', days: [10] }] })], { supply }),
    ['B'],
    ['unknown-level'],
  ],
  [
    'a resource that nobody provides',
    portfolio([project('B', 9, { infrastructure: [{ resource: 'gpu', amounts: [4] }] })]),
    ['B'],
    ['unknown-resource'],
  ],
  [
    'a cost, a worth and days beyond what can be counted exactly',
    portfolio(
      [
        good,
        project('B', 5, { cost: 1e300 }),
        project('C', 1e20),
        project('D', 4, { skills: [{ skill: 'analytics', level: 'mid', days: [1e13] }] }),
        project('E', 4, { cost: 9e12 }),
      ],
      { budget: { amount: 1e308 }, supply },
    ),
    ['A', 'B', 'D', 'E'],
    ['invalid-cost', 'invalid-worth', 'invalid-amount'],
  ],
  [
    'work that is as large as can be counted',
    portfolio(
      ['data', 'analytics'].map((skill) =>
        project(skill, 5, { skills: [{ skill, level: 'mid', days: [9e12, 9e12] }] }),
      ),
      { supply: [people('p', { analytics: 'senior', data: 'senior' }, [10, 10])] },
    ),
    [],
    [],
  ],
  [
    'the smallest of numbers',
    portfolio([project('A', 1, { cost: 1e-300 }), project('B', 1e-300), project('C', 1, { cost: 1e-5 })], {
      budget: { amount: 1e-300 },
    }),
    ['A'],
    [],
  ],
  ['an id twice', portfolio([good, project('A', 99)]), ['A'], ['duplicate-id']],
  [
    'circles: all of them or none',
    portfolio(
      [
        project('A', 4, { cost: 3, requires: ['B'] }),
        project('B', 4, { cost: 3, requires: ['A'] }),
        project('C', 5, { cost: 3 }),
      ],
      { budget: { amount: 6 } },
    ),
    ['A', 'B'],
    [],
  ],
  ['nothing at all', portfolio([]), [], []],
];

test.each(cases)('%s', async (_, input, selected, problems) => {
  const result = await selectPortfolio(input, solve);
  expect(result.selected).toEqual(selected);
  expect(result.problems.map(({ code }) => code)).toEqual(problems);
});
