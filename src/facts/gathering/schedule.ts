import { type DaySpan, dateOf, dayOf } from '../../engines/capacity/calendar.ts';
import { addMonths, isCalendarDate } from '../../text/dates.ts';
import type { Charter } from './source.ts';

/** When something of a project takes place, as far as its charter says; ISO dates. */
export interface Dates {
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/** First and last day of a project: of its schedule, else from the day before which it cannot start. */
export function projectDates({ schedule, portfolio }: Charter): Dates {
  return { from: usable(schedule?.start) ?? usable(portfolio?.earliestStart), to: usable(schedule?.end) };
}

/** The dates with what they lack taken from the project, moved by whole months. */
export function datesWithin(own: Dates, project: Dates, offset: number): Dates {
  return moved({ from: usable(own.from) ?? project.from, to: usable(own.to) ?? project.to }, offset);
}

export function moved({ from, to }: Dates, offset: number): Dates {
  // `9999-12-31` says "for ever", and there is no date after it.
  const move = (date: string | undefined) => (date === undefined || date >= FOR_EVER ? date : addMonths(date, offset));
  return offset === 0 ? { from, to } : { from: move(from), to: move(to) };
}

/** Dates from this one on are not moved. */
const FOR_EVER = '9900-01-01';

/** Dates of something with what nobody has said taken from the planning period. */
export interface PlacedDates {
  readonly from: string;
  readonly to: string;
  readonly assumed: boolean;
}

/** @returns undefined when the last day is before the first */
export function placed({ from, to }: Dates, period: DaySpan): PlacedDates | undefined {
  const assumed = from === undefined || to === undefined;
  // What begins after the period, or ended before it, takes place outside of it whatever the other date is.
  const first = from ?? dateOf(to === undefined ? period.first : Math.min(period.first, dayOf(to)));
  const last = to ?? dateOf(Math.max(period.last, dayOf(first)));
  return dayOf(last) < dayOf(first) ? undefined : { from: first, to: last, assumed };
}

function usable(date: string | undefined): string | undefined {
  return date !== undefined && isCalendarDate(date) ? date : undefined;
}
