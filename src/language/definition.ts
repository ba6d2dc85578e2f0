import { isCatalogTable, locateEntries } from '../catalog/tables.ts';
import { joinPointer, nodeAt, pathAt, splitPointer } from '../documents/pointer.ts';
import { toValue } from '../documents/value.ts';
import { placeAt, resolvePropertyNames } from '../schema/walk.ts';
import type { Position, Range, Span } from '../text/position.ts';
import type { LanguageFile } from './file.ts';
import { headingLine } from './links/document-links.ts';
import { readDestination } from './links/paths.ts';
import { mentionAt } from './mentions/find.ts';
import { namedBy } from './mentions/meaning.ts';
import { type Place, placesOf } from './mentions/places.ts';
import { scan } from './mentions/scan.ts';

/** Where a definition is, and which words led to it: `LocationLink` of LSP 3.17. */
export interface DefinitionLink {
  originSelectionRange: Range;
  targetUri: string;
  targetRange: Range;
  targetSelectionRange: Range;
}

/**
 * Leads from an id to what has it, from a relative link or `url` to the file, from a word of the catalogue to what
 * `portolan.yaml` says of it. Several targets when an id is not unique, or open where it stands; none for an id that nothing has, for words as
 * they are shipped, and for files that are not Portolan's (the editor's own links open them).
 */
export function definition(file: LanguageFile, position: Position): DefinitionLink[] {
  const { lines } = file.document;
  const offset = lines.offsetAt(position);
  const mention = mentionAt(file, position);
  if (mention && mention.spelling !== 'path') {
    return placesOf(file.project, namedBy(file.project, file.record, mention.id)).map((place) =>
      linkTo(file, mention, place),
    );
  }
  const words = catalogDefinitions(file, offset);
  return words.length > 0 ? words.map((word) => linkTo(file, word.origin, word)) : pathDefinition(file, offset);
}

function linkTo({ document }: LanguageFile, origin: Span, { uri, range, selectionRange }: Place): DefinitionLink {
  return {
    originSelectionRange: document.lines.rangeOf(origin),
    targetUri: uri,
    targetRange: range,
    targetSelectionRange: selectionRange,
  };
}

function pathDefinition(file: LanguageFile, offset: number): DefinitionLink[] {
  const { document, workspace, record } = file;
  const destination = scan(document).destinations.find(({ start, end }) => start <= offset && offset <= end);
  if (!destination) return [];
  const read = readDestination(workspace.folder, record.uri, document.text.slice(destination.start, destination.end));
  const target = read && workspace.projectOf(read.uri).record(read.uri);
  if (!read || !target) return [];
  const line = (target.document && headingLine(target.document, read.rest)) ?? 0;
  const start = { line, character: 0 };
  return [
    linkTo(file, destination, { uri: target.uri, range: { start, end: start }, selectionRange: { start, end: start } }),
  ];
}

/** Where `portolan.yaml` says something of a word of the catalogue. */
export interface CatalogDefinition {
  readonly uri: string;
  readonly range: Range;
  readonly selectionRange: Range;
  /** The word that leads there. */
  readonly origin: Span;
}

/** The entries of `roles:` and `catalog:` that define or change the word at an offset; none for shipped words. */
function catalogDefinitions(file: LanguageFile, offset: number): CatalogDefinition[] {
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
