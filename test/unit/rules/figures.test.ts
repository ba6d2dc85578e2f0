import { describe, expect, test } from 'vitest';
import { CHARTER, expectClean, findings, ofRule, replaced } from './support.ts';

const FLOW = `  cashFlow:
    - { year: 2027, cost: 100000 }
    - { year: 2028, cost: 10000, benefit: 70000 }
    - { year: 2029, cost: 10000, benefit: 70000 }
`;

const withCase = (lines: string): string => replaced(CHARTER, 'successCriteria', `${lines}successCriteria`);
const found = async (lines: string, settings = 'currency: EUR\n') =>
  ofRule('charter/figure-differs', await findings({ 'a.charter.yaml': withCase(lines), 'portolan.yaml': settings }));

describe('figures of a business case', () => {
  test('are held against the cash flow, each on its key', async () => {
    // 60,000 ÷ 1.08 + 60,000 ÷ 1.08² − 100,000 = 6,995.88.
    const lines = `${FLOW}  value: { amount: 100000 }
  netPresentValue: { amount: 9000, currency: EUR }
  paybackMonths: 14
  returnPercent: 30
`;
    expect(await found(lines)).toEqual([
      'a.charter.yaml:10:3 warning charter/figure-differs «value» "value" is 100,000 EUR, but the cash flow gives 140,000 EUR of benefits. Correct the figure, or the cash flow.',
      'a.charter.yaml:11:3 warning charter/figure-differs «netPresentValue» "netPresentValue" is 9,000 EUR, but the cash flow gives 6,996 EUR (8 % a year, by the catalogue; the first year is not discounted). Correct the figure, or the cash flow.',
      'a.charter.yaml:12:3 warning charter/figure-differs «paybackMonths» "paybackMonths" is 14 months, but the cash flow gives 20 months. Correct the figure, or the cash flow.',
      'a.charter.yaml:13:3 warning charter/figure-differs «returnPercent» "returnPercent" is 30 %, but the cash flow gives 16.7 %. Correct the figure, or the cash flow.',
    ]);
  });

  test('may be rounded, and be a per cent away', async () => {
    const lines = `${FLOW}  value: { amount: 139000 }
  netPresentValue: { amount: 7000 }
  paybackMonths: 20
  returnPercent: 17
`;
    await expectClean({ 'a.charter.yaml': withCase(lines), 'portolan.yaml': 'currency: EUR\n' });
  });

  test('go by the rate of the charter, else of the workspace, and its convention', async () => {
    const npv = (amount: number) => `${FLOW}  netPresentValue: { amount: ${amount} }\n`;
    expect(await found(`${npv(4132)}  discountRatePercent: 10\n`)).toEqual([]);
    const settings = 'catalog: { finance: { discountRatePercent: 10, firstFlowYear: 1 } }\n';
    expect(await found(npv(3757), settings)).toEqual([]);
    expect(await found(npv(4132), settings)).toHaveLength(1);
  });

  test('a payback that never comes within the years contradicts a typed one', async () => {
    const lines = '  cashFlow: [{ year: 2027, cost: 10 }, { year: 2028, benefit: 4 }]\n  paybackMonths: 11\n';
    expect((await found(lines))[0]).toContain(
      '"paybackMonths" is 11 months, but the benefits do not pay for the costs within the 2 years.',
    );
    expect(await found(lines.replace('11', '30'))).toEqual([]);
  });

  test('in currencies that cannot be compared are not judged', async () => {
    const lines = `${FLOW}  netPresentValue: { amount: 9000, currency: SEK }\n`;
    expect(await found(lines)).toEqual([]);
    expect(await found(`${FLOW.replace('10000,', '{ amount: 10000, currency: SEK },')}  paybackMonths: 1\n`)).toEqual(
      [],
    );
  });
});

describe('older forms', () => {
  test('are named where they have one meaning, as a hint', async () => {
    const lines = 'tolerances: { cost: +10 %, time: 1 month, scope: none, risk: no high risk }\n';
    expect(await findings({ 'a.charter.yaml': CHARTER + lines })).toEqual([
      'a.charter.yaml:8:15 hint charter/older-form «cost» "cost" is an older form. It is written costPercent: { over: 10 } today.',
    ]);
  });

  test('beside the newer form are left alone', async () => {
    await expectClean({ 'a.charter.yaml': `${CHARTER}tolerances: { costPercent: { over: 10 }, cost: +10 % }\n` });
  });
});
