/**
 * Gives equal texts as one string. Knows only so many at a time, and begins anew with the next: records use few words, but
 * a large register has an id for every risk.
 */
export function textPool(most: number): (text: string) => string {
  const pool = new Map<string, string>();
  return (text) => {
    const known = pool.get(text);
    if (known !== undefined) return known;
    if (pool.size >= most) pool.clear();
    pool.set(text, text);
    return text;
  };
}

/** Longer texts are seldom equal, and may be parts of a file that they would keep in memory. */
const LONGEST = 12;

const words = textPool(4096);

/** The same text; if it is short, as one string for all who say it: records of a kind have the same keys and values. */
export function shared(text: string): string {
  return text.length > LONGEST ? text : words(text);
}
