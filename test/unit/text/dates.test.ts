import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addMonths, compareDates, daysBetween, isCalendarDate } from '../../../src/text/dates.ts';

const date = fc.integer({ min: -700_000, max: 2_900_000 }).map((days) => addDays('1970-01-01', days));

describe('calendar dates', () => {
  test.each([
    ['2026-02-28', true],
    ['2026-02-29', false],
    ['2024-02-29', true],
    ['1900-02-29', false],
    ['2000-02-29', true],
    ['2026-04-31', false],
    ['2026-13-01', false],
    ['2026-00-10', false],
    ['2026-01-00', false],
    ['0001-01-01', true],
    ['0000-01-01', false],
    ['0099-12-31', true],
    ['9999-12-31', true],
    ['2026-1-1', false],
    ['2026-01-01T00:00', false],
    [' 2026-01-01', false],
    ['', false],
  ])('%s: %s', (text, expected) => {
    expect(isCalendarDate(text)).toBe(expected);
  });

  test('days are counted over the ends of months and years', () => {
    expect(daysBetween('2026-12-30', '2027-01-02')).toBe(3);
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
    expect(daysBetween('2026-03-01', '2026-02-28')).toBe(-1);
    // A span that includes a change to summer time in most of Europe.
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2024-03-01', -1)).toBe('2024-02-29');
    expect(addDays('0099-12-31', 1)).toBe('0100-01-01');
  });

  test('a month later is the same day, or the last one of a shorter month', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
    expect(addMonths('2026-01-15', 12)).toBe('2027-01-15');
    expect(addMonths('2026-01-15', -1)).toBe('2025-12-15');
    expect(addMonths('2026-03-31', -1)).toBe('2026-02-28');
    expect(addMonths('2024-02-29', -12)).toBe('2023-02-28');
  });

  test('compares as the calendar does', () => {
    expect(compareDates('2026-01-02', '2026-01-10')).toBeLessThan(0);
    expect(compareDates('2026-01-02', '2026-01-02')).toBe(0);
    expect(compareDates('2027-01-01', '2026-12-31')).toBeGreaterThan(0);
  });

  test('what is no date, or would leave the calendar, is refused', () => {
    expect(() => addDays('2026-02-30', 1)).toThrow(RangeError);
    expect(() => addDays('2026-02-01', 0.5)).toThrow(RangeError);
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
    expect(() => addMonths('0001-01-01', -1)).toThrow(RangeError);
    expect(() => daysBetween('tomorrow', '2026-01-01')).toThrow('Not a calendar date: tomorrow');
  });

  test('adding the days between two dates leads from one to the other', () => {
    fc.assert(
      fc.property(date, date, (from, to) => {
        expect(isCalendarDate(from)).toBe(true);
        expect(addDays(from, daysBetween(from, to))).toBe(to);
        expect(Math.sign(compareDates(from, to))).toBe(from < to ? -1 : from > to ? 1 : 0);
      }),
    );
  });

  test('a month more or less keeps the day unless the month is shorter', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: -240, max: 240 }), (from, months) => {
        fc.pre(from > '0030' && from < '9970');
        const moved = addMonths(from, months);
        expect(isCalendarDate(moved)).toBe(true);
        const shorter = Number(moved.slice(8)) < Number(from.slice(8));
        if (shorter) expect(addDays(moved, 1).slice(8)).toBe('01');
        else expect(moved.slice(8)).toBe(from.slice(8));
      }),
    );
  });
});
