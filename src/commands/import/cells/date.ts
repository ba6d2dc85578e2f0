import { addDays, addMonths, isCalendarDate, MONTH_NAMES } from '../../../text/dates.ts';
import { wordsOf } from '../../templates/file-name.ts';

/** Which of the two numbers of `05/02/2027` is the day. */
export type DateOrder = 'dmy' | 'mdy';

/** A date as a cell says it; `ambiguous` when the day and the month could change places. */
export type ReadDate = { readonly date: string } | { readonly problem: 'ambiguous' | 'not-a-date' };

/**
 * Reads a day. Certain are ISO 8601 (with or without a time), `31.12.2027`, names of months (English, German, French),
 * and numbers with slashes or dashes of which only one can be the month; of the others `order` decides. A month, a
 * quarter or a year alone is its first day, or its last one for an end. Years of two digits are 1969–2068 (POSIX,
 * strptime, `%y`).
 */
export function readDate(text: string, order: DateOrder | undefined, side: 'first' | 'last'): ReadDate {
  const period = readPeriod(text);
  if (period) return { date: side === 'first' ? period.first : period.last };
  const iso = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[T ]\d{1,2}:\d{2}.*)?$/.exec(text);
  if (iso) return day(iso[1], iso[3], iso[4]);
  const dotted = /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4}|\d{2})(?: \d{1,2}:\d{2}.*)?$/.exec(text);
  if (dotted) return day(dotted[3], dotted[2], dotted[1]);
  const slashed = /^(\d{1,2})([/-])(\d{1,2})\2(\d{4}|\d{2})(?: \d{1,2}:\d{2}.*)?$/.exec(text);
  if (slashed) return eitherWay(slashed[1] ?? '', slashed[3] ?? '', slashed[4] ?? '', order);
  return readNamed(text) ?? { problem: 'not-a-date' };
}

function eitherWay(one: string, two: string, year: string, order: DateOrder | undefined): ReadDate {
  const dayFirst = day(year, two, one);
  const monthFirst = day(year, one, two);
  if (order) return order === 'dmy' ? dayFirst : monthFirst;
  if ('problem' in dayFirst || 'problem' in monthFirst) return 'date' in dayFirst ? dayFirst : monthFirst;
  return dayFirst.date === monthFirst.date ? dayFirst : { problem: 'ambiguous' };
}

/** `5 Feb 2027`, `Feb 5, 2027`, `5. Februar 2027`, `05-févr.-27`. */
function readNamed(text: string): ReadDate | undefined {
  const [one = '', two = '', three = '', ...rest] = wordsOf(text);
  if (rest.length > 0) return undefined;
  if (monthOf(two) !== undefined) return /^\d{4}$/.test(one) ? day(one, two, three) : day(three, two, one);
  return monthOf(one) === undefined ? undefined : day(three, one, two.replace(/(?:st|nd|rd|th)$/, ''));
}

/** `2027`, `2027-Q1`, `Q1/2027`, `2027-03`, `03/2027`, `March 2027`. */
function readPeriod(text: string): { readonly first: string; readonly last: string } | undefined {
  const match =
    /^(?<year>\d{4})(?:[-/. ]?[QT](?<quarter>[1-4])|[-/](?<month>\d{1,2}))?$/i.exec(text) ??
    /^[QT](?<quarter>[1-4])[-/. ]*(?<year>\d{4})$/i.exec(text) ??
    /^(?<month>\d{1,2}|\p{L}+\.?)[-/. ]+(?<year>\d{4})$/u.exec(text);
  const { year = '', quarter, month } = match?.groups ?? {};
  if (!/^(?:19|20)\d{2}$/.test(year)) return undefined;
  const number = month === undefined ? 1 : (monthOf(wordsOf(month)[0] ?? '') ?? Number(month));
  const start = quarter === undefined ? number : Number(quarter) * 3 - 2;
  const length = quarter !== undefined ? 3 : month !== undefined ? 1 : 12;
  const first = `${year}-${String(start).padStart(2, '0')}-01`;
  return isCalendarDate(first) ? { first, last: addDays(addMonths(first, length), -1) } : undefined;
}

function day(year = '', month = '', date = ''): ReadDate {
  const full = year.length === 2 ? `${Number(year) >= 69 ? '19' : '20'}${year}` : year;
  const iso = `${full}-${String(monthOf(month) ?? month).padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isCalendarDate(iso) ? { date: iso } : { problem: 'not-a-date' };
}

/** Names in ASCII, as `wordsOf` gives them. */
const OTHER_NAMES: readonly (readonly string[])[] = [
  'januar februar marz april mai juni juli august september oktober november dezember'.split(' '),
  'janner feber maerz april mai juni juli august september oktober november dezember'.split(' '),
  'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre'.split(' '),
];
const NAMES = [MONTH_NAMES, ...OTHER_NAMES];

/** 1 to 12 of a name or of its first letters, three or more, where they fit one month only. */
function monthOf(word: string): number | undefined {
  if (!/^\p{L}{3,}$/u.test(word)) return undefined;
  const found = new Set(NAMES.flatMap((names) => names.flatMap((name, at) => (name.startsWith(word) ? [at + 1] : []))));
  return found.size === 1 ? [...found][0] : undefined;
}
