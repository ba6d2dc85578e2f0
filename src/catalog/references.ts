import { childPointer, isObject } from './json.ts';
import type { Finding } from './problems.ts';
import type { Shape } from './shape.ts';
import { type CatalogTable, catalogTables, locateEntries } from './tables.ts';

/** An id that some place of the catalogue names. */
interface Reference {
  readonly pointer: string;
  readonly table: CatalogTable;
  readonly id: string;
}

/** What {@link danglingReferences} needs to know. */
export interface ReferenceContext {
  readonly shape: Shape;
  /** The catalogue before the override: says where an entry was that is gone. */
  readonly before: unknown;
  /** Ids that the workspace defines outside the catalogue, by table: the roles of `portolan.yaml`. */
  readonly alsoKnown: Partial<Readonly<Record<CatalogTable, ReadonlySet<string>>>>;
}

/**
 * The ids in a catalogue that their table does not have: one finding for each place that names such an id or, where the
 * id was there before, one for all these places together, since it is the removal that has to be mended.
 */
export function danglingReferences(catalog: unknown, { shape, before, alsoKnown }: ReferenceContext): Finding[] {
  const findings: Finding[] = [];
  const removals = new Set<string>();
  const known = new Map(catalogTables.map((table) => [table, idsOf(catalog, table)]));
  const all = references(catalog, shape, '');
  for (const { pointer, table, id } of all) {
    const ids = known.get(table) ?? new Set();
    if (ids.has(id) || alsoKnown[table]?.has(id)) continue;
    const removed = locateEntries(before, table).filter((entry) => entry.id === id);
    if (removed.length === 0) {
      findings.push(finding([pointer], `There is no "${id}" in the table ${table}${choice([...ids])}.`));
    } else if (!removals.has(`${table}/${id}`)) {
      removals.add(`${table}/${id}`);
      const uses = all.filter((other) => other.table === table && other.id === id).map((other) => other.pointer);
      const places = [...uses, ...removed.map((entry) => entry.pointer)];
      findings.push(finding(places, `"${id}" is removed from the table ${table}, but still named at ${some(uses)}.`));
    }
  }
  return findings;
}

function finding([place = '', ...others]: readonly string[], message: string): Finding {
  return { places: [place, ...others], code: 'catalog/unknown-reference', message };
}

function idsOf(catalog: unknown, table: CatalogTable): ReadonlySet<string> {
  return new Set(locateEntries(catalog, table).map(({ id }) => id));
}

/** The ids to choose from, where they are few enough to read. */
function choice(ids: readonly string[]): string {
  return ids.length > 0 && ids.length <= 8 ? `; it has ${ids.join(', ')}` : '';
}

function some(pointers: readonly string[]): string {
  const [first, second, ...others] = pointers;
  if (second === undefined) return String(first);
  if (others.length === 0) return `${first} and ${second}`;
  return `${first}, ${second} and ${others.length} more ${others.length === 1 ? 'place' : 'places'}`;
}

function references(value: unknown, shape: Shape, pointer: string): Reference[] {
  switch (shape.kind) {
    case 'string':
      return shape.refersTo !== undefined && typeof value === 'string'
        ? [{ pointer, table: shape.refersTo, id: value }]
        : [];
    case 'list':
      if (!Array.isArray(value)) return [];
      return value.flatMap((item, index) => references(item, shape.item, childPointer(pointer, index)));
    case 'map':
      return !isObject(value)
        ? []
        : Object.entries(value).flatMap(([key, entry]) => {
            const place = childPointer(pointer, key);
            const own = shape.refersTo === undefined ? [] : [{ pointer: place, table: shape.refersTo, id: key }];
            return [...own, ...references(entry, shape.entry, place)];
          });
    case 'object':
      return !isObject(value)
        ? []
        : Object.entries(shape.properties).flatMap(([key, property]) =>
            Object.hasOwn(value, key) ? references(value[key], property, childPointer(pointer, key)) : [],
          );
    default:
      return [];
  }
}
