/** A word as it is compared with others that differ only in capitals, spaces, dashes and underscores. */
export function foldWord(word: string): string {
  return word.toLowerCase().replace(/[\s_-]+/g, '');
}
