import { isCalendarDate } from '../../text/dates.ts';

/**
 * A date as people write it in a record, as ISO 8601; undefined when there is none or when its day and month could
 * be told apart only by guessing (`05/02/2018`).
 */
export function readDate(text: string): string | undefined {
  const iso = /\b(\d{4})-(\d{1,2})-(\d{1,2})\b/.exec(text);
  if (iso) return calendarDate(iso[1], iso[2], iso[3]);
  const slashes = /\b(\d{1,2})[/.](\d{1,2})[/.](\d{4})\b/.exec(text);
  if (!slashes) return undefined;
  const [, first = '', second = '', year = ''] = slashes;
  if (Number(first) > 12 || first === second) return calendarDate(year, second, first);
  if (Number(second) > 12) return calendarDate(year, first, second);
  return undefined;
}

function calendarDate(year = '', month = '', day = ''): string | undefined {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCalendarDate(date) ? date : undefined;
}
