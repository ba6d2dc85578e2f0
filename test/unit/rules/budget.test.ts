import { describe, expect, test } from 'vitest';
import { activeCharter } from '../../../src/rules/example.ts';
import { type Files, findings } from './support.ts';

const money = (amount: number, currency = 'EUR'): string => `{ amount: ${amount}, currency: ${currency} }`;

const budget = (total: string, items: readonly string[], status = 'active'): Files => ({
  'a.charter.yaml': activeCharter(
    `budget:\n  total: ${total}\n  items:\n${items.map((item) => `    - { title: Staff, amount: ${item} }\n`).join('')}`,
    { status },
  ),
});

describe('budget/items-exceed-total', () => {
  test('on the amount of the total', async () => {
    expect(await findings(budget(money(200000), [money(180000), money(60000.5)]))).toEqual([
      'a.charter.yaml:9:20 warning budget/items-exceed-total «200000» The items of the budget come to 240,000.5 EUR, the total is 200,000 EUR. Correct the total or the items.',
    ]);
  });

  test('by the rates of portolan.yaml', async () => {
    const settings = { 'portolan.yaml': 'currency: EUR\nexchangeRates: { USD: 0.5 }\n' };
    expect(await findings({ ...budget(money(100), [money(202, 'USD')]), ...settings })).toEqual([
      'a.charter.yaml:9:20 warning budget/items-exceed-total «100» The items of the budget come to 101 EUR, the total is 100 EUR. Correct the total or the items.',
    ]);
    expect(await findings({ ...budget(money(100), [money(200, 'USD')]), ...settings })).toEqual([]);
  });

  test.each([
    ['they are equal', budget(money(0.3), [money(0.1), money(0.2)])],
    ['there is no rate', budget(money(100), [money(300, 'USD')])],
    ['an amount has no currency and nobody says which', budget(money(100), ['{ amount: 300 }'])],
    ['the project has ended', budget(money(100), [money(300)], 'cancelled')],
  ])('not where %s', async (_, files) => {
    expect(await findings(files)).toEqual([]);
  });

  test('not where one of the items cannot be read', async () => {
    const found = await findings(budget(money(100), [money(300), '{ amount: 90k, currency: EUR }']));
    expect(found.map((line) => line.split(' ', 3).join(' '))).toEqual(['a.charter.yaml:12:41 error schema/type']);
  });
});

describe('budget/over-tolerance', () => {
  const spent = (amount: string, tolerances: string, status = 'active'): Files => ({
    'a.charter.yaml': activeCharter(
      `budget: { total: ${money(1000)} }\ntolerances: ${tolerances}\noutcome: { actualCost: ${amount} }\n`,
      { status },
    ),
  });

  test('on the actual cost', async () => {
    expect(await findings(spent(money(1101), '{ costPercent: { over: 10 } }'))).toEqual([
      'a.charter.yaml:10:34 warning budget/over-tolerance «1101» The cost so far is 1,101 EUR, 10.1 % above the budget of 1,000 EUR; the tolerance allows 10 %. Escalate it; what is approved becomes the total of the budget.',
    ]);
  });

  test.each([
    ['it is within', spent(money(1100), '{ costPercent: { over: 10 } }')],
    ['the tolerance is in words', spent(money(9000), '{ cost: as little as possible }')],
    ['there is none', spent(money(9000), '{ days: { late: 0 } }')],
    ['it is in another currency', spent(money(9000, 'USD'), '{ costPercent: { over: 10 } }')],
    ['the project is over', spent(money(9000), '{ costPercent: { over: 10 } }', 'completed')],
  ])('not where %s', async (_, files) => {
    expect(await findings(files)).toEqual([]);
  });
});
