import { schemas } from '../../schema/generated/schemas.ts';
import type { JsonSchema } from '../../schema/json-schema.ts';
import { addDays, addMonths } from '../../text/dates.ts';
import type { LanguageFile } from '../file.ts';
import { type Choice, ItemKind } from './item.ts';

const MOMENT = schemas.common?.$defs?.moment?.pattern;
const PERIOD = schemas.common?.$defs?.period?.pattern;

/** Whether a schema is of a day with an optional time. */
export function isMoment({ pattern }: JsonSchema): boolean {
  return pattern !== undefined && pattern === MOMENT;
}

/** Whether a schema is of a year, quarter or month. */
export function isPeriod({ pattern }: JsonSchema): boolean {
  return pattern !== undefined && pattern === PERIOD;
}

/** Days that people mean: today and soon, the end of the quarter, the milestones of the charter. One a day. */
export function dateChoices({ today, record }: LanguageFile): Choice[] {
  const { artifact } = record;
  const schedule = artifact && artifact.kind === 'charter' ? artifact.data.schedule : undefined;
  const named: [string | undefined, string][] = [
    [today, 'today'],
    [addDays(today, 1), 'tomorrow'],
    [addDays(today, 7), 'in a week'],
    [addDays(today, 14), 'in two weeks'],
    [addMonths(today, 1), 'in a month'],
    [endOfQuarter(today), 'end of the quarter'],
    [`${today.slice(0, 4)}-12-31`, 'end of the year'],
    [schedule?.start, 'start of the project'],
    [schedule?.end, 'end of the project'],
    ...(schedule?.milestones ?? []).map((milestone): [string | undefined, string] => [
      milestone?.date,
      `milestone: ${milestone?.title ?? ''}`,
    ]),
  ];
  const byDay = new Map<string, string>();
  for (const [day, name] of named) {
    if (day !== undefined) byDay.set(day, byDay.has(day) ? `${byDay.get(day)}, ${name}` : name);
  }
  return [...byDay].map(([day, name]) => choice(day, name));
}

/** The year, quarter and month of today, and the next ones. */
export function periodChoices({ today }: LanguageFile): Choice[] {
  const months = [today, addMonths(today, 1)].map((day) => day.slice(0, 7));
  const quarters = [today, addMonths(today, 3)].map(quarterOf);
  const years = [today, addMonths(today, 12)].map((day) => day.slice(0, 4));
  const names = (unit: string): string[] => [`this ${unit}`, `next ${unit}`];
  return [
    ...years.map((year, index) => choice(year, names('year')[index] ?? '')),
    ...quarters.map((quarter, index) => choice(quarter, names('quarter')[index] ?? '')),
    ...months.map((month, index) => choice(month, names('month')[index] ?? '')),
  ];
}

function choice(text: string, name: string): Choice {
  return { label: text, kind: ItemKind.event, detail: name, search: name, text };
}

function quarterOf(day: string): string {
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

function endOfQuarter(today: string): string {
  const month = Math.ceil(Number(today.slice(5, 7)) / 3) * 3;
  const first = `${today.slice(0, 4)}-${String(month).padStart(2, '0')}-01`;
  return addDays(addMonths(first, 1), -1);
}
