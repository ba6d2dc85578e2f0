import { describe, expect, test } from 'vitest';
import { selectPortfolio } from '../../../../src/engines/selection/select.ts';
import { people, portfolio, project, solve } from './portfolio.ts';

describe('reasons', () => {
  test('rejected: what it would need beside all that is selected, and what it would push out', async () => {
    const supply = [people('p', { analytics: 'senior' }, [20])];
    const work = (days: number) => ({ skills: [{ skill: 'analytics', level: 'senior', days: [days] }] });
    const input = portfolio(
      [
        project('A', 50, { cost: 60, ...work(12) }),
        project('B', 30, { cost: 30, ...work(6) }),
        project('C', 20, { cost: 25, ...work(7) }),
      ],
      { budget: { amount: 100 }, supply },
    );
    const { rejected, selected } = await selectPortfolio(input, solve);
    expect(selected).toEqual(['A', 'B']);
    expect(rejected).toEqual([
      {
        id: 'C',
        title: 'Project C',
        file: 'C.charter.yaml',
        worth: 20,
        reason:
          'Left out: it would need 15 more EUR in the budget and 5 more days of analytics (senior) in January 2027, or B out (10 points less).',
        needs: [
          { limit: expect.objectContaining({ id: 'budget', kind: 'budget' }), amount: 15, unit: 'EUR' },
          { limit: expect.objectContaining({ id: 'skill:analytics/senior@2027-01' }), amount: 5, unit: 'days' },
        ],
        companions: [],
        instead: { out: ['B'], in: [], loss: 10, proven: true },
        reverses: [],
      },
    ]);
  });

  test('selected: below which worth it would go, and what would come in', async () => {
    const input = portfolio([project('A', 50, { cost: 60 }), project('B', 30, { cost: 60 })], {
      budget: { amount: 100 },
    });
    const { projects } = await selectPortfolio(input, solve);
    expect(projects).toMatchObject([
      {
        id: 'A',
        staysAbove: 30,
        reason: 'In: it stays in until its worth of 50 falls below 30; then B would come in.',
      },
    ]);
    const below = await selectPortfolio(
      { ...input, candidates: [project('A', 29.9, { cost: 60 }), ...input.candidates.slice(1)] },
      solve,
    );
    expect(below.selected).toEqual(['B']);
  });

  test.each([
    ['excluded', { excluded: true }, 'Left out: it must not be done here.'],
    ['requires what is no candidate', { requires: ['PRJ-9'] }, 'Left out: it requires PRJ-9, which cannot be had.'],
    ['alternative', { group: 'g' }, 'Left out: at most 1 of the group "g", or A out (40 points less).'],
    ['excludes', { excludes: ['A'] }, 'Left out: B excludes A, or A out (40 points less).'],
  ])('%s', async (_, more, reason) => {
    const input = portfolio([project('A', 50, { group: 'g' }), project('B', 10, more)]);
    expect((await selectPortfolio(input, solve)).rejected).toMatchObject([{ id: 'B', reason }]);
  });

  test('what is not known, or nothing, is not worth a place', async () => {
    const { rejected } = await selectPortfolio(
      portfolio([project('A', undefined), project('B', 0), project('C', -3)]),
      solve,
    );
    expect(rejected.map(({ id, reason }) => [id, reason])).toEqual([
      ['B', 'Left out: it adds nothing to the objective.'],
      ['C', 'Left out: it adds nothing to the objective.'],
      ['A', 'Left out: what it is worth is not known.'],
    ]);
  });

  test('but it comes with what requires it', async () => {
    const input = portfolio([project('A', undefined, { cost: 5 }), project('B', 10, { cost: 5, requires: ['A'] })], {
      budget: { amount: 10 },
    });
    expect((await selectPortfolio(input, solve)).selected).toEqual(['A', 'B']);
  });

  test('shadow values: what one unit more would add in part', async () => {
    const input = portfolio([project('A', 50, { cost: 50 }), project('B', 20, { cost: 40 })], {
      budget: { amount: 70 },
    });
    expect((await selectPortfolio(input, solve)).binding).toMatchObject([
      { limit: { id: 'budget' }, shadowValue: 0.5, unit: 'EUR' },
    ]);
  });

  test('without time for them there are none, and that is said', async () => {
    let now = 0;
    const clock = () => now++;
    const input = portfolio([project('A', 50, { cost: 60 }), project('B', 30, { cost: 60 })], {
      budget: { amount: 100 },
    });
    const result = await selectPortfolio(input, solve, { patience: 0, clock });
    expect(result).toMatchObject({ status: 'optimal', selected: ['A'], rejected: [{ instead: null }] });
    expect(result.problems.map(({ code }) => code)).toEqual(['explanations-cut-short']);
  });
});

test('of equal worth the cheapest, then the fewest projects', async () => {
  const input = portfolio(
    [
      project('A', 10, { cost: 9 }),
      project('B', 10, { cost: 7 }),
      project('C', 0),
      project('D', 5, { cost: 3 }),
      project('E', 5, { cost: 4 }),
    ],
    {
      budget: { amount: 9 },
    },
  );
  expect((await selectPortfolio(input, solve)).selected).toEqual(['B']);
});
