import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { selectPortfolio } from '../../../../src/engines/selection/select.ts';
import type { Candidate, Start } from '../../../../src/engines/selection/types.ts';
import { portfolios } from './arbitrary.ts';
import { people, portfolio, project, solve } from './portfolio.ts';

const running = (id: string, more: Partial<Candidate & Start> = {}): Candidate =>
  project(id, 5, { mandatory: true, mandatoryBy: 'active', ...more });
const analytics = (...days: number[]) => ({ skills: [{ skill: 'analytics', level: 'senior', days }] });

describe('what runs or is approved is taken as it is', () => {
  test('an overload is said once, with those who take part in it, and the others compete for what is left', async () => {
    const input = portfolio(
      [
        running('A', {
          ...analytics(25, 30),
          origins: { 'skill:analytics': { file: 'a.yaml', pointer: '/resourcePlan/skills/0' } },
        }),
        running('B', { ...analytics(5, 0), mandatoryBy: 'approved', cost: 40 }),
        project('C', 9, analytics(1, 0)),
        project('D', 1, { cost: 50 }),
        project('E', 7, { cost: 70 }),
      ],
      {
        months: ['2027-01', '2027-02'],
        budget: { amount: 100, origin: { file: 'portolan.yaml', pointer: '/portfolio/budget' } },
        supply: [people('p', { analytics: 'senior' }, [20, 20])],
      },
    );
    const result = await selectPortfolio(input, solve);
    expect(result).toMatchObject({ status: 'optimal', selected: ['A', 'B', 'D'], objective: 11, conflict: [] });
    expect(result.overloads).toEqual([
      {
        resource: 'skill:analytics/senior',
        kind: 'skill',
        title: 'analytics (senior)',
        month: '2027-01',
        months: [
          { month: '2027-01', used: 30, capacity: 20 },
          { month: '2027-02', used: 30, capacity: 20 },
        ],
        used: 30,
        capacity: 20,
        unit: 'days',
        by: ['A', 'B'],
        origins: [{ file: 'a.yaml', pointer: '/resourcePlan/skills/0' }],
        message:
          'A and B take 30 days of analytics (senior) in January 2027, where there are 20; there is too little in 1 other month, too.',
      },
    ]);
    expect(result.usage).toContainEqual(
      expect.objectContaining({ resource: 'skill:analytics/senior@2027-01', used: 30, capacity: 20 }),
    );
    // What it needs covers what is owed before it.
    expect(result.rejected.find(({ id }) => id === 'C')?.needs).toMatchObject([{ amount: 11, unit: 'days' }]);
  });

  test('money that is spent already is no reason to have no answer', async () => {
    const input = portfolio([running('A', { cost: 120 }), project('B', 9, { cost: 5 }), project('C', 4)], {
      budget: { amount: 100 },
    });
    const result = await selectPortfolio(input, solve);
    expect(result).toMatchObject({ status: 'optimal', selected: ['A', 'C'] });
    expect(result.overloads).toMatchObject([{ resource: 'budget', used: 120, capacity: 100, unit: 'EUR', by: ['A'] }]);
    expect(result.rejected).toMatchObject([{ id: 'B', needs: [{ amount: 25 }] }]);
  });

  test('a rule that they break is mended where that can be done, and no reason to have no answer elsewhere', async () => {
    const theme = { themes: [{ theme: 'trust', minimum: 0.5, maximum: 1, of: 'count' as const }] };
    const others = [project('B', 1, { theme: 'trust' }), project('C', 9)];
    const mended = await selectPortfolio(portfolio([running('A'), ...others], theme), solve);
    expect(mended).toMatchObject({ status: 'optimal', selected: ['A', 'B'], overloads: [] });
    const two = await selectPortfolio(portfolio([running('A'), running('D'), ...others], theme), solve);
    expect(two).toMatchObject({ status: 'optimal', selected: ['A', 'B', 'C', 'D'] });
    expect(two.overloads).toMatchObject([{ resource: 'theme:trust/minimum', kind: 'theme', by: ['A', 'D'] }]);
  });

  test('two that run exclude one another, and one requires what cannot be had', async () => {
    const input = portfolio([
      running('A', { excludes: ['B'], requires: ['Z'] }),
      running('B'),
      project('C', 3, { excludes: ['A'] }),
      project('D', 2),
    ]);
    const result = await selectPortfolio(input, solve);
    expect(result).toMatchObject({ status: 'optimal', selected: ['A', 'B', 'D'] });
    expect(result.overloads.map(({ resource, by }) => [resource, by])).toEqual([
      ['requires:A>Z', ['A']],
      ['excludes:A-B', ['A', 'B']],
    ]);
  });

  test('alone they never contradict anything', async () => {
    const all = portfolios({ minimum: 1, maximum: 7 }).map((input) => ({
      ...input,
      candidates: input.candidates.map((each, index) => ({
        ...each,
        mandatory: index % 2 === 0,
        mandatoryBy: index % 4 === 0 ? ('active' as const) : ('approved' as const),
        excluded: false,
        starts: index % 2 === 0 ? each.starts.slice(0, 1) : each.starts,
      })),
      groups: {},
    }));
    const property = fc.asyncProperty(all, async (input) => {
      const result = await selectPortfolio(input, solve, { reasons: false });
      expect(result.status).not.toBe('infeasible');
      const committed = input.candidates.flatMap(({ id, mandatory }) => (mandatory ? [id] : []));
      expect(result.selected).toEqual(expect.arrayContaining(committed));
      const alone = await selectPortfolio(
        { ...input, candidates: input.candidates.map((each) => ({ ...each, excluded: !each.mandatory })) },
        solve,
        { reasons: false },
      );
      const before = new Map(alone.usage.map(({ resource, used }) => [resource, used]));
      for (const { resource, used, capacity } of result.usage)
        expect(used).toBeLessThanOrEqual(Math.max(capacity, before.get(resource) ?? 0) + 1e-6);
    });
    await fc.assert(property, { numRuns: 60 });
  });
});

test('dropping what is approved says whose approval of which date that reverses', async () => {
  const approvals = [{ role: 'business-sponsor', by: 'Ada', date: '2026-01-01' }];
  const input = portfolio([project('A', 5, { cost: 60, approvals }), project('B', 9, { cost: 60 })], {
    budget: { amount: 100 },
  });
  const { rejected } = await selectPortfolio(input, solve);
  expect(rejected).toMatchObject([
    {
      id: 'A',
      reverses: approvals,
      reason:
        'Left out: it would need 20 more EUR in the budget, or B out (4 points less). Leaving it out reverses the approval of Ada (business-sponsor) of 2026-01-01.',
    },
  ]);
});

test('of what nobody knows the worth of, nothing is proven to be the best', async () => {
  expect(await selectPortfolio(portfolio([project('A', undefined)]), solve)).toMatchObject({
    status: 'feasible',
    bound: null,
    selected: [],
  });
});
