import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { selectPortfolio } from '../../../../src/engines/selection/select.ts';
import type { Need, SelectionInput } from '../../../../src/engines/selection/types.ts';
import { portfolios } from './arbitrary.ts';
import { people, portfolio, project, solve } from './portfolio.ts';

/** The portfolio with so much more, as somebody would write it down who was told what is needed. */
function applied(input: SelectionInput, needs: readonly Need[]): SelectionInput {
  let { budget, budgets, infrastructure, supply } = input;
  for (const { limit, amount } of needs) {
    const { id, kind } = limit;
    const [what = '', month = ''] = id.slice(id.indexOf(':') + 1).split('@');
    const more = input.months.map((each) => (each === month ? amount : 0));
    if (kind === 'budget' && budget) budget = { amount: budget.amount + amount };
    if (kind === 'period-budget')
      budgets = budgets.map((each) => (idOf(each) === id ? { ...each, amount: each.amount + amount } : each));
    if (kind === 'skill') {
      const [skill = '', level = ''] = what.split('/');
      supply = [...supply, people(`more ${id}`, { [skill]: level }, more)];
    }
    if (kind === 'infrastructure') {
      infrastructure = infrastructure.map((each) =>
        each.resource === what
          ? { ...each, capacity: each.capacity.map((own, index) => own + (more[index] ?? 0)) }
          : each,
      );
    }
  }
  return { ...input, budget, budgets, infrastructure, supply };
}

function idOf({ period, category }: SelectionInput['budgets'][number]): string {
  return `budget:${period}${category === undefined ? '' : `/${category}`}`;
}

async function bringsIn(input: SelectionInput): Promise<void> {
  const { rejected, status } = await selectPortfolio(input, solve);
  if (status === 'infeasible') return;
  for (const { id, needs, worth } of rejected) {
    if (needs.length === 0 || worth === null) continue;
    const after = await selectPortfolio(applied(input, needs), solve, { reasons: false });
    expect(after.selected).toContain(id);
  }
}

describe('what a rejected project needs', () => {
  test('brings it in when it is applied', async () => {
    await fc.assert(fc.asyncProperty(portfolios({ minimum: 3, maximum: 9 }), bringsIn), { numRuns: 60 });
  });

  test('beside running and approved projects, whatever they take', async () => {
    const committed = portfolios({ minimum: 3, maximum: 9 }).map((input) => ({
      ...input,
      candidates: input.candidates.map((each, index) =>
        index < 2
          ? {
              ...each,
              mandatory: true,
              mandatoryBy: 'active' as const,
              excluded: false,
              starts: each.starts.slice(0, 1),
            }
          : each,
      ),
    }));
    await fc.assert(fc.asyncProperty(committed, bringsIn), { numRuns: 60 });
  });

  test('names what it requires', async () => {
    const input = portfolio(
      [
        project('A', 50, { cost: 100 }),
        project('B', 5, { cost: 30, requires: ['C', 'D'] }),
        project('C', 2, { cost: 40 }),
        project('D', undefined, { cost: 20 }),
      ],
      { budget: { amount: 100 } },
    );
    const { rejected } = await selectPortfolio(input, solve);
    expect(rejected.find(({ id }) => id === 'B')).toMatchObject({
      needs: [{ limit: { id: 'budget' }, amount: 90 }],
      companions: ['C', 'D'],
      reason:
        'Left out: it would need 90 more EUR in the budget, with C and D, which it requires, or A out and C, D in (43 less in worth).'.replace(
          'less in worth',
          'points less',
        ),
    });
  });

  test('counts those that would come before it', async () => {
    const input = portfolio(
      [project('A', 50, { cost: 100 }), project('B', 9, { cost: 10 }), project('C', 8, { cost: 20 })],
      { budget: { amount: 100 } },
    );
    const { rejected } = await selectPortfolio(input, solve);
    expect(rejected.map(({ id, needs, companions }) => [id, needs[0]?.amount, companions])).toEqual([
      ['B', 10, []],
      ['C', 30, ['B']],
    ]);
    expect(rejected[1]?.reason).toContain('30 more EUR in the budget, with B, which would come before it');
  });

  test('takes a better rival of its group out, if money does', async () => {
    const input = portfolio(
      [project('A', 50, { cost: 100, group: 'g' }), project('B', 70, { cost: 130, group: 'g' })],
      { budget: { amount: 100 } },
    );
    const { rejected } = await selectPortfolio(input, solve);
    expect(rejected).toMatchObject([{ id: 'B', needs: [{ amount: 30 }], companions: [] }]);
  });

  test('no money brings in what a better one rules out', async () => {
    const input = portfolio([project('A', 50, { cost: 10, group: 'g' }), project('B', 40, { cost: 10, group: 'g' })], {
      budget: { amount: 100 },
    });
    const { rejected } = await selectPortfolio(input, solve);
    expect(rejected).toMatchObject([
      { id: 'B', needs: [], reason: 'Left out: at most 1 of the group "g", or A out (10 points less).' },
    ]);
  });

  test('of unknown worth is said, too', async () => {
    const input = portfolio([project('A', 50, { cost: 100 }), project('B', undefined, { cost: 30 })], {
      budget: { amount: 120 },
    });
    const { rejected } = await selectPortfolio(input, solve);
    expect(rejected).toMatchObject([
      {
        id: 'B',
        needs: [{ amount: 10 }],
        reason:
          'Left out: what it is worth is not known; beside all that is selected it would need 10 more EUR in the budget.',
      },
    ]);
  });
});
