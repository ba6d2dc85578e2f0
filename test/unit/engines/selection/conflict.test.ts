import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { conflictOf } from '../../../../src/engines/selection/conflict.ts';
import { modelOf } from '../../../../src/engines/selection/model/model.ts';
import { programOf } from '../../../../src/engines/selection/program/program.ts';
import { selectPortfolio } from '../../../../src/engines/selection/select.ts';
import { portfolios } from './arbitrary.ts';
import { bestWorth } from './brute-force.ts';
import { people, portfolio, project, solve } from './portfolio.ts';

test('limits that cannot all hold are named with their places', async () => {
  const mandatory = { file: 'a.charter.yaml', pointer: '/portfolio/mandatory' };
  const input = portfolio(
    [
      project('A', 5, { cost: 80, mandatory: true, requires: ['B'], origins: { mandatory } }),
      project('B', 5, { cost: 40 }),
      project('C', 5, { cost: 5, mandatory: true }),
    ],
    { budget: { amount: 100, origin: { file: 'portolan.yaml', pointer: '/portfolio/budget' } } },
  );
  const result = await selectPortfolio(input, solve);
  expect(result).toMatchObject({ status: 'infeasible', objective: null, bound: null, selected: [], rejected: [] });
  expect(result.conflict).toEqual([
    {
      kind: 'budget',
      id: 'budget',
      title: 'the budget',
      origin: { file: 'portolan.yaml', pointer: '/portfolio/budget' },
    },
    { kind: 'mandatory', id: 'mandatory:A', title: 'A must be done', origin: mandatory },
    { kind: 'requires', id: 'requires:A>B', title: 'A requires B', origin: undefined },
  ]);
});

test('people who are not there are part of it', async () => {
  const skills = [{ skill: 'analytics', level: 'senior', days: [12] }];
  const input = portfolio(
    [project('A', 5, { mandatory: true, skills }), project('B', 5, { mandatory: true, skills })],
    {
      supply: [people('p', { analytics: 'senior' }, [20])],
    },
  );
  const { conflict } = await selectPortfolio(input, solve);
  expect(conflict.map(({ id }) => id)).toEqual(['skill:analytics/senior@2027-01', 'mandatory:A', 'mandatory:B']);
});

test('none of them can be left out', async () => {
  const hard = portfolios({ minimum: 3, maximum: 7 }).map((input) => ({
    ...input,
    candidates: input.candidates.map((each, index) => ({ ...each, mandatory: index < 3 })),
  }));
  const property = fc.asyncProperty(hard, async (input) => {
    fc.pre(bestWorth(input) === undefined);
    const model = modelOf(input);
    const conflict = await conflictOf(model, solve);
    const isPossible = async (ids: ReadonlySet<string>): Promise<boolean> => {
      const { program } = programOf(model, { objective: 'none', holds: (id) => ids.has(id) });
      return (await solve(program)).status !== 'infeasible';
    };
    const all = conflict.map(({ id }) => id);
    expect(all.length).toBeGreaterThan(0);
    expect(await isPossible(new Set(all))).toBe(false);
    for (const left of all) expect(await isPossible(new Set(all.filter((id) => id !== left)))).toBe(true);
  });
  await fc.assert(property, { numRuns: 30 });
});
