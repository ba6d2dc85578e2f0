import type { SourceDocument } from '../../documents/document.ts';
import type { MappingEntry, MappingNode, SequenceNode, TreeNode } from '../../documents/tree.ts';
import { resolvePropertyNames, type SchemaPlace } from '../../schema/walk.ts';
import type { Span } from '../../text/position.ts';
import type { FileRecord } from '../../workspace/file-input.ts';
import type { Project } from '../../workspace/project.ts';
import { catalogTitle, itemLabel } from './items.ts';
import { schemaOfItems, schemaOfProperty } from './schema-places.ts';
import { type DocumentSymbol, SYMBOL_KINDS, symbol } from './symbol.ts';

interface Surroundings {
  readonly project: Project;
  readonly record: FileRecord;
  readonly document: SourceDocument;
}

/**
 * The sections of a mapping: what takes more than a line, and lists of things. Single values are left out: an outline
 * is a table of contents. Maps with free keys, such as ratings, are lists of things too.
 */
export function sectionSymbols(
  around: Surroundings,
  mapping: MappingNode,
  place: SchemaPlace | undefined,
): DocumentSymbol[] {
  const keys = place && resolvePropertyNames(place);
  return mapping.entries.flatMap((entry): DocumentSymbol[] => {
    if (!within(mapping, entry) || !within(entry, entry.value)) return [];
    const key = String(entry.key.value);
    const isFree = !Object.hasOwn(place?.schema.properties ?? {}, key);
    if (!isFree && !isSection(around.document, entry)) return [];
    const below = schemaOfProperty(place, key);
    const isThing = isFree && below !== undefined;
    if (!isThing && !isSection(around.document, entry)) return [];
    const { value } = entry;
    const name = isThing ? (catalogTitle(around.project, key, keys) ?? key) : (below?.schema.title ?? words(key));
    const children = childrenOf(around, value, below);
    return [
      symbol(around.document, {
        name,
        detail: detailOf(value),
        kind: isThing ? SYMBOL_KINDS.key : KIND_OF[value.kind],
        span: { start: entry.start, end: Math.max(entry.value.end, entry.key.end) },
        selection: entry.key,
        children,
      }),
    ];
  });
}

const KIND_OF = { mapping: SYMBOL_KINDS.object, sequence: SYMBOL_KINDS.array, scalar: SYMBOL_KINDS.string } as const;

function childrenOf(around: Surroundings, value: TreeNode, place: SchemaPlace | undefined): DocumentSymbol[] {
  if (value.kind === 'mapping') return sectionSymbols(around, value, place);
  return value.kind === 'sequence' ? itemSymbols(around, value, place) : [];
}

function itemSymbols(around: Surroundings, list: SequenceNode, place: SchemaPlace | undefined): DocumentSymbol[] {
  const below = schemaOfItems(place);
  return list.items.flatMap((item): DocumentSymbol[] => {
    if (item.kind !== 'mapping' || !within(list, item)) return [];
    const { name, detail, node } = itemLabel(around, item, below);
    const isEvent = item.entries.some(({ key }) => key.value === 'id' || key.value === 'date');
    return [
      symbol(around.document, {
        name,
        detail,
        kind: isEvent ? SYMBOL_KINDS.event : SYMBOL_KINDS.struct,
        span: item,
        selection: node ?? item.entries[0]?.key ?? item,
        children: sectionSymbols(around, item, below),
      }),
    ];
  });
}

/** A list of things is a section even on one line. */
function isSection({ text }: SourceDocument, { key, value }: MappingEntry): boolean {
  if (value.kind === 'sequence' && value.items.some(({ kind }) => kind === 'mapping')) return true;
  const lineBreak = text.indexOf('\n', key.start);
  return value.end > value.start && lineBreak >= 0 && lineBreak < value.end;
}

function detailOf(value: TreeNode): string | undefined {
  if (value.kind === 'sequence') return String(value.items.length);
  return value.kind === 'scalar' && value.value !== null ? String(value.value) : undefined;
}

function within(outer: Span, inner: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

/** `reviewFrequency` → `Review frequency`. */
function words(key: string): string {
  const spaced = key.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[_-]+/g, ' ');
  return spaced.charAt(0).toUpperCase() + spaced.slice(1).toLowerCase();
}
