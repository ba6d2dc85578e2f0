import type { PlainValue } from '../../documents/edit/value-text.ts';
import type { MarkdownTable } from '../../documents/markdown-table.ts';
import { splitPointer } from '../../documents/pointer.ts';
import { entryMeant } from '../../facts/catalog-words.ts';
import { stepMeant } from '../../facts/step-words.ts';
import type { JsonSchema, PropertyMove } from '../../schema/json-schema.ts';
import { itemPlace, propertyPlace, type SchemaPlace } from '../../schema/walk.ts';
import { foldWord } from '../../text/words.ts';
import type { Configuration } from '../../workspace/configuration.ts';
import { sameWord, synonymOf } from '../words.ts';
import { typesOf } from './bare.ts';
import { datesIn } from './date-text.ts';
import { moveOf } from './moves.ts';

/** What a column of a table says of an item of a list. */
interface Column {
  /** Keys from the item to the value. */
  readonly path: readonly string[];
  /** Undefined for a column that the schema knows nothing of: it becomes data of its author's own. */
  readonly place: SchemaPlace | undefined;
  readonly with: PropertyMove['with'];
}

/** Of a table that is about something else, fewer columns are called as properties are. */
const FEWEST = 2;

/** What people write where there is nothing to say. */
const NOTHING = /^(?:[-–—]*|n\/?a|none|tbd|tba|\?)$/i;

/** How the columns of a table are to be read as items of a list; undefined for a table of something else. */
export function columnsOf({ header }: MarkdownTable, list: SchemaPlace): readonly Column[] | undefined {
  const item = itemPlace(list);
  if (!item?.schema.properties) return undefined;
  const taken = new Set<string>();
  const columns = header.map((heading): Column => {
    const found = columnOf(heading, item);
    const key = found?.path.join('/');
    if (!found || key === undefined || taken.has(key)) {
      return {
        path: ['custom', heading === '' ? `column ${taken.size + 1}` : heading],
        place: undefined,
        with: undefined,
      };
    }
    taken.add(key);
    return found;
  });
  const known = columns.filter(({ place }) => place !== undefined);
  const isNamed = known.some(({ path }) => path.length === 1 && ['id', 'title', 'name'].includes(path[0] ?? ''));
  return isNamed && known.length >= FEWEST ? columns : undefined;
}

function columnOf(heading: string, item: SchemaPlace): Column | undefined {
  const word = heading.replace(/[*_`]/g, '');
  for (const name of Object.keys(item.schema.properties ?? {})) {
    const place = propertyPlace(item, name);
    const { title = name, 'x-portolan-aliases': aliases = [] } = place?.schema ?? {};
    if (
      place &&
      isText(place.schema) &&
      sameWord(word, [...new Set([name, title, ...aliases].map(foldWord))]) !== undefined
    )
      return { path: [name], place, with: undefined };
  }
  const move = moveOf(word, item.schema['x-portolan-moves'] ?? {});
  const path = move && splitPointer(move.to);
  const place = path?.reduce<SchemaPlace | undefined>((at, name) => at && propertyPlace(at, name), item);
  return move && path && place ? { path, place, with: move.with } : undefined;
}

/** Whether a cell can hold it. */
function isText(schema: JsonSchema): boolean {
  return typesOf(schema).some((type) => type !== 'object' && type !== 'array');
}

/**
 * A row as an item: every cell that says something, in its place; words of the schema, the catalogue and the risk matrix
 * where they are beyond doubt, else as written. Columns that nobody knows go under `custom`.
 */
export function itemOf(
  row: readonly string[],
  columns: readonly Column[],
  list: SchemaPlace,
  configuration: Configuration,
): PlainValue {
  const item: Nested = {};
  for (const [at, { path, place, with: also = {} }] of columns.entries()) {
    const cell = row[at] ?? '';
    if (NOTHING.test(cell)) continue;
    put(item, path, place ? cellValue(cell, place.schema, configuration) : cell);
    for (const [pointer, value] of Object.entries(also)) put(item, splitPointer(pointer), value);
  }
  return ordered(item, itemPlace(list));
}

/** With the keys in the order of the schema, those that it does not know last. */
function ordered(item: Nested, place: SchemaPlace | undefined): PlainValue {
  const names = Object.keys(place?.schema.properties ?? {});
  const at = (name: string): number => (names.includes(name) ? names.indexOf(name) : names.length);
  const entries = Object.entries(item).sort(([a], [b]) => at(a) - at(b));
  return Object.fromEntries(
    entries.map(([name, value]) => {
      const isNested = typeof value === 'object' && value !== null && !Array.isArray(value);
      return [name, isNested ? ordered(value as Nested, place && propertyPlace(place, name)) : (value as PlainValue)];
    }),
  );
}

interface Nested {
  [key: string]: PlainValue | Nested;
}

/** What stands in a place already stays. */
function put(item: Nested, path: readonly string[], value: PlainValue): void {
  const [key = '', ...rest] = path;
  if (rest.length === 0) item[key] ??= value;
  else {
    item[key] ??= {};
    put(item[key] as Nested, rest, value);
  }
}

function cellValue(cell: string, schema: JsonSchema, configuration: Configuration): PlainValue {
  const scale = schema['x-portolan-steps'];
  if (scale !== undefined && scale !== 'factors') return stepMeant(configuration.catalog.risks, scale, cell) ?? cell;
  if (schema.enum) return sameWord(cell, schema.enum.map(String)) ?? synonymOf(cell, schema) ?? cell;
  const table = schema['x-portolan-catalog'];
  if (table !== undefined) return entryMeant(configuration, table, cell) ?? cell;
  const dates = schema.format === 'date' ? datesIn(cell) : [];
  return dates.length === 1 && dates[0] ? dates[0] : cell;
}
