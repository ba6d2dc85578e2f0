import type { Span } from '../text/position.ts';
import type { MarkdownBody, Section, SourceDocument } from './document.ts';
import { listItems } from './markdown.ts';
import { splitPointer } from './pointer.ts';
import type { MappingEntry, MappingNode, ScalarNode, SequenceNode, TreeNode } from './tree.ts';

/** A property that a section of a Markdown body can supply. */
export interface WantedSection {
  /** JSON Pointer of the property; mappings on the way to it are made where they are missing. */
  readonly pointer: string;
  /** Headings that name the section, in order of preference; upper and lower case are alike. */
  readonly headings: readonly string[];
  /** `text`: the section's Markdown; `list`: its list items; `{ itemsAs }`: a mapping for each, with its text there. */
  readonly shape: 'text' | 'list' | { readonly itemsAs: string };
}

/**
 * The document's tree with the properties that its front matter lacks (or leaves empty) taken from the sections
 * of its body. Without any tree there is an empty mapping at the body's start; a root that is no mapping stays
 * as it is. A list section without list items gives its subheadings, else its whole text as the only item.
 */
export function withSections(
  document: Pick<SourceDocument, 'text' | 'root' | 'body'>,
  wanted: readonly WantedSection[],
): TreeNode | undefined {
  const { root, body } = document;
  if (body === undefined) return root;
  const isEmpty = root === undefined || (root.kind === 'scalar' && root.value === null);
  const at = root ?? { start: body.start, end: body.start };
  let tree: TreeNode = isEmpty ? { kind: 'mapping', entries: [], flow: false, start: at.start, end: at.end } : root;
  const claimed = new Set(wanted.flatMap(({ headings }) => headings.map(fold)));
  for (const { pointer, headings, shape } of wanted) {
    if (tree.kind !== 'mapping') break;
    const section = findSection(body, headings);
    const keys = splitPointer(pointer);
    if (section === undefined || keys.length === 0) continue;
    const value = sectionValue(document.text, body, section, shape, claimed);
    if (value !== undefined) tree = supply(tree, keys, section, value);
  }
  return tree;
}

function fold(heading: string): string {
  return heading.trim().toLowerCase();
}

/** Among headings of equal preference the first in the text counts. */
function findSection(body: MarkdownBody, headings: readonly string[]): Section | undefined {
  for (const heading of headings) {
    const found = body.sections.find((section) => fold(section.heading) === fold(heading));
    if (found !== undefined) return found;
  }
  return undefined;
}

function supply(mapping: MappingNode, keys: readonly string[], section: Section, value: TreeNode): MappingNode {
  const [name = '', ...rest] = keys;
  const index = mapping.entries.findIndex(({ key }) => key.value === name);
  const existing = mapping.entries[index];
  const absent = existing === undefined || (existing.value.kind === 'scalar' && existing.value.value === null);
  if (!absent && (rest.length === 0 || existing.value.kind !== 'mapping')) return mapping;
  const inner: MappingNode =
    existing?.value.kind === 'mapping'
      ? existing.value
      : { kind: 'mapping', entries: [], flow: false, start: value.start, end: value.end };
  const supplied = rest.length === 0 ? value : supply(inner, rest, section, value);
  if (supplied === existing?.value) return mapping;
  const key = existing?.key ?? { ...prose(name, section.heading, section.headingSpan) };
  const entry: MappingEntry = { key, value: supplied, start: key.start, end: Math.max(key.end, supplied.end) };
  return { ...mapping, entries: index < 0 ? [...mapping.entries, entry] : mapping.entries.with(index, entry) };
}

function sectionValue(
  text: string,
  body: MarkdownBody,
  section: Section,
  shape: WantedSection['shape'],
  claimed: ReadonlySet<string>,
): TreeNode | undefined {
  const inner = body.sections.filter(({ headingSpan }) => within(headingSpan, section.content));
  const stop = inner.find(({ heading }) => claimed.has(fold(heading)));
  const span = trimEnd(text, { start: section.content.start, end: stop?.headingSpan.start ?? section.content.end });
  if (!saysSomething(text.slice(span.start, span.end))) return undefined;
  if (shape === 'text') return proseOf(text, span);
  const items = scalarsOf(text, section, span, inner);
  return sequence(shape === 'list' ? items : items.map((item) => mappingOf(shape.itemsAs, item)), span);
}

/** A section with nothing but comments is an unfilled template. */
function saysSomething(markdown: string): boolean {
  return markdown.replace(/<!--[\s\S]*?-->/g, '').trim() !== '';
}

function scalarsOf(text: string, section: Section, span: Span, inner: readonly Section[]): ScalarNode[] {
  const subsections = inner.filter(
    ({ headingSpan, level }) => within(headingSpan, span) && level === section.level + 1,
  );
  const own = { start: span.start, end: subsections[0]?.headingSpan.start ?? span.end };
  const items = listItems({ text }, own);
  if (items.length > 0) return items.map((item) => prose(item.text, text.slice(item.start, item.end), item));
  if (subsections.length > 0)
    return subsections.map(({ heading, headingSpan }) => prose(heading, heading, headingSpan));
  return [proseOf(text, span)];
}

function within(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

function trimEnd(text: string, { start, end }: Span): Span {
  return { start, end: start + text.slice(start, end).trimEnd().length };
}

function proseOf(text: string, span: Span): ScalarNode {
  const raw = text.slice(span.start, span.end);
  return prose(raw.replace(/\r\n?/g, '\n'), raw, span);
}

function prose(value: string, raw: string, { start, end }: Span): ScalarNode {
  return { kind: 'scalar', value, raw, style: 'prose', start, end };
}

function sequence(items: readonly TreeNode[], { start, end }: Span): SequenceNode {
  return { kind: 'sequence', items, flow: false, start, end };
}

function mappingOf(name: string, item: ScalarNode): MappingNode {
  const key = prose(name, '', { start: item.start, end: item.start });
  const entry: MappingEntry = { key, value: item, start: item.start, end: item.end };
  return { kind: 'mapping', entries: [entry], flow: false, start: item.start, end: item.end };
}
