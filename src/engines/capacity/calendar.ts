import { addDays, addMonths, daysBetween } from '../../text/dates.ts';
import type { Month } from './types.ts';

/** A Monday, from which days are numbered. */
const MONDAY = '1970-01-05';

/** Whole calendar days from the first to the last, both included; days are numbers (see `dayOf`). */
export interface DaySpan {
  readonly first: number;
  readonly last: number;
}

/** Days of dates that were asked for: records name the same few again and again. */
const days = new Map<string, number>();

/** Far more dates than a portfolio names. */
const MOST_DAYS = 10_000;

/** A day as a number: one more for each later day. Throws a `RangeError` for what is no calendar date. */
export function dayOf(date: string): number {
  const known = days.get(date);
  if (known !== undefined) return known;
  if (days.size >= MOST_DAYS) days.clear();
  const day = daysBetween(MONDAY, date);
  days.set(date, day);
  return day;
}

/** The day with a number as an ISO date. */
export function dateOf(day: number): string {
  return addDays(MONDAY, day);
}

export function monthOf(date: string): Month {
  return date.slice(0, 7);
}

/** The first and the last day of a month. */
export function monthSpan(month: Month): DaySpan {
  const first = `${month}-01`;
  return { first: dayOf(first), last: dayOf(addMonths(first, 1)) - 1 };
}

/** The month that is a whole number of months later. */
export function monthAfter(month: Month, count = 1): Month {
  return monthOf(addMonths(`${month}-01`, count));
}

/** The months from the first to the last, both included, at most `most` of them; none when the last is earlier. */
export function monthRange(first: Month, last: Month, most = Number.POSITIVE_INFINITY): Month[] {
  const months: Month[] = [];
  for (let month = first; month <= last && months.length < most; month = monthAfter(month)) months.push(month);
  return months;
}

/** What two spans have in common; undefined when that is nothing. */
export function overlap(a: DaySpan, b: DaySpan): DaySpan | undefined {
  const first = Math.max(a.first, b.first);
  const last = Math.min(a.last, b.last);
  return first <= last ? { first, last } : undefined;
}

/** Number of days from Monday to Friday in a span. Public holidays are absences: they differ from place to place. */
export function workingDays({ first, last }: DaySpan): number {
  return last < first ? 0 : workingDaysBefore(last + 1) - workingDaysBefore(first);
}

/** Working days from the Monday that is day 0 up to, without, a day; negative before it. */
function workingDaysBefore(day: number): number {
  const week = Math.floor(day / 7);
  return week * 5 + Math.min(day - week * 7, 5);
}

/** An amount that is spread over days: what falls into each month, and what into none of them. */
export interface Spread {
  /** A number a month. */
  readonly inside: readonly number[];
  readonly outside: number;
}

/** Spreads an amount evenly over the working days of a span, or over all its days when it has no working day. */
export function spreadWork(amount: number, span: DaySpan, months: readonly DaySpan[]): Spread {
  return spread(amount, span, months, workingDays(span) > 0 ? workingDays : calendarDays);
}

/** Spreads an amount evenly over the calendar days of a span. */
export function spreadEvenly(amount: number, span: DaySpan, months: readonly DaySpan[]): Spread {
  return spread(amount, span, months, calendarDays);
}

function spread(amount: number, span: DaySpan, months: readonly DaySpan[], measure: (span: DaySpan) => number): Spread {
  const whole = measure(span);
  let counted = 0;
  const inside = months.map((month) => {
    const common = overlap(span, month);
    const days = common ? measure(common) : 0;
    counted += days;
    return (amount * days) / whole;
  });
  return { inside, outside: (amount * (whole - counted)) / whole };
}

function calendarDays({ first, last }: DaySpan): number {
  return last - first + 1;
}

/** Cuts a span so that nothing which begins or ends with one of the others changes within a piece. */
export function pieces(span: DaySpan, others: readonly DaySpan[]): DaySpan[] {
  const starts = new Set([span.first]);
  for (const { first, last } of others) {
    for (const start of [first, last + 1]) if (start > span.first && start <= span.last) starts.add(start);
  }
  const sorted = [...starts].sort((a, b) => a - b);
  return sorted.map((first, index) => ({ first, last: (sorted[index + 1] ?? span.last + 1) - 1 }));
}
