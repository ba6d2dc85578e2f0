import { nearest } from '../schema/words.ts';

/**
 * The id that was most likely meant. Ids that differ in their numbers are different things, however alike they look:
 * `PRJ-202` is no guess for `PRJ-210`, `PRJ-014` is one for `PRJ-14`.
 */
export function similarId(written: string, known: readonly string[]): string | undefined {
  const numbers = numbersIn(written);
  return nearest(
    written,
    known.filter((id) => numbersIn(id) === numbers),
  );
}

function numbersIn(id: string): string {
  return (id.match(/\d+/g) ?? []).map((digits) => digits.replace(/^0+(?=\d)/, '')).join(' ');
}
