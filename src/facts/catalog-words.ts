import { type CatalogEntry, type CatalogTable, catalogIds, entriesUnder, isCatalogTable } from '../catalog/tables.ts';
import { isRefused } from '../engines/risk/score.ts';
import { foldWord } from '../text/words.ts';
import type { Configuration } from '../workspace/configuration.ts';

const NONE: ReadonlyMap<string, CatalogEntry> = new Map();

/** Tables inside the matrix of risks: of a refused one nobody knows what they hold. */
const OF_MATRIX: ReadonlySet<string> = new Set(['risk-levels', 'probability-factors', 'impact-factors']);

/** Whether a table of the catalogue has an entry; roles may also be defined in `portolan.yaml` under `roles:`. */
export function isCatalogWord(configuration: Configuration, table: string, word: string): boolean {
  if (OF_MATRIX.has(table) && isRefused(configuration.catalog.risks.matrix)) return true;
  return Object.hasOwn(ownEntries(configuration, table), word) || entriesOf(configuration, table).has(word);
}

/** All entries of a table, those that only `portolan.yaml` has last. */
export function catalogWords(configuration: Configuration, table: string): readonly string[] {
  const words = [...entriesOf(configuration, table).keys(), ...Object.keys(ownEntries(configuration, table))];
  return [...new Set(words)];
}

/** The entry that somebody meant by a word that differs from its id, or its title, in capitals, spaces and dashes only. */
export function entryMeant(configuration: Configuration, table: string, word: string): string | undefined {
  const found = catalogWords(configuration, table).filter((id) =>
    [id, titleOf(configuration, table, id) ?? ''].some((name) => foldWord(name) === foldWord(word)),
  );
  return found.length === 1 ? found[0] : undefined;
}

/** The entries of the group of a table that somebody named in the place of one of them. */
export function entriesOfGroup({ catalog }: Configuration, table: string, word: string): readonly string[] {
  if (!isCatalogTable(table)) return [];
  const folded = foldWord(word);
  return entriesUnder(catalog, table, (name) => [folded, `${folded}risks`].includes(foldWord(name)));
}

/** The name for people of an entry of a table, as `portolan.yaml` has it or else the catalogue; undefined without one. */
export function titleOf(configuration: Configuration, table: string, word: string): string | undefined {
  const entries = ownEntries(configuration, table);
  const own = Object.hasOwn(entries, word) ? entries[word]?.title : undefined;
  return own ?? entriesOf(configuration, table).get(word)?.title;
}

/** Names for people of all entries of some tables, by id. */
export function labelsOf(configuration: Configuration, tables: readonly CatalogTable[]): Record<string, string> {
  const labels = tables.flatMap((table) =>
    catalogWords(configuration, table).flatMap((word): (readonly [string, string])[] => {
      const title = titleOf(configuration, table, word);
      return title === undefined ? [] : [[word, title]];
    }),
  );
  return Object.fromEntries(labels);
}

function entriesOf({ catalog }: Configuration, table: string): ReadonlyMap<string, CatalogEntry> {
  return isCatalogTable(table) ? catalogIds(catalog, table) : NONE;
}

type OwnEntries = Readonly<Record<string, { readonly title?: string | undefined } | undefined>>;

/** What `portolan.yaml` defines outside of `catalog:`. */
function ownEntries({ settings }: Configuration, table: string): OwnEntries {
  return (table === 'roles' ? settings.roles : undefined) ?? {};
}
