import { type DaySpan, monthAfter, monthOf, monthRange, monthSpan } from '../../engines/capacity/calendar.ts';
import type { CapacityProblem, Month } from '../../engines/capacity/types.ts';
import { isCalendarDate } from '../../text/dates.ts';
import { type Source, settingsOrigin } from './source.ts';

/** The months that capacity and budgets are compared in. */
export interface PlanningPeriod {
  readonly months: readonly Month[];
  /** The days of each month. */
  readonly spans: readonly DaySpan[];
  /** From the first day of the first month to the last day of the last. */
  readonly whole: DaySpan;
  readonly problems: readonly CapacityProblem[];
}

/** Months of a period that nobody has given. */
const USUAL = 12;

/** Ten years: nobody plans the days of people further, and a slip in a year must not stall an editor. */
const MOST = 120;

/**
 * The planning period: whole calendar months from `portfolio.start` to `portfolio.end` of `portolan.yaml`, else twelve
 * months from the one of `today`.
 * @param today ISO date
 * @returns undefined when neither the configuration nor `today` says when it begins
 */
export function planningPeriod(source: Source, today: string | undefined): PlanningPeriod | undefined {
  const { portfolio } = source.project.configuration.settings;
  const [start, end] = [monthIn(portfolio?.start), monthIn(portfolio?.end)];
  const now = monthIn(today);
  // An end in the past without a start: the twelve months up to it.
  const first =
    start ?? (now !== undefined && (end === undefined || now <= end) ? now : end && monthAfter(end, 1 - USUAL));
  if (first === undefined) return undefined;
  const last = end !== undefined && end >= first ? end : monthAfter(first, USUAL - 1);
  const months = monthRange(first, last, MOST);
  const spans = months.map(monthSpan);
  const problems = (['start', 'end'] as const).flatMap((key): CapacityProblem[] => {
    const date = portfolio?.[key];
    if (date === undefined || monthIn(date) !== undefined) return [];
    const message = `The planning period cannot have the ${key} ${date}: it is left out.`;
    return [{ code: 'period-out-of-range', message, origin: settingsOrigin(source, `/portfolio/${key}`) }];
  });
  if (end !== undefined && end < first)
    problems.push({
      code: 'period-order',
      message: `The planning period ends (${portfolio?.end}) before it begins (${portfolio?.start}): twelve months from its start are used.`,
      origin: settingsOrigin(source, '/portfolio/end'),
    });
  if (months.at(-1) !== last)
    problems.push({
      code: 'period-too-long',
      message: `The planning period is longer than ${MOST} months: only those up to ${months.at(-1)} are used.`,
      origin: settingsOrigin(source, '/portfolio/end'),
    });
  return { months, spans, whole: { first: spans[0]?.first ?? 0, last: spans.at(-1)?.last ?? -1 }, problems };
}

/** Undefined for a year in which nobody plans: a slip must not lead out of the calendar. */
function monthIn(date: string | undefined): Month | undefined {
  const day = date?.slice(0, 10);
  return day !== undefined && isCalendarDate(day) && day >= '1900' && day < '3000' ? monthOf(day) : undefined;
}

/**
 * The months that `2027`, `2027-Q1` or `2027-03` names; none for anything else.
 */
export function monthsNamed(period: string): Month[] {
  const match = /^(\d{4})(?:-(?:Q([1-4])|(0[1-9]|1[0-2])))?$/.exec(period);
  if (!match || (match[1] ?? '') < '1900' || (match[1] ?? '') >= '3000') return [];
  const [, year, quarter, month] = match;
  if (month !== undefined) return [period];
  const first = quarter === undefined ? 1 : Number(quarter) * 3 - 2;
  const start = `${year}-${String(first).padStart(2, '0')}`;
  return monthRange(start, monthAfter(start, quarter === undefined ? 11 : 2));
}
