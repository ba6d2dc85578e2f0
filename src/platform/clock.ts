import type { Clock } from '../workspace/day.ts';

/** The present day as an ISO date: in a time zone, or where the program runs. */
export const localDate: Clock = (timeZone) => {
  const now = new Date();
  const zone = timeZone === undefined ? undefined : { timeZone };
  // Parts and no format of some language: their order and signs are the language's own.
  const parts = new Intl.DateTimeFormat('en', { ...zone, year: 'numeric', month: '2-digit', day: '2-digit' })
    .formatToParts(now)
    .map(({ type, value }) => [type, value] as const);
  const { year = '', month, day } = Object.fromEntries(parts);
  return `${year.padStart(4, '0')}-${month}-${day}`;
};
