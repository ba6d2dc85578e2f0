import { daysBetween, isCalendarDate } from '../text/dates.ts';

/** The day of a date or of a moment such as `2026-11-20T22:00+01:00`; undefined where there is none. */
export function dayOf(moment: string | undefined): string | undefined {
  const day = moment?.slice(0, 10);
  return day !== undefined && isCalendarDate(day) ? day : undefined;
}

/**
 * A day that lies before `today`, with how long ago it was: `2026-11-18 (2 days ago)`. Undefined while it has not passed,
 * and where nobody says what day it is. The day itself still counts as time.
 */
export function passed(moment: string | undefined, today: string | undefined): string | undefined {
  // Of a long list most days lie ahead: the comparison of texts comes first, since it costs least.
  if (moment === undefined || today === undefined || moment >= today) return undefined;
  const day = dayOf(moment);
  if (day === undefined || day >= today) return undefined;
  const days = daysBetween(day, today);
  return `${day} (${days === 1 ? 'yesterday' : `${days} days ago`})`;
}
