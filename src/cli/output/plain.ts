/** Line breaks and tabs, which would tear a line of output apart. */
const BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]+/gu;
/** Control characters steer the terminal; directional ones make a text look like another. */
const STEERING = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu;

/** Text from a file as it may stand in a line on a terminal, whoever wrote the file. */
export function plain(text: string): string {
  return text.replace(BREAKS, ' ').replace(STEERING, '\uFFFD');
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The same, shortened to a number of characters as people count them, for columns. */
export function shorten(text: string, length: number): string {
  const characters = [...graphemes.segment(plain(text))].map(({ segment }) => segment);
  return characters.length <= length ? characters.join('') : `${characters.slice(0, length - 1).join('')}…`;
}
