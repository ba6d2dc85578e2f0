import MarkdownIt, { type Token } from 'markdown-it';

export type { Token };

/** CommonMark with tables and strikethrough. HTML in a record is text: it never becomes markup. */
const markdown = new MarkdownIt({ html: false, linkify: true });

// Words such as `README.md` are file names more often than addresses.
markdown.linkify.set({ fuzzyLink: false });

// Which links are followed is decided where they are drawn: a refused one still shows its words.
markdown.validateLink = () => true;

export function parseBlocks(text: string): readonly Token[] {
  return markdown.parse(text, {});
}

export function parseInline(text: string): readonly Token[] {
  return markdown.parseInline(text, {}).flatMap((token) => token.children ?? []);
}
