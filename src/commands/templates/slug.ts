/** Letters that Unicode does not take apart into a base and a mark. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/** Longest name made from a title, in characters: file systems and people's eyes both have limits. */
const LONGEST = 60;

/** The words of a text in lower case and ASCII; what other scripts say is left out. */
export function wordsOf(text: string): string[] {
  const ascii = text
    .toLowerCase()
    .replace(/[ßæœøłđðþı]/g, (letter) => LETTERS[letter] ?? '')
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '');
  return ascii.match(/[a-z0-9]+/g) ?? [];
}

/** `Orders: new feed` → `orders-new-feed`; whole words up to a length, nothing when there are no words. */
export function slugOf(words: readonly string[], separator = '-', longest = LONGEST): string {
  let slug = '';
  for (const word of words) {
    const next = slug === '' ? word.slice(0, longest) : `${slug}${separator}${word}`;
    if (next.length > longest) break;
    slug = next;
  }
  return slug;
}
