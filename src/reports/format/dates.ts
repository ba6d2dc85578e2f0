import { daysBetween, isCalendarDate, MONTH_NAMES } from '../../text/dates.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const TIME = /^[T ](\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/;

/** `2026-03-12` → `12 Mar 2026`, `2026-03-12T22:00:00Z` → `12 Mar 2026, 22:00 UTC`; any other text as it is. */
export function formatDate(iso: string): string {
  const [date, rest] = [iso.slice(0, 10), iso.slice(10)];
  const [, time, zone] = TIME.exec(rest) ?? [];
  if (!isCalendarDate(date) || (rest !== '' && time === undefined)) return iso;
  const day = `${Number(date.slice(8))} ${formatMonth(date)}`;
  if (time === undefined) return day;
  return `${day}, ${time}${zone === undefined ? '' : ` ${zone === 'Z' ? 'UTC' : zone}`}`;
}

/** `2026-03-12` → `Mar 2026`. */
function formatMonth(date: string): string {
  return `${MONTHS[Number(date.slice(5, 7)) - 1]} ${Number(date.slice(0, 4))}`;
}

/** True when both dates are known and the first lies before the second. */
export function isPast(iso: string | undefined, today: string | undefined): boolean {
  const date = iso?.slice(0, 10);
  return date !== undefined && today !== undefined && isCalendarDate(date) && date < today;
}

/** The first day of a month and the month's name. */
export interface MonthMark {
  readonly date: string;
  readonly label: string;
}

/** Months between marks: such that years, halves and quarters fall on marks. */
const STEPS = [1, 2, 3, 6, 12, 24, 60, 120, 600];

/** The first days of months between two calendar dates, evenly spaced by whole months, at most `most` of them. */
export function monthMarks(first: string, last: string, most: number): readonly MonthMark[] {
  const months = Number(first.slice(0, 4)) * 12 + Number(first.slice(5, 7)) - 1;
  for (const step of STEPS) {
    const marks: MonthMark[] = [];
    for (let month = Math.ceil(months / step) * step; marks.length <= most; month += step) {
      const date = firstDay(month);
      if (date === undefined || date > last) break;
      if (date >= first) marks.push({ date, label: formatMonth(date) });
    }
    if (marks.length <= most) return marks;
  }
  return [];
}

/** The first day of a month, counted from January of the year 0; undefined past the year 9999. */
function firstDay(month: number): string | undefined {
  const year = Math.floor(month / 12);
  if (year > 9999) return undefined;
  return `${String(year).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`;
}

/** Where a date lies between two others: 0 at the first, 100 at the last, with one digit. */
export function percentBetween(date: string, first: string, last: string): number {
  return Math.round((daysBetween(first, date) / daysBetween(first, last)) * 1000) / 10;
}

/** `2027-03` → `March 2027`, or in short `Mar`; any other text as it is. */
export function monthName(month: string, length: 'short' | 'long'): string {
  const name = /^\d{4}-\d{2}$/.test(month) ? MONTH_NAMES[Number(month.slice(5)) - 1] : undefined;
  if (name === undefined) return month;
  const title = name.charAt(0).toUpperCase() + name.slice(1);
  return length === 'short' ? title.slice(0, 3) : `${title} ${Number(month.slice(0, 4))}`;
}
