import { inlineText } from '../../documents/inline-text.ts';

/**
 * What a hover says, before it is Markdown or plain text. Words from files go in as they are: only the writers decide
 * what a character means, so nothing that somebody wrote in a record can become a link, a command or HTML.
 */
export type Inline =
  | string
  | { readonly strong: string }
  | { readonly code: string }
  | { readonly link: string; readonly uri: string };

export type Line = readonly Inline[];

export type Block =
  | { readonly type: 'paragraph'; readonly line: Line }
  | { readonly type: 'list'; readonly items: readonly Line[] }
  /** The first row is the head, the first column names the rows. */
  | { readonly type: 'table'; readonly rows: readonly (readonly Line[])[] };

export function paragraph(...line: Line): Block {
  return { type: 'paragraph', line };
}

/** Nothing where there are no items. */
export function list(items: readonly Line[]): readonly Block[] {
  return items.length > 0 ? [{ type: 'list', items }] : [];
}

export function table(...rows: readonly (readonly Line[])[]): Block {
  return { type: 'table', rows };
}

/** Our own sentences, in which backquotes mark code: `` `title` is required ``. */
export function sentence(text: string): Line {
  return text.split('`').flatMap((part, index): Line => {
    if (part === '') return [];
    return [index % 2 === 1 ? { code: part } : part];
  });
}

/** Facts in a row: those that are there, with dots between them. */
export function facts(...lines: readonly (Line | string | undefined)[]): Line {
  const given = lines.filter((line) => line !== undefined && line.length > 0);
  return given.flatMap((line, index) => {
    const inlines = typeof line === 'string' ? [line] : (line ?? []);
    return index === 0 ? inlines : [' · ', ...inlines];
  });
}

/** A paragraph of facts; nothing where there are none. */
export function factsParagraph(...lines: readonly (Line | string | undefined)[]): readonly Block[] {
  const line = facts(...lines);
  return line.length > 0 ? [paragraph(...line)] : [];
}

/** What a file says about something, as a paragraph; nothing where it says nothing. */
export function quotation(text: string | undefined): readonly Block[] {
  return text === undefined || text.trim() === '' ? [] : [paragraph(text)];
}

/** The first items with what is left out: `a, b and 3 more`. */
export function enumeration(words: readonly string[], most = 8): string {
  if (words.length <= most) return words.join(', ');
  return `${words.slice(0, most).join(', ')} and ${words.length - most} more`;
}

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
function shorten(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest);
  const space = cut.lastIndexOf(' ');
  return `${(space > longest / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:.]+$/, '')} …`;
}
