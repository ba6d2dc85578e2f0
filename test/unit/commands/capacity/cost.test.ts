import { describe, expect, test } from 'vitest';
import { converter, type ProjectCost, projectCost } from '../../../../src/facts/gathering/money.ts';
import { monthsNamed, planningPeriod } from '../../../../src/facts/gathering/period.ts';
import { chartersOf } from '../../../../src/facts/gathering/source.ts';
import { targetOf } from '../../../../src/workspace/target.ts';
import { open, TODAY } from '../../workspace/open.ts';
import { charter, PERIOD } from './portfolio.ts';

async function cost(budget: string, { settings = PERIOD, offset = 0, schedule = '' } = {}): Promise<ProjectCost> {
  const text = charter('PRJ-001', 'draft', `budget: ${budget}\n`);
  const own = schedule === '' ? text : text.replace(/schedule:.*\n/, schedule);
  const target = targetOf(await open({ 'a.charter.yaml': own, 'portolan.yaml': settings }));
  const period = planningPeriod(target, TODAY);
  const [first] = chartersOf(target.project);
  if (!period || !first) throw new Error('There is no period, or no charter.');
  return projectCost(target, first, { period, money: converter(target.project), offset });
}

describe('what a project costs in the planning period', () => {
  test('items count with the share of their months; the rest goes by the days of the project', async () => {
    const items = [
      '{ title: Licences, category: opex, amount: { amount: 1200 }, period: "2027" }',
      '{ title: Staff, category: capex, amount: { amount: 600 }, period: 2027-Q1 }',
      '{ title: Machines, category: capex, amount: { amount: 50 }, period: 2026-12 }',
    ];
    const found = await cost(`{ total: { amount: 2750 }, items: [${items.join(', ')}] }`);
    // 900 of the total are in no item: 10 a day from 1 January to 31 March.
    expect(found).toEqual({
      total: 2750,
      inPeriod: 300 + 600 + 900,
      spending: [
        { category: 'capex', amounts: [200, 200, 200] },
        { category: 'opex', amounts: [100, 100, 100] },
        { category: 'other', amounts: [310, 280, 310] },
      ],
      problems: [],
    });
  });

  test('a later start moves undated money, not what is committed for a month', async () => {
    const items = '[{ title: Licences, category: opex, amount: { amount: 100 }, period: 2027-01 }]';
    const found = await cost(`{ total: { amount: 1000 }, items: ${items} }`, { offset: 1 });
    // From 1 February to 30 April, 89 days, of which 59 are in the period.
    expect(found.inPeriod).toBeCloseTo(100 + (900 * 59) / 89, 9);
    expect(found.spending[0]).toEqual({ category: 'opex', amounts: [100, 0, 0] });
  });

  test('without dates all of it counts', async () => {
    expect((await cost('{ total: { amount: 90 } }', { schedule: '\n' })).inPeriod).toBeCloseTo(90, 9);
  });

  test('without a total it is the items and the contingency', async () => {
    const items = '[{ title: Licences, amount: { amount: 100 } }]';
    expect((await cost(`{ items: ${items}, contingencyPercent: 10 }`)).total).toBeCloseTo(110, 9);
    expect(await cost('{ approved: false }')).toEqual({
      total: undefined,
      inPeriod: undefined,
      spending: [],
      problems: [],
    });
  });

  test('other currencies by their rate; one without a rate is named', async () => {
    const settings = `${PERIOD}exchangeRates: { USD: 0.9 }\n`;
    expect((await cost('{ total: { amount: 100, currency: USD } }', { settings })).total).toBe(90);
    const unknown = await cost('{ total: { amount: 100, currency: GBP } }', { settings });
    expect(unknown.total).toBeUndefined();
    expect(unknown.problems).toEqual([
      {
        code: 'unknown-currency',
        message: 'portolan.yaml has no rate for GBP under "exchangeRates": 100 GBP does not count.',
        origin: { file: 'a.charter.yaml', pointer: '/budget/total' },
        project: 'PRJ-001',
      },
    ]);
  });

  test('where portolan.yaml names no currency, the only one there is counts', async () => {
    const settings = 'portfolio: { start: 2027-01-01, end: 2027-03-31 }\n';
    expect((await cost('{ total: { amount: 100, currency: GBP } }', { settings })).total).toBe(100);
    const two =
      '{ total: { amount: 100, currency: GBP }, items: [{ title: A, amount: { amount: 5, currency: USD } }] }';
    expect((await cost(two, { settings })).problems.map(({ message }) => message)).toEqual([
      'portolan.yaml has no "currency": 5 USD does not count.',
      'portolan.yaml has no "currency": 100 GBP does not count.',
    ]);
  });

  test.each([
    ['2027', 12, '2027-01', '2027-12'],
    ['2027-Q4', 3, '2027-10', '2027-12'],
    ['2027-03', 1, '2027-03', '2027-03'],
    ['2027-13', 0, undefined, undefined],
    ['9999', 0, undefined, undefined],
    ['soon', 0, undefined, undefined],
  ])('the months of %s', (text, count, first, last) => {
    const months = monthsNamed(text);
    expect([months.length, months[0], months.at(-1)]).toEqual([count, first, last]);
  });
});
