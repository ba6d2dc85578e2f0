import { MONTH_NAMES } from '../../text/dates.ts';

/** `2027-03` → `March 2027`, or in short `Mar`; any other text as it is. */
export function monthName(month: string, length: 'short' | 'long'): string {
  const name = /^\d{4}-\d{2}$/.test(month) ? MONTH_NAMES[Number(month.slice(5)) - 1] : undefined;
  if (name === undefined) return month;
  const title = name.charAt(0).toUpperCase() + name.slice(1);
  return length === 'short' ? title.slice(0, 3) : `${title} ${Number(month.slice(0, 4))}`;
}
