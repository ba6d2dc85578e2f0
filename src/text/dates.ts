/**
 * Arithmetic on calendar dates `YYYY-MM-DD` (ISO 8601, proleptic Gregorian calendar, years 0001–9999), without
 * time zones and without the clock. Functions other than `isCalendarDate` throw a `RangeError` for anything else.
 */

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY = 86_400_000;

/** English names of the months, as people write them in records; January first. */
export const MONTH_NAMES: readonly string[] = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** True for a day that exists: `2024-02-29` does, `2026-02-29` does not. */
export function isCalendarDate(text: string): boolean {
  return partsOf(text) !== undefined;
}

/** Negative when `a` is before `b`, positive when it is after, 0 for the same day. */
export function compareDates(a: string, b: string): number {
  return daysFromEpoch(a) - daysFromEpoch(b);
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return daysFromEpoch(to) - daysFromEpoch(from);
}

/** The day that is a whole number of days later, or earlier when it is negative. */
export function addDays(date: string, days: number): string {
  return format(daysFromEpoch(date) + whole(days));
}

/** The same day of a month that is a whole number of months later; the last day of a shorter month instead. */
export function addMonths(date: string, months: number): string {
  const moved = new Date(daysFromEpoch(date) * DAY);
  const day = moved.getUTCDate();
  moved.setUTCDate(1);
  moved.setUTCMonth(moved.getUTCMonth() + whole(months));
  const last = utc(moved.getUTCFullYear(), moved.getUTCMonth() + 1, 0);
  const lastDay = new Date(last * DAY).getUTCDate();
  return format(utc(moved.getUTCFullYear(), moved.getUTCMonth(), Math.min(day, lastDay)));
}

function whole(count: number): number {
  if (!Number.isInteger(count)) throw new RangeError(`Not a whole number: ${count}`);
  return count;
}

function daysFromEpoch(text: string): number {
  const days = dayNumber(text);
  if (days === undefined) throw new RangeError(`Not a calendar date: ${text}`);
  return days;
}

function dayNumber(text: string): number | undefined {
  const parts = partsOf(text);
  return parts && utc(parts.year, parts.month - 1, parts.day);
}

/** Year, month (1–12) and day of a date that exists. */
function partsOf(text: string): { year: number; month: number; day: number } | undefined {
  const match = DATE.exec(text);
  if (match === null) return undefined;
  const year = Number(match[1]);
  const month = Number(match[2]);
  const day = Number(match[3]);
  return year >= 1 && day >= 1 && day <= daysIn(year, month) ? { year, month, day } : undefined;
}

/** 0 for a month that does not exist. */
function daysIn(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && leap ? 29 : (MONTH_DAYS[month - 1] ?? 0);
}

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Days from 1970-01-01. `Date.UTC` alone would take the years 0–99 for 1900–1999. */
function utc(year: number, month: number, day: number): number {
  const date = new Date(Date.UTC(2000, month, day));
  date.setUTCFullYear(year + date.getUTCFullYear() - 2000, month, day);
  return date.getTime() / DAY;
}

function format(days: number): string {
  const date = new Date(days * DAY);
  const year = date.getUTCFullYear();
  if (!(year >= 1 && year <= 9999)) throw new RangeError('The date lies outside the years 0001 to 9999');
  const pad = (value: number, width: number) => String(value).padStart(width, '0');
  return `${pad(year, 4)}-${pad(date.getUTCMonth() + 1, 2)}-${pad(date.getUTCDate(), 2)}`;
}
