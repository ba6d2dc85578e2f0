import { inlineText } from '../../documents/inline-text.ts';

/** Control characters, and those that turn the direction of what follows: they hide what a text says. */
const HIDDEN = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** A text on one line, without what nobody can see. */
export function clean(text: string): string {
  return text.replace(/\s+/g, ' ').replace(HIDDEN, '');
}

/** Enough to know what something is about. */
const LONGEST = 280;

/** The first paragraph of a text, at most 280 characters of it, without Markdown's marks; undefined without any words. */
export function summary(text: string | undefined): string | undefined {
  const [first = ''] = (text ?? '').trim().split(/\r?\n[ \t]*\r?\n/, 1);
  const words = clean(inlineText(first.slice(0, 4 * LONGEST))).trim();
  return words === '' ? undefined : shorten(words, LONGEST);
}

/** A text cut between words. */
export function shorten(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest);
  const space = cut.lastIndexOf(' ');
  return `${(space > longest / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:.]+$/, '')} …`;
}
