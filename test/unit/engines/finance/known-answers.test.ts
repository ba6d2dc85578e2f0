import { describe, expect, test } from 'vitest';
import { appraise } from '../../../../src/engines/finance/appraisal.ts';
import { cashFlow } from '../../../../src/engines/finance/cash-flow.ts';
import { internalRatePercent } from '../../../../src/engines/finance/internal-rate.ts';
import { netPresentValue } from '../../../../src/engines/finance/net-present-value.ts';
import { paybackMonths } from '../../../../src/engines/finance/payback.ts';

describe('net present value', () => {
  test('the case in the documentation of the spreadsheet’s NPV, which discounts the first flow', () => {
    expect(netPresentValue([-10_000, 3000, 4200, 6800], 0.1, 1)).toBeCloseTo(1188.44, 2);
  });

  test('without discounting the first flow it is worth a year more', () => {
    expect(netPresentValue([-10_000, 3000, 4200, 6800], 0.1, 0)).toBeCloseTo(1188.4434 * 1.1, 3);
  });

  test('at no rate it is the sum; of nothing it is 0', () => {
    expect(netPresentValue([-5, 3, 4], 0, 0)).toBe(2);
    expect(netPresentValue([], 0.08, 0)).toBe(0);
  });
});

describe('internal rate of return', () => {
  const restaurant = [-70_000, 12_000, 15_000, 18_000, 21_000, 26_000];

  test('the cases in the documentation of the spreadsheet’s IRR', () => {
    expect(internalRatePercent(restaurant).value).toBeCloseTo(8.6631, 4);
    expect(internalRatePercent(restaurant.slice(0, -1)).value).toBeCloseTo(-2.1245, 4);
    // After two years, for which the spreadsheet needs a first guess.
    expect(internalRatePercent(restaurant.slice(0, 3)).value).toBeCloseTo(-44.3507, 4);
  });

  test.each([
    [[0, 0], 'The cash flow is 0 in every year.'],
    [[0, 5, 1], 'No year costs more than it brings: no rate makes it worth 0.'],
    [[-5, 0, -1], 'No year brings more than it costs: no rate makes it worth 0.'],
    // Descartes allows two roots, and there is none: 1 − 2x + 2x².
    [[1, -2, 2], 'No rate makes it worth 0.'],
    // Solomon's pump (1956), the classic of two rates: 25 % and 400 %.
    [[-1600, 10_000, -10_000], 'Several rates make it worth 0 (25 %, 400 %): the cash flow changes its sign 2 times.'],
  ])('%j has none that is known, and it says why', (nets, why) => {
    expect(internalRatePercent(nets)).toEqual({ value: null, unknown: why });
  });

  test('two rates that are one: 1 − 2x + x² touches 0', () => {
    expect(internalRatePercent([1, -2, 1]).value).toBeCloseTo(0, 5);
  });
});

describe('payback', () => {
  test('in the middle of the year in which the sum passes 0', () => {
    // After two years 2,800 are missing of the 6,800 of the third.
    expect(paybackMonths([-10_000, 3000, 4200, 6800], 0).value).toBeCloseTo(12 * (2 + 2800 / 6800), 9);
    expect(paybackMonths([-10_000, 3000, 4200, 6800], 1).value).toBeCloseTo(12 * (3 + 2800 / 6800), 9);
  });

  test('for good: what is spent later counts', () => {
    expect(paybackMonths([-10, 20, -20, 40], 0).value).toBeCloseTo(12 * (2 + 10 / 40), 9);
  });

  test('nothing to pay back, and nothing that pays', () => {
    expect(paybackMonths([0, 5], 0)).toEqual({ value: 0 });
    expect(paybackMonths([-10, 4, 5], 0)).toEqual({
      value: null,
      unknown: 'The benefits do not pay for the costs within the 3 years.',
    });
  });
});

describe('a cash flow', () => {
  test('adds up years that are written twice, and takes those between as 0', () => {
    const rows = [
      { year: 2029, cost: 0, benefit: 5 },
      { year: 2027, cost: 3, benefit: 0 },
      { year: 2027, cost: 1, benefit: 1 },
    ];
    expect(cashFlow(rows)).toEqual({ firstYear: 2027, costs: [4, 0, 0], benefits: [1, 0, 5], nets: [-3, 0, 5] });
  });

  test('of nothing, or of years that nobody can mean, there is none', () => {
    expect(cashFlow([])).toBeUndefined();
    expect(cashFlow([1, 2027].map((year) => ({ year, cost: 1, benefit: 0 })))).toBeUndefined();
  });

  test('comes to all four figures', () => {
    const flow = cashFlow([
      { year: 0, cost: 100, benefit: 0 },
      { year: 1, cost: 10, benefit: 70 },
      { year: 2, cost: 10, benefit: 70 },
    ]);
    if (!flow) throw new Error('There is no cash flow.');
    const found = appraise(flow, { discountRatePercent: 10, firstFlowYear: 0 });
    expect(found).toMatchObject({ firstYear: 0, years: 3, cost: 120, benefit: 140, paybackMonths: { value: 20 } });
    expect(found.netPresentValue.value).toBeCloseTo(-100 + 60 / 1.1 + 60 / 1.21, 9);
    expect(found.returnPercent.value).toBeCloseTo((20 / 120) * 100, 9);
    expect(found.internalRatePercent.value).toBeCloseTo(13.0662, 4);
  });

  test('without a cost there is no return', () => {
    const flow = cashFlow([{ year: 0, cost: 0, benefit: 5 }]);
    expect(flow && appraise(flow, { discountRatePercent: 8, firstFlowYear: 0 }).returnPercent).toEqual({
      value: null,
      unknown: 'Nothing is spent.',
    });
  });
});
