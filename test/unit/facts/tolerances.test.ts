import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tolerancesOf } from '../../../src/facts/tolerances.ts';

const of = (tolerances: object) => tolerancesOf({ tolerances });

describe('the words of a cost', () => {
  test.each([
    ['10 %', 10, undefined],
    ['10%', 10, undefined],
    ['+10 %', 10, undefined],
    ['plus 10 percent', 10, undefined],
    ['up to 7.5 per cent of the budget', 7.5, undefined],
    ['±10%', 10, 10],
    ['+/- 10 %', 10, 10],
    ['+10 % / -20 % of the total', 10, 20],
    ['plus 10 percent, minus 20 percent', 10, 20],
    ['none', 0, undefined],
    ['0', 0, undefined],
  ])('%s', (cost, over, under) => {
    expect(of({ cost }).costPercent).toEqual({ over, under });
  });

  test.each(['none on order events', '10', '10,000 EUR', '-10 %', '10 % a month', 'plus 10 to 20 percent', ''])(
    'that may mean several things: %s',
    (cost) => {
      expect(of({ cost }).costPercent).toEqual({ over: undefined, under: undefined });
    },
  );
});

describe('the words of a time', () => {
  test.each([
    ['4 weeks', 28],
    ['+4 weeks', 28],
    ['plus 8 weeks', 56],
    ['± 1 week', 7],
    ['10 days', 10],
    ['none', 0],
  ])('%s', (time, late) => {
    expect(of({ time }).days.late).toBe(late);
  });

  test.each(['none after 2027-05-31', '2 months', '10 working days', '4', 'a few weeks', '-2 weeks'])(
    'that may mean several things: %s',
    (time) => {
      expect(of({ time }).days.late).toBeUndefined();
    },
  );
});

test('numbers are taken as they are, before the words', () => {
  const tolerances = { costPercent: { over: 10, under: 20 }, days: { late: 14 }, cost: '5 %', time: 'none' };
  expect(of(tolerances)).toEqual({ costPercent: { over: 10, under: 20 }, days: { late: 14 } });
  expect(of({ costPercent: { under: 20 }, cost: '5 %' }).costPercent).toEqual({ over: 5, under: 20 });
  expect(tolerancesOf({ tolerances: undefined })).toEqual(of({}));
});

test('whatever is written, a tolerance is unknown or a number of 0 or more', () => {
  fc.assert(
    fc.property(fc.anything(), fc.anything(), fc.string(), (costPercent, days, cost) => {
      const found = of({ costPercent, days, cost });
      for (const each of [found.costPercent.over, found.costPercent.under, found.days.late])
        expect(each === undefined || each >= 0).toBe(true);
    }),
  );
});
