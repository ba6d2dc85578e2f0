import type { SourceDocument } from '../../documents/document.ts';
import { readingOf } from '../../documents/resting.ts';
import { memo } from '../../text/memo.ts';
import type { Span } from '../../text/position.ts';
import { type Destination, markdownDestinations, urlDestinations } from './destinations.ts';
import { type MarkdownPart, markdownParts } from './markdown-parts.ts';
import { type StringValues, stringValues } from './string-values.ts';
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
