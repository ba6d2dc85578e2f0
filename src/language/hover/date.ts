import { count } from '../../facts/number-words.ts';
import { daysBetween, isCalendarDate } from '../../text/dates.ts';
import { type Block, facts, paragraph, sentence } from './content.ts';
import { type Spot, textOf } from './spot.ts';

const WEEKDAYS = ['Thursday', 'Friday', 'Saturday', 'Sunday', 'Monday', 'Tuesday', 'Wednesday'];

/** On a date: what it is the date of, the day of the week, and how far it is from today. */
export function dateHover(spot: Spot): readonly Block[] | undefined {
  const text = textOf(spot);
  const schema = spot.place?.schema;
  if (spot.isKey || text === undefined || schema?.format !== 'date' || !isCalendarDate(text)) return undefined;
  return [
    paragraph(...facts([{ strong: schema.title ?? spot.name }], weekday(text), distance(spot.file.today, text))),
    paragraph(...sentence(schema.description ?? '')),
  ];
}

function weekday(date: string): string {
  const days = daysBetween('1970-01-01', date) % 7;
  return WEEKDAYS[(days + 7) % 7] ?? '';
}

function distance(today: string, date: string): string {
  const days = daysBetween(today, date);
  if (days === 0) return 'today';
  return days > 0 ? `in ${count(days, 'day')}` : `${count(-days, 'day')} ago`;
}
