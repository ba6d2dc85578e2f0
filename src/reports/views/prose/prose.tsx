import { usePreview } from '../parts/context.ts';
import { parseBlocks, parseInline } from './markdown.ts';
import { renderTokens } from './render.ts';

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
