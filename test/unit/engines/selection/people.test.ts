import { describe, expect, test } from 'vitest';
import { selectPortfolio } from '../../../../src/engines/selection/select.ts';
import { people, portfolio, project, solve } from './portfolio.ts';

const work = (level: string, days: number, skill = 'data-engineering') => ({ skill, level, days: [days] });

const selectedWith = async (...input: Parameters<typeof portfolio>) => {
  const { selected } = await selectPortfolio(portfolio(...input), solve, { reasons: false });
  return selected;
};

describe('people', () => {
  const senior = people('s', { 'data-engineering': 'senior' }, [20]);
  const mid = people('m', { 'data-engineering': 'mid' }, [20]);

  test("a senior does a mid's work, a mid does not do a senior's", async () => {
    const asksMid = project('A', 10, { skills: [work('mid', 20)] });
    const asksSenior = project('A', 10, { skills: [work('senior', 20)] });
    expect(await selectedWith([asksMid], { supply: [senior] })).toEqual(['A']);
    expect(await selectedWith([asksSenior], { supply: [mid] })).toEqual([]);
  });

  test('give each day once, whichever of their skills it goes into', async () => {
    const both = people('b', { 'data-engineering': 'senior', analytics: 'mid' }, [20]);
    const candidates = [
      project('A', 10, { skills: [work('mid', 15)] }),
      project('B', 9, { skills: [work('mid', 15, 'analytics')] }),
      project('C', 5, { skills: [work('mid', 5, 'analytics')] }),
    ];
    expect(await selectedWith(candidates, { supply: [both] })).toEqual(['A', 'C']);
  });

  test('are moved to what only they can do', async () => {
    const both = people('b', { 'data-engineering': 'mid', analytics: 'mid' }, [20]);
    const candidates = [
      project('A', 10, { skills: [work('mid', 20)] }),
      project('B', 9, { skills: [work('mid', 20, 'analytics')] }),
    ];
    expect(await selectedWith(candidates, { supply: [both, mid] })).toEqual(['A', 'B']);
  });

  test('that nobody has recorded limit nothing, and that is said', async () => {
    const result = await selectPortfolio(portfolio([project('A', 10, { skills: [work('mid', 900)] })]), solve);
    expect(result.selected).toEqual(['A']);
    expect(result.problems.map(({ code }) => code)).toEqual(['no-people']);
  });

  test('of a skill that nobody has can do nothing', async () => {
    const result = await selectPortfolio(
      portfolio([project('A', 10, { skills: [work('mid', 3, 'ml-engineering')] })], { supply: [mid] }),
      solve,
    );
    expect(result.rejected).toMatchObject([
      {
        id: 'A',
        reason:
          'Left out: no selection with it keeps to the limits: it would need 3 more days of ml engineering (mid) in January 2027.',
      },
    ]);
  });

  test('usage: a kind of work can have what the others leave', async () => {
    const { usage } = await selectPortfolio(
      portfolio([project('A', 10, { skills: [work('mid', 25)] }), project('B', 10, { skills: [work('senior', 10)] })], {
        supply: [senior, mid],
      }),
      solve,
    );
    expect(usage.map(({ resource, used, capacity }) => [resource, used, capacity])).toEqual([
      ['skill:data-engineering/mid@2027-01', 25, 30],
      ['skill:data-engineering/senior@2027-01', 10, 15],
    ]);
  });
});

test('a project starts later where its people are free then, and only then', async () => {
  const months = ['2027-01', '2027-02'];
  const supply = [people('p', { analytics: 'mid' }, [10, 10])];
  const at = (offset: number, days: number[]) => ({
    offset,
    cost: 0,
    spending: [],
    skills: [{ skill: 'analytics', level: 'mid', days }],
    infrastructure: [],
  });
  const fixed = project('A', 10, { starts: [at(0, [10, 0])] });
  const movable = project('B', 5, { starts: [at(0, [10, 0]), at(1, [0, 10])] });
  const together = await selectPortfolio(portfolio([fixed, movable], { months, supply }), solve);
  expect(together.projects.map(({ id, offset }) => [id, offset])).toEqual([
    ['A', 0],
    ['B', 1],
  ]);
  expect(together.projects[1]?.reason).toContain('It starts 1 month later than planned.');
  const alone = await selectPortfolio(portfolio([movable], { months, supply }), solve);
  expect(alone.projects.map(({ offset }) => offset)).toEqual([0]);
});
