import { closest, distance } from 'fastest-levenshtein';
import type { JsonSchema } from '../../schema/json-schema.ts';

/** The nearest of some words, when it is near enough to be what was meant. */
export function nearest(word: string, words: readonly string[]): string | undefined {
  if (words.length === 0 || word.length > 100) return undefined;
  const best = closest(word.toLowerCase(), [...words]);
  return distance(word.toLowerCase(), best.toLowerCase()) <= Math.max(2, Math.floor(word.length / 3))
    ? best
    : undefined;
}

/** ` Did you mean "approved"?`, or nothing. */
export function didYouMean(word: unknown, words: readonly string[]): string {
  const best = typeof word === 'string' ? nearest(word, words) : undefined;
  return best === undefined ? '' : ` Did you mean "${best}"?`;
}

/** `"draft", "proposed" or "approved"`. */
export function choice(values: readonly unknown[]): string {
  const quoted = values.map((value) => JSON.stringify(value));
  const last = quoted.pop();
  return quoted.length === 0 ? (last ?? '') : `${quoted.join(', ')} or ${last}`;
}

const TYPE_WORDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a mapping',
  null: 'nothing',
};

/** What a schema expects, in words: `a list of mappings with "title"`. */
export function expectation(schema: JsonSchema): string {
  const types = [schema.type ?? []].flat();
  if (schema.format === 'date') return 'a date such as 2026-11-20';
  if (types.length === 1 && types[0] === 'object' && schema.required && schema.required.length > 0) {
    return `a mapping with ${schema.required.map((name) => `"${name}"`).join(', ')}`;
  }
  return types.map((type) => TYPE_WORDS[type] ?? type).join(' or ') || 'another value';
}

/** What a value is, in words. */
export function description(value: unknown): string {
  if (value === null || value === undefined) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a mapping';
  if (typeof value === 'string')
    return `the text ${JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value)}`;
  return String(value);
}
