import type { Span } from '../../text/position.ts';

/** The id-like words of a text, each with the offsets at which it stands, in their order. */
export type Words = ReadonlyMap<string, readonly number[]>;

/** What looks like a word but is none: addresses, where links lead, paths of files, code. Then: words. */
const TOKEN = new RegExp(
  [
    /[a-z][a-z0-9+.-]{0,20}:\/\/[^\s<>"'`)\]]+/,
    /\]\((?:<[^<>\n]{0,1000}>|[^\s()<>]*)/,
    /(?<![\w.%@~-])(?:[\w.%@~-]{0,200}\/){1,50}[\w.%@~-]{0,200}\.(?:md|markdown|ya?ml)\b/,
    /(?<!`)(`+)(?!`)[^\n]{1,1000}?(?<!`)\1(?!`)/,
    /(?<![\p{Script=Latin}\d-])([a-z][a-z0-9._-]*)(?![\p{Script=Latin}\d._-])/u,
  ]
    .map(({ source }) => source)
    .join('|'),
  'giu',
);

/** What every line has that holds a word which may be an id. Looked for first, as most lines have none. */
const SIGN = /[A-Za-z_.][-\d]/g;

/**
 * Collects the words that may be ids: those of their characters, with a digit, or with capitals and a dash as in
 * `REG-PLATFORM`. A word is taken whole: `CR-2026-014` holds no `CR-2026`, `ADR-0001.md` no `ADR-0001`. Code in
 * backticks is quoted, not said, and passed over like addresses and paths.
 */
export function collectWords(text: string, spans: readonly Span[]): Words {
  const words = new Map<string, number[]>();
  for (const { start, end } of spans) {
    const part = text.slice(start, end);
    SIGN.lastIndex = 0;
    for (let sign = SIGN.exec(part); sign; sign = SIGN.exec(part)) {
      const lineStart = part.lastIndexOf('\n', sign.index) + 1;
      const next = part.indexOf('\n', sign.index);
      const lineEnd = next < 0 ? part.length : next;
      collectFrom(part.slice(lineStart, lineEnd), start + lineStart, words);
      SIGN.lastIndex = lineEnd;
    }
  }
  return words;
}

function collectFrom(line: string, offset: number, words: Map<string, number[]>): void {
  for (const match of line.matchAll(TOKEN)) {
    const word = match[2]?.replace(/[._-]+$/, '');
    if (word === undefined || !isDistinctive(word)) continue;
    const places = words.get(word);
    if (places) places.push(offset + match.index);
    else words.set(word, [offset + match.index]);
  }
}

/** Whether an id can be told from an ordinary word: a team called `orders` is not meant wherever orders are. */
function isDistinctive(id: string): boolean {
  return /\d/.test(id) || (id.includes('-') && /[A-Z]/.test(id));
}
