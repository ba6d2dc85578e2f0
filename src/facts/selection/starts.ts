import type { Month } from '../../engines/capacity/types.ts';
import type { Artifact } from '../../kinds/artifact.ts';
import { addMonths, isCalendarDate } from '../../text/dates.ts';

/** When a project may start, in whole months after its planned start. */
export interface Window {
  readonly offsets: readonly number[];
  /** The dates leave no start: the planned one is used. */
  readonly isImpossible: boolean;
  /** The first day on which it may start, where that lies after the planning period: then it is not for this one. */
  readonly after?: string | undefined;
}

/**
 * The planned start is that of the schedule, else the earliest one. It may be later only up to a latest start, never
 * before the earliest, and not after the months of the planning period: what starts then would take nothing of them.
 */
export function startWindow({ data, status }: Artifact<'charter'>, months: readonly Month[]): Window {
  const { earliestStart, latestStart } = data.portfolio ?? {};
  const earliest = usable(earliestStart);
  const latest = usable(latestStart);
  const planned = usable(data.schedule?.start) ?? earliest;
  const last = months.at(-1);
  // What is under way does not move.
  if (planned === undefined || last === undefined || status === 'active') return { offsets: [0], isImpossible: false };
  const least = earliest === undefined || planned >= earliest ? 0 : monthsUntil(planned, earliest);
  const first = addMonths(planned, least);
  if (latest !== undefined && first > latest) return { offsets: [0], isImpossible: true };
  if (first.slice(0, 7) > last) {
    const after = earliest !== undefined && earliest.slice(0, 7) > last ? earliest : first;
    return { offsets: [0], isImpossible: false, after };
  }
  const offsets = [least];
  // What is approved is taken as it was agreed.
  if (latest === undefined || status === 'approved') return { offsets, isImpossible: false };
  for (let offset = least + 1; offset <= least + months.length + 12; offset += 1) {
    const start = addMonths(planned, offset);
    if (start > latest || start.slice(0, 7) > last) break;
    offsets.push(offset);
  }
  return { offsets, isImpossible: false };
}

/** Whole months by which a date has to be moved so that it is not before another. */
function monthsUntil(from: string, to: string): number {
  const whole =
    (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7));
  return addMonths(from, whole) >= to ? whole : whole + 1;
}

/** Dates in years in which nobody plans say "never" or "for ever". */
function usable(date: string | undefined): string | undefined {
  return date !== undefined && isCalendarDate(date) && date >= '1900' && date < '3000' ? date : undefined;
}
