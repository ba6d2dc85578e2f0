import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { benefitTolerance, costTolerance, riskTolerance, timeTolerance } from '../../../src/facts/tolerance-words.ts';

describe('tolerances in words', () => {
  test.each([
    ['10 %', { over: 10 }],
    ['10%', { over: 10 }],
    ['+10 %', { over: 10 }],
    ['plus 10 percent', { over: 10 }],
    ['up to 7.5 per cent over', { over: 7.5 }],
    ['12,5 Prozent', { over: 12.5 }],
    ['±10%', { over: 10, under: 10 }],
    ['+/-5 %', { over: 5, under: 5 }],
    ['plus or minus 5 %', { over: 5, under: 5 }],
    ['+10 % / -20 % of the total', { over: 10, under: 20 }],
    ['−20 % / +10 %', { over: 10, under: 20 }],
    ['plus 10 % and minus 5 %', { over: 10, under: 5 }],
    ['-10 %', undefined],
    ['10 %, in the first year 20 %', undefined],
    ['10,000 EUR', undefined],
    ['none', { over: 0 }],
  ])('cost: %s', (text, read) => {
    expect(costTolerance(text)).toEqual(read);
  });

  test.each([
    ['4 weeks', { late: 28 }],
    ['+4 weeks', { late: 28 }],
    ['plus 6 weeks', { late: 42 }],
    ['1 week', { late: 7 }],
    ['10 days late', { late: 10 }],
    ['±2 weeks', { late: 14, early: 14 }],
    ['+4 weeks / -2 weeks', { late: 28, early: 14 }],
    ['4 Wochen', { late: 28 }],
    // Neither has one length in calendar days.
    ['1 month', undefined],
    ['10 working days', undefined],
    ['until the freeze', undefined],
  ])('time: %s', (text, read) => {
    expect(timeTolerance(text)).toEqual(read);
  });

  test.each([
    ['10 %', 10],
    ['-10 percent', 10],
    ['At least 80 % of the saving', 20],
    ['at least 120 %', undefined],
    ['how much less is still worth it', undefined],
  ])('benefit: %s', (text, read) => {
    expect(benefitTolerance(text)).toBe(read);
  });

  const levels = new Map([
    ['low', 'Low'],
    ['high', 'High'],
  ]);

  test.each([
    ['high', 'high'],
    ['No risk above level high', 'high'],
    ['up to low', 'low'],
    ['no high risk', undefined],
    ['No risk above level absurd', undefined],
  ])('risk: %s', (text, read) => {
    expect(riskTolerance(text, levels)).toBe(read);
  });

  test('no text is a stumbling block, and what is read comes back from its own words', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        costTolerance(text);
        timeTolerance(text);
        benefitTolerance(text);
        riskTolerance(text, levels);
      }),
    );
    fc.assert(
      fc.property(fc.nat(100), fc.nat(100), (over, under) => {
        expect(costTolerance(`+${over} % / -${under} %`)).toEqual({ over, under });
        expect(timeTolerance(`+${over} days / -${under} days`)).toEqual({ late: over, early: under });
      }),
    );
  });
});
