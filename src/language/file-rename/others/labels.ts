import type { Span } from '../../../text/position.ts';
import type { Destination } from '../../mentions/destinations.ts';
import type { MarkdownPart } from '../../mentions/markdown-parts.ts';
import { codeSpans, isWithin } from '../code-spans.ts';

/** A record that gets another id. */
export interface Renamed {
  readonly id: string;
  readonly newId: string;
  /** URIs of the files that define it. */
  readonly homes: readonly string[];
}

/** What is known of the links of a Markdown text. */
export interface LinkedText {
  readonly text: string;
  readonly parts: readonly MarkdownPart[];
  readonly destinations: readonly Destination[];
  /** The destinations that lead to what is renamed. */
  readonly home: ReadonlySet<Destination>;
}

/** `[text][name]`, `[name][]` or `[name]`. */
const REFERENCE = /\[([^[\]\n]{1,200})\](?:\[([^[\]\n]{0,200})\])?/g;

/** Where the texts of links to a renamed record say nothing but its id, and the names of link definitions that do. */
export function idLabels(linked: LinkedText, { id, newId }: Renamed): readonly Span[] {
  const { text, destinations, home } = linked;
  const isId = (span: Span): boolean => text.slice(span.start, span.end).trim() === id;
  const definitions = destinations.filter(({ type }) => type === 'definition');
  const names = new Set(definitions.filter((each) => home.has(each)).map(({ label }) => nameOf(text, label)));
  const references = names.size === 0 ? [] : referencesIn(linked).filter(({ name }) => names.has(nameOf(text, name)));
  const labels = [...home].flatMap(({ type, label }) => (type === 'link' && isId(label) ? [label] : []));
  const texts = references.flatMap(({ label, name }) => (label !== name && isId(label) ? [label] : []));
  return [...labels, ...texts, ...renamableNames()].map((span) => trimmed(text, span));

  /** A name changes everywhere or nowhere, and not to one that is taken. */
  function renamableNames(): readonly Span[] {
    const alike = definitions.filter(({ label }) => nameOf(text, label) === fold(id)).map(({ label }) => label);
    const isTaken = definitions.some(({ label }) => nameOf(text, label) === fold(newId));
    const places = [...alike, ...references.map(({ name }) => name).filter((name) => nameOf(text, name) === fold(id))];
    return names.has(fold(id)) && alike.length === 1 && !isTaken && places.every(isId) ? places : [];
  }
}

interface Reference {
  readonly label: Span;
  /** The name of the definition that is meant; the label itself where it has no other. */
  readonly name: Span;
}

function referencesIn({ text, parts, destinations }: LinkedText): readonly Reference[] {
  const code = codeSpans(text, parts);
  const prose = parts.filter(({ type }) => type === 'prose');
  return prose.flatMap((part) =>
    [...text.slice(part.start, part.end).matchAll(REFERENCE)].flatMap((match): Reference[] => {
      const start = part.start + match.index;
      const isLink = destinations.some(({ link }) => link.start < start + match[0].length && start < link.end);
      if (isLink || text[start - 1] === '\\' || isWithin(code, { start, end: start + match[0].length })) return [];
      const label = { start: start + 1, end: start + 1 + (match[1] ?? '').length };
      const name = match[2] ? { start: label.end + 2, end: label.end + 2 + match[2].length } : label;
      return [{ label, name }];
    }),
  );
}

/** Names of definitions are alike whatever their case and white space (CommonMark 0.31, 4.7). */
function nameOf(text: string, { start, end }: Span): string {
  return fold(text.slice(start, end));
}

function fold(name: string): string {
  return name.trim().replace(/\s+/g, ' ').toLowerCase();
}

function trimmed(text: string, { start, end }: Span): Span {
  const written = text.slice(start, end);
  const from = start + written.length - written.trimStart().length;
  return { start: from, end: from + written.trim().length };
}
