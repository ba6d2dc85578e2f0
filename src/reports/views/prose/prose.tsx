import MarkdownIt, { type Token } from 'markdown-it';
import { usePreview } from '../parts/context.ts';
import { renderTokens } from './render.ts';

/** CommonMark with tables and strikethrough. HTML in a record is text: it never becomes markup. */
const markdown = new MarkdownIt({ html: false, linkify: true });

// Words such as `README.md` are file names more often than addresses.
markdown.linkify.set({ fuzzyLink: false });

// Which links are followed is decided where they are drawn: a refused one still shows its words.
markdown.validateLink = () => true;

interface ProseProps {
  /** Markdown; nothing is drawn for a blank one. */
  readonly text: string | undefined;
  /** Level of its highest heading; 3 when missing, as in a section. */
  readonly heading?: number;
}

/** A text of paragraphs, lists, tables and code. */
export function Prose({ text, heading = 3 }: ProseProps) {
  const { linked, resources } = usePreview();
  if (text === undefined || text.trim() === '') return null;
  return <div class="prose">{renderTokens(parseBlocks(text), { heading, links: !linked, resources })}</div>;
}

/** A line of text: emphasis, code and links, no paragraphs. */
export function Inline({ text }: { readonly text: string | undefined }) {
  const { linked, resources } = usePreview();
  if (text === undefined || text.trim() === '') return null;
  return <>{renderTokens(parseInline(text), { heading: 6, links: !linked, resources })}</>;
}

function parseBlocks(text: string): readonly Token[] {
  return markdown.parse(text, {});
}

function parseInline(text: string): readonly Token[] {
  return markdown.parseInline(text, {}).flatMap((token) => token.children ?? []);
}
