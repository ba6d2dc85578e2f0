import { invalid } from './fit.ts';
import { childPointer, isObject, ownProperty, walkPattern } from './json.ts';
import { modelContradictions } from './models.ts';
import type { Finding } from './problems.ts';
import { type CatalogTable, locateEntries } from './tables.ts';

/** Tables whose entries have a rank (or an order) that no two may share. */
const RANKED = [
  ['/evaluation/priorities', 'rank'],
  ['/changes/categories/*/levels', 'rank'],
  ['/changes/communications', 'rank'],
  ['/skills/levels', 'rank'],
  ['/risks/matrix/levels', 'rank'],
  ['/risks/proximity', 'rank'],
  ['/lifecycle/phases', 'order'],
  ['/governance/levels', 'rank'],
  ['/governance/authority', 'rank'],
] as const;

/** Tables of bands: a threshold for each entry, rising with the rank, the lowest 0. */
const BANDS = ['/evaluation/priorities', '/risks/matrix/levels'];

/** Scales whose values rise from 1 to 5. */
const SCALES = ['/risks/matrix/probability', '/risks/matrix/impact'];

/** What JSON Schema cannot say about the catalogue: sums, order, uniqueness across groups. */
export function contradictions(catalog: unknown): Finding[] {
  return [
    ...modelContradictions(catalog),
    ...RANKED.flatMap(([pattern, property]) => sharedRanks(catalog, pattern, property)),
    ...BANDS.flatMap((pattern) => bands(catalog, pattern)),
    ...SCALES.flatMap((pattern) =>
      rising(numbers(catalog, `${pattern}/*`, 'value'), 'Values must rise with the rating'),
    ),
    ...duplicateIds(locateEntries(catalog, 'risk-categories'), 'risk-categories'),
    ...duplicateIds(locateEntries(catalog, 'governance-bodies'), 'governance-bodies'),
    ...[...walkPattern(catalog, '/evaluation/models/*')].flatMap(({ pointer }) =>
      duplicateIds(
        locateEntries(catalog, 'criteria').filter((entry) => entry.pointer.startsWith(`${pointer}/`)),
        'criteria',
      ),
    ),
  ];
}

/** A number in the catalogue. */
interface Located {
  readonly pointer: string;
  readonly value: number;
}

/** The numeric property of every place that a pattern leads to. */
function numbers(catalog: unknown, pattern: string, property: string): Located[] {
  return [...walkPattern(catalog, pattern)].flatMap(({ pointer, value }) => {
    const number = isObject(value) ? ownProperty(value, property) : undefined;
    return typeof number === 'number' ? [{ pointer: childPointer(pointer, property), value: number }] : [];
  });
}

/** The findings of numbers that do not rise strictly; each belongs to the later of two, or to the one that was written. */
function rising(sequence: readonly Located[], rule: string): Finding[] {
  return sequence.flatMap((current, index) => {
    const previous = sequence[index - 1];
    if (previous === undefined || current.value > previous.value) return [];
    const message = `${rule}, but ${previous.pointer} is ${previous.value} and ${current.pointer} is ${current.value}.`;
    return [{ ...invalid(current.pointer, message), places: [current.pointer, previous.pointer] }];
  });
}

function bands(catalog: unknown, pattern: string): Finding[] {
  const ranks = new Map(numbers(catalog, `${pattern}/*`, 'rank').map(({ pointer, value }) => [parent(pointer), value]));
  const rank = ({ pointer }: Located): number => ranks.get(parent(pointer)) ?? 0;
  const thresholds = numbers(catalog, `${pattern}/*`, 'atLeast').sort((a, b) => rank(a) - rank(b));
  const [lowest] = thresholds;
  const gap =
    lowest !== undefined && lowest.value !== 0
      ? [
          invalid(
            lowest.pointer,
            `The lowest threshold must be 0, not ${lowest.value}, so that every score has a band.`,
          ),
        ]
      : [];
  return [...gap, ...rising(thresholds, 'Thresholds must rise with the rank')];
}

const parent = (pointer: string): string => pointer.slice(0, pointer.lastIndexOf('/'));

function sharedRanks(catalog: unknown, pattern: string, property: string): Finding[] {
  return [...walkPattern(catalog, pattern)].flatMap(({ pointer }) =>
    repeated(numbers(catalog, `${pointer}/*`, property), ({ value }) => value).map(([current, earlier]) => ({
      ...invalid(
        current.pointer,
        `No two may have the ${property} ${current.value}: ${earlier.pointer} and ${current.pointer} do.`,
      ),
      places: [current.pointer, earlier.pointer],
    })),
  );
}

function duplicateIds(entries: readonly { id: string; pointer: string }[], table: CatalogTable): Finding[] {
  return repeated(entries, ({ id }) => id).map(([current, earlier]) => ({
    ...invalid(
      current.pointer,
      `"${current.id}" occurs twice in the table ${table}: at ${earlier.pointer} and ${current.pointer}.`,
    ),
    places: [current.pointer, earlier.pointer],
  }));
}

/** The items whose key an earlier item has, each with that earlier item. */
function repeated<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): [Item, Item][] {
  const first = new Map<Key, Item>();
  return items.flatMap((item): [Item, Item][] => {
    const earlier = first.get(keyOf(item));
    if (earlier !== undefined) return [[item, earlier]];
    first.set(keyOf(item), item);
    return [];
  });
}
