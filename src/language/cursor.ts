import overrides from '../../schemas/generated/catalog-overrides.schema.json' with { type: 'json' };
import type { SourceDocument } from '../documents/document.ts';
import type { JsonSchema } from '../schema/json-schema.ts';
import { resolve, type SchemaName } from '../schema/registry.ts';
import { itemPlace, placeAt, propertyPlace, type SchemaPlace } from '../schema/walk.ts';
import type { Position, Span } from '../text/position.ts';
import { type Found, locate, nothing } from './cursor/locate.ts';
import type { LanguageFile } from './file.ts';

/** What can be written at a place of a file, and what is known of it. */
export interface Cursor extends Found {
  /** The schema that holds there; undefined where none is known. */
  readonly place: SchemaPlace | undefined;
  /** What stands from the word's start to the cursor. */
  readonly typed: string;
}

/** What stands at a position of a file. Never throws: positions outside are moved inside. */
export function cursorAt(file: LanguageFile, position: Position): Cursor {
  const { document, schema } = file;
  const offset = document.lines.offsetAt(position);
  const span = yamlAt(document, offset);
  const found =
    span === undefined
      ? nothing('prose', offset)
      : locate({ document, span }, offset, document.lines.positionAt(offset));
  const typed = document.text.slice(found.word.start, Math.max(offset, found.word.start));
  return { ...found, typed, place: schema && schemaPlaceAt(schema, found.path) };
}

const OVERRIDES = overrides as JsonSchema;

/**
 * The schema that holds for the value at a path. Inside the `catalog` of `portolan.yaml` it is that of the catalogue's
 * overrides, which the schema of the configuration leaves open.
 */
export function schemaPlaceAt(schema: SchemaName, path: readonly string[]): SchemaPlace | undefined {
  if (schema !== 'portolan' || path[0] !== 'catalog' || path.length < 2) return placeAt(schema, path);
  let place: SchemaPlace | undefined = resolve(OVERRIDES, OVERRIDES);
  for (const segment of path.slice(1)) {
    if (place === undefined) return undefined;
    place = place.schema.items ? itemPlace(place) : propertyPlace(place, segment);
  }
  return place;
}

const FENCE = /^(?:---|\.\.\.)[ \t]*$/;
/** What a line of front matter can look like while it is written: an entry, its continuation, or one word. */
const PLAUSIBLE = /^(?:\s|#|-\s|-$|[}\]]|["']?[^\s#:][^:]*:(?:\s|$))|^$/;

/**
 * The YAML that an offset lies in: the whole of a YAML file, or the front matter. Front matter that is not closed yet
 * reaches as far as the line at the offset, if all above it can be front matter. Undefined in prose.
 */
function yamlAt(document: SourceDocument, offset: number): Span | undefined {
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
