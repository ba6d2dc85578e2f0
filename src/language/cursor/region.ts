import type { SourceDocument } from '../../documents/document.ts';
import type { Span } from '../../text/position.ts';

const FENCE = /^(?:---|\.\.\.)[ \t]*$/;
/** What a line of front matter can look like while it is written: an entry, its continuation, or one word. */
const PLAUSIBLE = /^(?:\s|#|-\s|-$|[}\]]|["']?[^\s#:][^:]*:(?:\s|$))|^$/;

/**
 * The YAML that an offset lies in: the whole of a YAML file, or the front matter. Front matter that is not closed yet
 * reaches as far as the line at the offset, if all above it can be front matter. Undefined in prose.
 */
export function yamlAt(document: SourceDocument, offset: number): Span | undefined {
  const { text, yaml, format } = document;
  if (format === 'yaml') return yaml ?? { start: 0, end: text.length };
  const isClosed = !document.problems.some(({ code }) => code === 'syntax/unclosed-front-matter');
  if (yaml !== undefined && isClosed) return offset >= yaml.start && offset < closing(yaml) ? yaml : undefined;
  return unclosed(document, offset);
}

/** The line of the closing fence belongs to the fence; an empty front matter still has a place to write in. */
function closing({ start, end }: Span): number {
  return end === start ? end + 1 : end;
}

function unclosed({ text, lines, yaml }: SourceDocument, offset: number): Span | undefined {
  const first = lines.lineSpan(0);
  if (!FENCE.test(text.slice(first.start, first.end).replace(/^\uFEFF/, ''))) return undefined;
  const { line } = lines.positionAt(offset);
  if (line === 0) return undefined;
  for (let above = 1; above < line; above++) {
    const { start, end } = lines.lineSpan(above);
    const content = text.slice(start, end);
    if (FENCE.test(content) || !PLAUSIBLE.test(content)) return undefined;
  }
  const own = lines.lineSpan(line);
  const content = text.slice(own.start, own.end);
  if (!PLAUSIBLE.test(content) && !/^["']?[\w-]+$/.test(content)) return undefined;
  return { start: lines.lineSpan(1).start, end: Math.max(own.end, yaml?.end ?? 0) };
}
