import { type CatalogEntry, catalogIds, isCatalogTable } from '../catalog/tables.ts';
import type { Configuration } from '../workspace/configuration.ts';

const NONE: ReadonlyMap<string, CatalogEntry> = new Map();

/** Whether a table of the catalogue has an entry; roles may also be defined in `portolan.yaml` under `roles:`. */
export function isCatalogWord({ catalog, settings }: Configuration, table: string, word: string): boolean {
  const own = table === 'roles' && Object.hasOwn(settings.roles ?? {}, word);
  return own || entriesOf(catalog, table).has(word);
}

/** All entries of a table, those of `portolan.yaml` last. */
export function catalogWords({ catalog, settings }: Configuration, table: string): readonly string[] {
  return [...entriesOf(catalog, table).keys(), ...(table === 'roles' ? Object.keys(settings.roles ?? {}) : [])];
}

function entriesOf(catalog: Configuration['catalog'], table: string): ReadonlyMap<string, CatalogEntry> {
  return isCatalogTable(table) ? catalogIds(catalog, table) : NONE;
}
