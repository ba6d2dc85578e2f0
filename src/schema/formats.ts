import { isCalendarDate } from '../text/dates.ts';

/**
 * The formats that the schemas use, as pure functions. Names are those of JSON Schema 2020-12; only `date` is as
 * strict as RFC 3339, the others catch what is plainly wrong.
 */
export const formats = {
  date: (text: string): boolean => isCalendarDate(text),
  email: (text: string): boolean => /^[^\s@]+@[^\s@]+$/.test(text),
  'uri-reference': (text: string): boolean => !/\s/.test(text),
};
