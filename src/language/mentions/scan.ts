import type { SourceDocument } from '../../documents/document.ts';
import { readingOf } from '../../documents/resting.ts';
import type { TreeNode } from '../../documents/tree.ts';
import { memo } from '../../text/memo.ts';
import type { Span } from '../../text/position.ts';
import { type Destination, markdownDestinations, urlDestinations } from './destinations.ts';
import { type MarkdownPart, markdownParts } from './markdown-parts.ts';
import { collectWords, type Words } from './words.ts';

/** What a text says that may concern ids, whatever ids there are: computed once for each reading of a document. */
export interface Scan {
  readonly parts: readonly MarkdownPart[];
  /** Also those of comments and keys of YAML: see `isText`. */
  readonly words: Words;
  /** In the order of the text. */
  readonly destinations: readonly Destination[];
  /** Whether an offset lies in text: in the prose of Markdown, or in a string of YAML. */
  isText(offset: number): boolean;
}

export function scan(document: SourceDocument): Scan {
  return scanned(readingOf(document), document);
}

const scanned = memo((_: object, { text, yaml, body, root }: SourceDocument): Scan => {
  const parts = body ? markdownParts(text, body) : [];
  const prose: Span[] = parts.filter(({ type }) => type === 'prose');
  const spans = yaml ? [yaml, ...prose] : prose;
  let values: StringValues | undefined;
  const isText = (offset: number): boolean => {
    if (!yaml || offset < yaml.start || offset >= yaml.end) return true;
    values ??= stringValues(text, root);
    return values.covers(offset);
  };
  const destinations = [...markdownDestinations(text, spans), ...(yaml ? urlDestinations(text, yaml) : [])]
    .filter(({ start }) => isText(start))
    .sort((a, b) => a.start - b.start);
  return { parts, words: collectWords(text, spans), destinations, isText };
});

/** The strings of a tree by their places; names of properties are none. */
interface StringValues {
  covers(offset: number): boolean;
}

function stringValues(text: string, root: TreeNode | undefined): StringValues {
  const spans = new Map<number, number>();
  if (root) collect(text, root, spans);
  const starts = [...spans.keys()].sort((a, b) => a - b);
  return {
    covers(offset) {
      let low = 0;
      let high = starts.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((starts[middle] ?? 0) <= offset) low = middle + 1;
        else high = middle;
      }
      const start = starts[low - 1];
      return start !== undefined && offset < (spans.get(start) ?? 0);
    },
  };
}

/** What aliases repeat stands elsewhere, and is seen there. */
function collect(text: string, node: TreeNode, spans: Map<number, number>): void {
  if (node.kind === 'scalar') {
    if (typeof node.value === 'string' && text[node.start] !== '*') spans.set(node.start, node.end);
  } else if (node.kind === 'sequence') for (const item of node.items) collect(text, item, spans);
  else for (const { value } of node.entries) collect(text, value, spans);
}
