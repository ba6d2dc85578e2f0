import type { Span } from '../../text/position.ts';

/** Where a link of a text leads: the destination as written, without `<` and `>`. */
export interface Destination extends Span {
  readonly type: 'link' | 'image' | 'definition' | 'url';
  /** The whole link, from its text to its end. */
  readonly link: Span;
  /** The text of the link between its brackets; zero width where there is none. */
  readonly label: Span;
  /** Whether it stands between `<` and `>`: then it may have blanks. */
  readonly bracketed: boolean;
}

const INLINE =
  /\]\(\s*(?:<([^<>\n]{0,1000})>|([^\s()<>]{1,1000}(?:\([^\s()<>]{0,200}\)[^\s()<>]{0,200})?))(?=\s{0,9}\)|\s{1,9}["'(])/g;
const DEFINITION = /^ {0,3}\[([^[\]\n]{1,200})\]:[ \t]*(?:<([^<>\n]{0,1000})>|(\S{1,1000}))/gm;
const URL_FIELD = /(?<![\w-])url["']?[ \t]*:[ \t]+(?:"([^"\n]*)"|'([^'\n]*)'|([^\s"',}\]#][^\s,}\]]*))/g;
const LONGEST_LABEL = 500;

/** The destinations of Markdown links, images and link definitions in parts of a text, in no order. */
export function markdownDestinations(text: string, spans: readonly Span[]): Destination[] {
  return spans.flatMap((span) => {
    const part = text.slice(span.start, span.end);
    const inline = [...part.matchAll(INLINE)].map((match) => inlineDestination(text, span, match));
    const definitions = [...part.matchAll(DEFINITION)].map((match): Destination => {
      const target = match[2] ?? match[3] ?? '';
      const start = span.start + match.index;
      const end = start + match[0].length - (match[2] === undefined ? 0 : 1);
      const label = { start: start + match[0].indexOf('[') + 1, end: start + match[0].indexOf(']:') };
      const link = { start, end: start + match[0].length };
      return { type: 'definition', start: end - target.length, end, link, label, bracketed: match[2] !== undefined };
    });
    return [...inline, ...definitions];
  });
}

function inlineDestination(text: string, span: Span, match: RegExpExecArray): Destination {
  const target = match[1] ?? match[2] ?? '';
  const bracket = span.start + match.index;
  const end = bracket + match[0].length - (match[1] === undefined ? 0 : 1);
  const opening = openingBracket(text, span.start, bracket);
  const isImage = text[opening - 1] === '!';
  return {
    type: isImage ? 'image' : 'link',
    start: end - target.length,
    end,
    link: { start: isImage ? opening - 1 : opening, end: closingEnd(text, end, span.end) },
    label: { start: Math.min(opening + 1, bracket), end: bracket },
    bracketed: match[1] !== undefined,
  };
}

/** The bracket that the one at an offset closes; that one itself when there is none near. */
function openingBracket(text: string, from: number, closing: number): number {
  let depth = 0;
  for (let i = closing - 1; i >= Math.max(from, closing - LONGEST_LABEL); i--) {
    if (text[i] === ']') depth++;
    else if (text[i] === '[' && depth-- === 0) return i;
  }
  return closing;
}

/** Behind the parenthesis that ends a link, which may hold a title. */
function closingEnd(text: string, from: number, limit: number): number {
  const end = text.indexOf(')', from);
  const isNear = end >= 0 && end < limit && end - from < LONGEST_LABEL;
  return isNear ? end + 1 : from;
}

/** The values of fields named `url` in parts of a YAML text. */
export function urlDestinations(text: string, span: Span): Destination[] {
  return [...text.slice(span.start, span.end).matchAll(URL_FIELD)].map((match) => {
    const target = match[1] ?? match[2] ?? match[3] ?? '';
    const end = span.start + match.index + match[0].length - (match[3] === undefined ? 1 : 0);
    const place = { start: end - target.length, end };
    return { type: 'url', ...place, link: place, label: { start: place.start, end: place.start }, bracketed: true };
  });
}
