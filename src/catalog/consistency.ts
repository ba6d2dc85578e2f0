import { invalid } from './fit.ts';
import { childPointer, isObject, ownProperty, walkPattern } from './json.ts';
import { modelContradictions } from './models.ts';
import type { Finding } from './problems.ts';
import { MATRICES, matrixContradictions } from './risk-matrix.ts';
import { type CatalogTable, locateEntries } from './tables.ts';

/** Tables whose entries have a rank (or an order) that no two may share. */
const RANKED = [
  ['/evaluation/priorities', 'rank'],
  ['/changes/categories/*/levels', 'rank'],
  ['/changes/communications', 'rank'],
  ['/skills/levels', 'rank'],
  ...MATRICES.flatMap((matrix) => [
    [`${matrix}/levels`, 'rank'] as const,
    [`${matrix}/factors/probability`, 'rank'] as const,
    [`${matrix}/factors/impact`, 'rank'] as const,
  ]),
  ['/risks/proximity', 'rank'],
  ['/lifecycle/phases', 'order'],
  ['/governance/levels', 'rank'],
  ['/governance/authority', 'rank'],
] as const;

/** Tables of bands: a threshold for each entry, rising with the rank, the lowest 0. */
const BANDS = ['/evaluation/priorities', ...MATRICES.map((matrix) => `${matrix}/levels`)];

/** Scales whose values rise with the rating. */
const SCALES = MATRICES.flatMap((matrix) => [`${matrix}/probability`, `${matrix}/impact`]);

/** What JSON Schema cannot say about the catalogue: sums, order, uniqueness across groups. */
export function contradictions(catalog: unknown): Finding[] {
  return [
    ...modelContradictions(catalog),
    ...RANKED.flatMap(([pattern, property]) => sharedRanks(catalog, pattern, property)),
    ...eachOf(catalog, BANDS).flatMap((table) => bands(catalog, table)),
    ...eachOf(catalog, SCALES).flatMap((scale) => risingValues(catalog, scale)),
    ...matrixContradictions(catalog),
    ...duplicateIds(locateEntries(catalog, 'risk-categories'), 'risk-categories'),
    ...duplicateIds(locateEntries(catalog, 'probability-factors'), 'probability-factors'),
    ...duplicateIds(locateEntries(catalog, 'impact-factors'), 'impact-factors'),
    ...duplicateIds(locateEntries(catalog, 'governance-bodies'), 'governance-bodies'),
    ...[...walkPattern(catalog, '/evaluation/models/*')].flatMap(({ pointer }) =>
      duplicateIds(
        locateEntries(catalog, 'criteria').filter((entry) => entry.pointer.startsWith(`${pointer}/`)),
        'criteria',
      ),
    ),
  ];
}

/** The tables that patterns lead to. */
function eachOf(catalog: unknown, patterns: readonly string[]): string[] {
  return patterns.flatMap((pattern) => [...walkPattern(catalog, pattern)].map(({ pointer }) => pointer));
}

/** A step that was not meant to be there any more is what most often stands in the way of a scale of another length. */
function risingValues(catalog: unknown, scale: string): Finding[] {
  const values = numbers(catalog, `${scale}/*`, 'value');
  const last = values.at(-1);
  const advice = last && `; "${parent(last.pointer).split('/').at(-1)}: null" takes the last step out`;
  return rising(values, 'Values must rise with the rating', (later) => (later === last ? (advice ?? '') : ''));
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
function rising(sequence: readonly Located[], rule: string, advice = (_: Located): string => ''): Finding[] {
  return sequence.flatMap((current, index) => {
    const previous = sequence[index - 1];
    if (previous === undefined || current.value > previous.value) return [];
    const message = `${rule}, but ${previous.pointer} is ${previous.value} and ${current.pointer} is ${current.value}${advice(current)}.`;
    return [{ ...invalid(current.pointer, message), places: [current.pointer, previous.pointer] }];
  });
}

function bands(catalog: unknown, pattern: string): Finding[] {
  // Which threshold comes before which cannot be said while two have one rank.
  if (sharedRanks(catalog, pattern, 'rank').length > 0) return [];
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
