import { isCatalogTable, locateEntries } from '../catalog/tables.ts';
import { joinPointer, nodeAt, pathAt, splitPointer } from '../documents/pointer.ts';
import { toValue } from '../documents/value.ts';
import { placeAt, resolvePropertyNames } from '../schema/walk.ts';
import type { Range, Span } from '../text/position.ts';
import type { LanguageFile } from './file.ts';

/** Where `portolan.yaml` says something of a word of the catalogue. */
export interface CatalogDefinition {
  readonly uri: string;
  readonly range: Range;
  readonly selectionRange: Range;
  /** The word that leads there. */
  readonly origin: Span;
}

/** The entries of `roles:` and `catalog:` that define or change the word at an offset; none for shipped words. */
export function catalogDefinitions(file: LanguageFile, offset: number): CatalogDefinition[] {
  const { document: configuration } = file.project.configuration;
  const at = pathAt(file.document.root, offset);
  if (!configuration || !file.schema || at?.node.kind !== 'scalar' || at.at === 'gap') return [];
  const segments = splitPointer(at.pointer);
  const word = String(at.node.value);
  const holder = placeAt(file.schema, at.at === 'key' ? segments.slice(0, -1) : segments);
  const place = at.at === 'key' ? holder && resolvePropertyNames(holder) : holder;
  const table = place?.schema['x-portolan-catalog'];
  if (table === undefined || !isCatalogTable(table)) return [];
  const overrides = toValue(nodeAt(configuration.root, '/catalog')?.value);
  const pointers = [
    ...(table === 'roles' ? [joinPointer('/roles', word)] : []),
    ...locateEntries(overrides, table).flatMap(({ id, pointer }) => (id === word ? [`/catalog${pointer}`] : [])),
  ];
  return pointers.flatMap((pointer) => {
    const { key, value } = nodeAt(configuration.root, pointer) ?? {};
    if (!key || !value || (configuration.uri === file.document.uri && key.start === at.node.start)) return [];
    const { lines, uri } = configuration;
    const range = lines.rangeOf({ start: key.start, end: Math.max(key.end, value.end) });
    return [{ uri, range, selectionRange: lines.rangeOf(key), origin: at.node }];
  });
}
