import { memoBy } from '../text/memo.ts';
import type { Catalog } from './catalog.ts';
import { isObject, walkPattern } from './json.ts';

/** What can be said about an entry of any table. */
export interface CatalogEntry {
  readonly title: string;
  readonly description?: string;
}

/**
 * Where the entries of each table lie in the catalogue: a JSON Pointer with `*` for every key. The names are the values
 * that the keyword `x-portolan-catalog` of the schemas may have.
 */
const tablePaths = {
  roles: '/roles/roles/*',
  skills: '/skills/skills/*',
  'skill-levels': '/skills/levels/*',
  'risk-categories': '/risks/categories/*/categories/*',
  'risk-levels': '/risks/matrix/levels/*',
  'risk-matrices': '/risks/matrices/*',
  'probability-factors': '/risks/matrix/factors/probability/*/factors/*',
  'impact-factors': '/risks/matrix/factors/impact/*/factors/*',
  'change-categories': '/changes/categories/*',
  'change-levels': '/changes/categories/*/levels/*',
  'change-types': '/changes/types/*',
  'change-obligations': '/changes/obligations/*',
  'change-communications': '/changes/communications/*',
  'change-strategies': '/changes/strategies/*',
  'change-watches': '/changes/watches/*',
  'lifecycle-phases': '/lifecycle/phases/*',
  'governance-bodies': '/governance/levels/*/bodies/*',
  criteria: '/evaluation/models/*/dimensions/*/groups/*/criteria/*',
  models: '/evaluation/models/*',
} as const;

/** The name of a table whose entries other records may refer to by id. */
export type CatalogTable = keyof typeof tablePaths;

/** The names of all tables. */
export const catalogTables = Object.keys(tablePaths) as readonly CatalogTable[];

/** Whether a word is the name of a table. */
export function isCatalogTable(name: string): name is CatalogTable {
  return Object.hasOwn(tablePaths, name);
}

/** An entry of a table with its place in the catalogue. */
export interface LocatedEntry {
  readonly id: string;
  /** JSON Pointer from the root of the catalogue. */
  readonly pointer: string;
  readonly value: unknown;
}

/** The entries of a table in a catalogue, or in anything of its shape, in the order of the file. */
export function locateEntries(root: unknown, table: CatalogTable): LocatedEntry[] {
  return [...walkPattern(root, tablePaths[table])].map(({ pointer, key, value }) => ({ id: key, pointer, value }));
}

/** The ids of the entries that lie in a part of a table, such as a group of risk categories, with its key or title. */
export function entriesUnder(root: unknown, table: CatalogTable, isMeant: (name: string) => boolean): string[] {
  const keys = tablePaths[table].split('/');
  const groups = keys
    .flatMap((key, at) => (key === '*' && at < keys.length - 1 ? keys.slice(0, at + 1).join('/') : []))
    .flatMap((pattern) => [...walkPattern(root, pattern)])
    .filter(({ key, value }) => isMeant(key) || (isObject(value) && isMeant(String(value.title ?? ''))));
  return locateEntries(root, table)
    .filter(({ pointer }) => groups.some((group) => pointer.startsWith(`${group.pointer}/`)))
    .map(({ id }) => id);
}

/**
 * The entries of a table by id. Where an id occurs more than once (a criterion that two models share), the first counts.
 * The same catalogue and table give the same map: it is computed once.
 */
export const catalogIds = memoBy((catalog: Catalog, table: CatalogTable): ReadonlyMap<string, CatalogEntry> => {
  const entries = new Map<string, CatalogEntry>();
  for (const { id, value } of locateEntries(catalog, table)) {
    if (!entries.has(id)) entries.set(id, value as CatalogEntry);
  }
  return entries;
});
