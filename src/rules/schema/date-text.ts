import { isCalendarDate, MONTH_NAMES } from '../../text/dates.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * The days that a text can mean, as ISO dates: one where it is beyond doubt, two for `3/4/2026` (nobody knows which of
 * the two is the month), none where it is no date with a year of four digits. Dots stand between day, month and year
 * (DIN 1355), never between month and day.
 */
export function datesIn(text: string): readonly string[] {
  const trimmed = text.trim();
  const found = FORMS.flatMap(({ pattern, read }) => {
    const match = pattern.exec(trimmed);
    return match?.groups ? read(match.groups) : [];
  });
  return [...new Set(found.filter(isCalendarDate))];
}

interface Form {
  readonly pattern: RegExp;
  readonly read: (parts: Readonly<Record<string, string | undefined>>) => readonly string[];
}

const FORMS: readonly Form[] = [
  { pattern: /^(?<y>\d{4})([-/.])(?<m>\d{1,2})\2(?<d>\d{1,2})$/, read: ({ y, m, d }) => [iso(y, m, d)] },
  { pattern: /^(?<y>\d{4})(?<m>\d{2})(?<d>\d{2})$/, read: ({ y, m, d }) => [iso(y, m, d)] },
  { pattern: /^(?<y>\d{4})-(?<m>\d{2})-(?<d>\d{2})[T ]\d{2}:\d{2}\S*$/, read: ({ y, m, d }) => [iso(y, m, d)] },
  { pattern: /^(?<d>\d{1,2})\.\s?(?<m>\d{1,2})\.\s?(?<y>\d{4})$/, read: ({ y, m, d }) => [iso(y, m, d)] },
  {
    pattern: /^(?<a>\d{1,2})([-/])(?<b>\d{1,2})\2(?<y>\d{4})$/,
    read: ({ y, a, b }) => [iso(y, b, a), iso(y, a, b)],
  },
  {
    pattern: /^(?<d>\d{1,2})(?:st|nd|rd|th)?\.?[\s-](?:of\s)?(?<name>[a-z]+)\.?,?[\s-](?<y>\d{4})$/i,
    read: ({ y, name, d }) => [iso(y, monthOf(name), d)],
  },
  {
    pattern: /^(?<name>[a-z]+)\.?\s(?<d>\d{1,2})(?:st|nd|rd|th)?,?\s(?<y>\d{4})$/i,
    read: ({ y, name, d }) => [iso(y, monthOf(name), d)],
  },
];

function iso(year = '', month = '', day = ''): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** `Nov`, `Sept` and `november` → `11`; nothing for other words. */
function monthOf(name = ''): string {
  const word = name.toLowerCase();
  const place =
    MONTH_NAMES.indexOf(word) >= 0 ? MONTH_NAMES.indexOf(word) : MONTHS.indexOf(word === 'sept' ? 'sep' : word);
  return place < 0 ? '' : String(place + 1);
}
