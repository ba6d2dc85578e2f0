import { distance } from 'fastest-levenshtein';
import { nearest } from '../schema/words.ts';

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
  const same = words.filter((candidate) => fold(candidate) === fold(word));
  return same.length === 1 ? same[0] : undefined;
}

function fold(word: string): string {
  return word.toLowerCase().replace(/[\s_-]+/g, '');
}
