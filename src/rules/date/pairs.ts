import { joinPointer, splitPointer } from '../../documents/pointer.ts';
import type { DatePair } from '../../kinds/descriptor.ts';
import { kindOf } from '../../kinds/kinds.ts';
import type { SchemaName } from '../../schema/registry.ts';

/** Of `portolan.yaml`; those of records are said by their kinds. */
const OF_SETTINGS: readonly DatePair[] = [
  { earlier: '/portfolio/start', later: '/portfolio/end' },
  { earlier: '/freezes/*/from', later: '/freezes/*/to' },
];

export function datePairs(schema: SchemaName): readonly DatePair[] {
  return kindOf(schema)?.datePairs ?? OF_SETTINGS;
}

/** A date with its place. */
export interface PlacedDate {
  readonly pointer: string;
  readonly date: string;
}

/** The pairs of dates that two pointers lead to; those of which one is missing are none. */
export function datesOf(data: unknown, { earlier, later }: DatePair): Iterable<readonly [PlacedDate, PlacedDate]> {
  return walkBoth(data, earlier.split('/').slice(1), later.split('/').slice(1), '');
}

function* walkBoth(
  value: unknown,
  earlier: readonly string[],
  later: readonly string[],
  pointer: string,
): Generator<readonly [PlacedDate, PlacedDate]> {
  const [step = '', ...rest] = earlier;
  if (step === '*' && step === later[0]) {
    if (!Array.isArray(value)) return;
    const below = later.slice(1);
    let index = 0;
    for (const item of value) {
      // Of a long list, only the items that have both dates are worth a closer look.
      if (has(item, rest[0]) && has(item, below[0])) yield* walkBoth(item, rest, below, joinPointer(pointer, index));
      index++;
    }
    return;
  }
  if (step === later[0]) {
    for (const [key, child] of childrenAt(value, step))
      yield* walkBoth(child, rest, later.slice(1), joinPointer(pointer, key));
    return;
  }
  for (const first of walk(value, earlier, pointer)) {
    for (const second of walk(value, later, pointer)) yield [first, second];
  }
}

function* walk(value: unknown, steps: readonly string[], pointer: string): Generator<PlacedDate> {
  const [step, ...rest] = steps;
  if (step === undefined) {
    if (typeof value === 'string') yield { pointer, date: value };
  } else for (const [key, child] of childrenAt(value, step)) yield* walk(child, rest, joinPointer(pointer, key));
}

function has(value: unknown, step: string | undefined): boolean {
  return typeof value === 'object' && value !== null && step !== undefined && (step === '*' || step in value);
}

/** Whether what holds the second date of a pair says that it may come first. */
export function isInOrder(data: unknown, { inOrder }: DatePair, { pointer }: PlacedDate): boolean {
  if (!inOrder) return false;
  const holder = valueAt(data, pointer.slice(0, pointer.lastIndexOf('/')));
  return Object.entries(inOrder).some(([key, words]) =>
    childrenAt(holder, key).some(([, word]) => typeof word === 'string' && words.includes(word)),
  );
}

function valueAt(data: unknown, pointer: string): unknown {
  return splitPointer(pointer).reduce<unknown>(
    (value, step) => (Array.isArray(value) ? value[Number(step)] : childrenAt(value, step)[0]?.[1]),
    data,
  );
}

/** All items of a list for `*`, else the property of that name. */
function childrenAt(value: unknown, step: string): readonly (readonly [string | number, unknown])[] {
  if (Array.isArray(value)) return step === '*' ? [...value.entries()] : [];
  const isMapping = typeof value === 'object' && value !== null && Object.hasOwn(value, step);
  return isMapping ? [[step, (value as Readonly<Record<string, unknown>>)[step]]] : [];
}
