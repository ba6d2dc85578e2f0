import type { DataOf } from '../../kinds/kinds.ts';
import { daysBetween } from '../../text/dates.ts';
import { dayOf } from '../overdue.ts';

/** When a change is planned to be made. */
export interface Window {
  /** First and last day, as written: both count. */
  readonly first: string;
  readonly last: string;
  /** To the minute, where begin and end both have a time; else the days are all that is known. */
  readonly times: Times | undefined;
}

interface Times {
  /** Minutes since 1970-01-01T00:00 in `zone`. */
  readonly from: number;
  readonly to: number;
  /** `UTC` for times with an offset, else the zone that the change names; empty where it names none. */
  readonly zone: string;
}

/** The window of a change; undefined where it has no begin. A change without an end takes at least the day of its begin. */
export function windowOf({ schedule }: DataOf<'change-request'>): Window | undefined {
  const first = dayOf(schedule?.start);
  if (first === undefined) return undefined;
  const last = dayOf(schedule?.end) ?? first;
  if (last < first) return undefined;
  const [from, to] = [minutesOf(schedule?.start), minutesOf(schedule?.end)];
  // Times of which only one has an offset cannot be compared.
  if (!from || !to || from.isAbsolute !== to.isAbsolute) return { first, last, times: undefined };
  const zone = from.isAbsolute ? 'UTC' : (schedule?.timeZone ?? '');
  return { first, last, times: { from: from.minutes, to: to.minutes, zone } };
}

/**
 * Whether two windows certainly overlap: to the minute where both have times in zones that compare (one may begin when the
 * other ends); by their days where one of them has only days. Times in different local zones say nothing.
 */
export function overlap(a: Window, b: Window): boolean {
  if (a.last < b.first || b.last < a.first) return false;
  if (!a.times || !b.times) return true;
  return a.times.zone === b.times.zone && a.times.from < b.times.to && b.times.from < a.times.to;
}

/** `2027-01-24`, or `2027-01-24 to 2027-01-28`. */
export function windowText({ first, last }: Window): string {
  return first === last ? first : `${first} to ${last}`;
}

const MOMENT = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})?$/;

function minutesOf(moment: string | undefined): { minutes: number; isAbsolute: boolean } | undefined {
  const [, day, hour, minute, offset] = MOMENT.exec(moment ?? '') ?? [];
  if (day === undefined || dayOf(day) === undefined) return undefined;
  const minutes = daysBetween('1970-01-01', day) * 1440 + Number(hour) * 60 + Number(minute);
  return { minutes: minutes - offsetMinutes(offset), isAbsolute: offset !== undefined };
}

function offsetMinutes(offset: string | undefined): number {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):(\d{2})$/.exec(offset ?? '') ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0));
}
