import { distance } from 'fastest-levenshtein';
import type { JsonSchema } from '../schema/json-schema.ts';
import { foldWord } from '../text/words.ts';

/** Longer words are no slips of the pen. */
const LONGEST = 100;

/** The nearest of some words, upper and lower case alike, when it is near enough to be what was meant. */
export function nearest(word: string, words: readonly string[]): string | undefined {
  if (word.length > LONGEST) return undefined;
  const typed = word.toLowerCase();
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of words) {
    if (Math.abs(candidate.length - typed.length) >= Math.min(least, LONGEST)) continue;
    const apart = distance(typed, candidate.toLowerCase());
    if (apart < least && apart <= mostApart(typed, candidate)) [best, least] = [candidate, apart];
  }
  return best;
}

/** How many letters may differ: the shorter the word, the more alike the two must be. */
function mostApart(typed: string, candidate: string): number {
  if (typed.length > 5) return Math.max(2, Math.floor(typed.length / 3));
  return typed.length > 3 && typed[0] === candidate[0]?.toLowerCase() ? 2 : 1;
}

/** ` Did you mean "approved"?`, or nothing. */
export function didYouMean(word: unknown, words: readonly string[]): string {
  const best = typeof word === 'string' ? nearest(word, words) : undefined;
  return best === undefined ? '' : ` Did you mean "${best}"?`;
}

/** `"draft", "proposed" or "approved"`. */
export function choice(values: readonly unknown[], conjunction: 'or' | 'and' = 'or'): string {
  const quoted = values.map((value) => JSON.stringify(value));
  const last = quoted.pop();
  return quoted.length === 0 ? (last ?? '') : `${quoted.join(', ')} ${conjunction} ${last}`;
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

/** What a schema expects, in words: `a mapping with "title"`. */
export function expectation(schema: JsonSchema): string {
  const types = [schema.type ?? []].flat();
  if (schema.format === 'date') return 'a date such as 2026-11-20';
  const words = types.map((type) => {
    const parts = type === 'object' ? (schema.required ?? []) : [];
    return parts.length > 0 ? `a mapping with ${choice(parts, 'and')}` : (TYPE_WORDS[type] ?? type);
  });
  return words.join(' or ') || 'another value';
}

/** What a value is, in words. */
export function description(value: unknown): string {
  if (value === null || value === undefined) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a mapping';
  return typeof value === 'string' ? `the text ${JSON.stringify(shorten(value))}` : String(value);
}

/** A text that is cut where it is too long for a message. */
export function shorten(text: string, longest = 40): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

/** That no rule has a code. */
export function unknownCode(code: string, known: readonly string[]): string {
  return `There is no rule "${shorten(code)}".${didYouMean(code, known) || ' Run "portolan explain" for the list.'}`;
}

/** More words than this are not looked through: it would take too long while somebody waits. */
const MOST_COMPARED = 5000;

/**
 * The words most like one, best first: the one that was most likely meant (`meant` is true for it alone), then others
 * that share much with it.
 * @param most how many to give at the most
 */
export function nearestWords(
  word: string,
  words: readonly string[],
  most = 3,
): readonly { readonly word: string; readonly meant: boolean }[] {
  const best = nearest(word, words);
  const typed = word.toLowerCase();
  const near = words.slice(0, MOST_COMPARED).flatMap((candidate) => {
    const apart = distance(typed, candidate.toLowerCase());
    const longest = Math.max(typed.length, candidate.length);
    return candidate !== best && apart <= longest / 2 ? [{ candidate, apart }] : [];
  });
  const others = near.toSorted((a, b) => a.apart - b.apart).map(({ candidate }) => ({ word: candidate, meant: false }));
  return [...(best === undefined ? [] : [{ word: best, meant: true }]), ...others].slice(0, most);
}

/** The one of some words that differs only in capitals, spaces, dashes and underscores. */
export function sameWord(word: string, words: readonly string[]): string | undefined {
  const same = words.filter((candidate) => foldWord(candidate) === foldWord(word));
  return same.length === 1 ? same[0] : undefined;
}

/** The one of the words of an `enum` that somebody meant by another, as the schema says (`x-portolan-words`). */
export function synonymOf(word: unknown, { 'x-portolan-words': words = {} }: JsonSchema): string | undefined {
  if (typeof word !== 'string') return undefined;
  const meant = Object.keys(words).filter((each) => sameWord(word, words[each] ?? []) !== undefined);
  return meant.length === 1 ? meant[0] : undefined;
}

/** More names than this nobody reads. */
const MOST_NAMES = 4;

/** `PRJ-002, PRJ-007`; of very many the first, and how many there are besides. */
export function someOf(names: readonly string[]): string {
  if (names.length <= MOST_NAMES) return names.join(', ');
  const shown = names.slice(0, MOST_NAMES - 1);
  return `${shown.join(', ')} and ${names.length - shown.length} more`;
}
