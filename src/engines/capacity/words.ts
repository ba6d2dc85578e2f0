import type { SkillTables } from '../../catalog/catalog.ts';
import { type Month, NO_LEVEL } from './types.ts';

/** `data engineering (senior)`; `data engineering` where no level is asked for. */
export function naming(
  { skills, levels }: SkillTables,
  { skill, level }: { readonly skill: string; readonly level: string },
): string {
  const title = titleOf(skills, skill);
  // Titles are sentences of their own; within one only names keep their capitals.
  const plain = /^[A-Z][a-z]/.test(title) && !/[A-Z]/.test(title.slice(1)) ? title.toLowerCase() : title;
  return level === NO_LEVEL ? plain : `${plain} (${titleOf(levels, level).toLowerCase()})`;
}

/** The title of an entry of a table, its id where there is none. */
export function titleOf(table: Readonly<Record<string, { readonly title: string }>>, id: string): string {
  return (Object.hasOwn(table, id) ? table[id]?.title : undefined) ?? id;
}

/** `1 month`, `2 months`. */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** Days for people: `12.5 days`. */
export function inWords(days: number): string {
  return plural(Number(days.toFixed(1)), 'day');
}

/** `in 2027-03`, `from 2027-03 to 2027-05`. */
export function stretch(from: Month, to: Month): string {
  return from === to ? `in ${from}` : `from ${from} to ${to}`;
}
