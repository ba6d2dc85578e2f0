import { MONTH_NAMES } from '../../../text/dates.ts';
import { type Month, NO_LEVEL } from '../../capacity/types.ts';

/** `2027-05` → `May 2027`. */
export function monthTitle(month: Month): string {
  const name = MONTH_NAMES[Number(month.slice(5, 7)) - 1];
  return name === undefined ? month : `${name[0]?.toUpperCase()}${name.slice(1)} ${month.slice(0, 4)}`;
}

/** `data-engineering`, `senior` → `data engineering (senior)`; no level is not named. */
export function skillTitle(skill: string, level: string): string {
  const words = skill.replaceAll('-', ' ');
  return level === NO_LEVEL ? words : `${words} (${level.replaceAll('-', ' ')})`;
}

/** A number for people: whole from 1000 on, one decimal below. */
export function numberWords(value: number): string {
  const rounded = Math.abs(value) >= 1000 ? Math.round(value) : Math.round(value * 10) / 10;
  const [whole = '', decimals] = String(Math.abs(rounded)).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${rounded < 0 ? '−' : ''}${grouped}${decimals === undefined ? '' : `.${decimals}`}`;
}

/** Without what adding up in binary leaves behind: twelve digits. */
export function tidy(value: number): number {
  return Number(value.toPrecision(12));
}

/** `A, B and C`. */
export function listed(words: readonly string[]): string {
  return words.length > 1 ? `${words.slice(0, -1).join(', ')} and ${words.at(-1)}` : (words[0] ?? '');
}
