import { isCalendarDate, MONTH_NAMES } from '../../../text/dates.ts';

const YEAR_FIRST = /(?<!\d)(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/;
const YEAR_LAST = /(?<!\d)(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?!\d)/;
const DAY_MONTH = /(?<!\d)(\d{1,2})(?:st|nd|rd|th)?[ -]+(?:of +)?([a-z]{3,9})\.?[ ,-]+(\d{4})(?!\d)/i;
const MONTH_DAY = /(?<![a-z])([a-z]{3,9})\.? +(\d{1,2})(?:st|nd|rd|th)?,? +(\d{4})(?!\d)/i;

/**
 * A date as people write it in a record, as ISO 8601; undefined when there is none, or when its day and month could
 * be told apart only by guessing (`05/02/2018`).
 */
export function readDate(text: string): string | undefined {
  const [, isoYear, , isoMonth, isoDay] = YEAR_FIRST.exec(text) ?? [];
  if (isoYear !== undefined) return calendarDate(isoYear, isoMonth, isoDay);
  const [, day, dayMonth, dayYear] = DAY_MONTH.exec(text) ?? [];
  if (day !== undefined) return calendarDate(dayYear, monthNumber(dayMonth), day);
  const [, month, monthDay, monthYear] = MONTH_DAY.exec(text) ?? [];
  if (month !== undefined) return calendarDate(monthYear, monthNumber(month), monthDay);
  const [, first = '', second = '', year] = YEAR_LAST.exec(text) ?? [];
  if (Number(first) > 12 || first === second) return calendarDate(year, second, first);
  return Number(second) > 12 ? calendarDate(year, first, second) : undefined;
}

/** `Sept`, `September` → `9`; empty for what is no English month. */
function monthNumber(word = ''): string {
  const index = MONTH_NAMES.findIndex((month) => month.startsWith(word.toLowerCase()));
  return index < 0 ? '' : String(index + 1);
}

function calendarDate(year = '', month = '', day = ''): string | undefined {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCalendarDate(date) ? date : undefined;
}
