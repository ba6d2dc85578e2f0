import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type DaySpan,
  dateOf,
  dayOf,
  monthRange,
  monthSpan,
  pieces,
  spreadEvenly,
  spreadWork,
  workingDays,
} from '../../../../src/engines/capacity/calendar.ts';
import { SPANS } from './inputs.ts';

const span = (from: string, to: string): DaySpan => ({ first: dayOf(from), last: dayOf(to) });
const anySpan = fc
  .tuple(fc.integer({ min: -1000, max: 30_000 }), fc.integer({ min: 0, max: 400 }))
  .map(([first, length]) => ({ first, last: first + length }));

describe('days and months', () => {
  test('months from one to another', () => {
    expect(monthRange('2026-11', '2027-02')).toEqual(['2026-11', '2026-12', '2027-01', '2027-02']);
    expect(monthRange('2027-02', '2026-11')).toEqual([]);
    expect(monthRange('2027-01', '2099-12', 2)).toEqual(['2027-01', '2027-02']);
  });

  test('the days of a month', () => {
    const { first, last } = monthSpan('2028-02');
    expect([dateOf(first), dateOf(last)]).toEqual(['2028-02-01', '2028-02-29']);
  });

  test.each([
    ['2027-01-01', '2027-01-31', 21],
    ['2027-02-01', '2027-02-28', 20],
    ['2026-11-21', '2026-11-22', 0],
    ['2026-11-20', '2026-11-23', 2],
    ['2026-11-20', '2026-11-19', 0],
  ])('working days from %s to %s: %d', (from, to, days) => {
    expect(workingDays(span(from, to))).toBe(days);
  });

  test('working days are those that are no Saturday and no Sunday (day 0 is a Monday)', () => {
    fc.assert(
      fc.property(anySpan, ({ first, last }) => {
        const days = Array.from({ length: last - first + 1 }, (_, index) => first + index);
        expect(workingDays({ first, last })).toBe(days.filter((day) => ((day % 7) + 7) % 7 < 5).length);
      }),
    );
  });
});

describe('spreading', () => {
  test('work goes by working days: 41 days of January and February', () => {
    expect(spreadWork(82, span('2027-01-01', '2027-02-28'), SPANS)).toEqual({ inside: [42, 40, 0], outside: 0 });
  });

  test('what lies before and after the months is outside', () => {
    expect(spreadWork(44, span('2026-12-01', '2027-01-31'), SPANS)).toEqual({ inside: [21, 0, 0], outside: 23 });
  });

  test('a weekend without a working day', () => {
    expect(spreadWork(2, span('2027-01-30', '2027-01-31'), SPANS).inside).toEqual([2, 0, 0]);
  });

  test('money goes by calendar days', () => {
    expect(spreadEvenly(59, span('2027-01-01', '2027-02-28'), SPANS).inside).toEqual([31, 28, 0]);
  });

  test('nothing is lost', () => {
    fc.assert(
      fc.property(anySpan, fc.double({ min: 0, max: 1e6, noNaN: true }), (whole, amount) => {
        const { inside, outside } = spreadWork(amount, whole, SPANS);
        expect(inside.reduce((sum, part) => sum + part, outside)).toBeCloseTo(amount, 6);
      }),
    );
  });

  test('pieces lie one after the other, and no other span ends within one', () => {
    fc.assert(
      fc.property(anySpan, fc.array(anySpan, { maxLength: 5 }), (whole, others) => {
        const found = pieces(whole, others);
        expect(found[0]?.first).toBe(whole.first);
        expect(found.at(-1)?.last).toBe(whole.last);
        for (const [index, piece] of found.entries()) {
          expect(piece.last + 1).toBe(found[index + 1]?.first ?? whole.last + 1);
          for (const other of others) {
            const common = Math.min(other.last, piece.last) - Math.max(other.first, piece.first) + 1;
            expect(common <= 0 || common === piece.last - piece.first + 1).toBe(true);
          }
        }
      }),
    );
  });
});
