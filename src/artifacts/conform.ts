import { splitPointer } from '../documents/pointer.ts';
import type { SchemaIssue } from '../schema/validate.ts';

/** Violations that leave the value itself usable: something is missing in it, or too much, or a key is wrong. */
const HARMLESS = new Set(['required', 'additionalProperties', 'propertyNames', 'minItems']);

/** What is to be left out of a value: all of it, or parts of what stands under some keys. */
type Faults = Map<string, Faults> | 'all';

/**
 * A value without what violates its schema. Items of a list become `undefined`, so that pointers to the other items stay
 * true. The value itself is not changed; the result shares with it what is in order.
 */
export function conform(value: unknown, issues: readonly SchemaIssue[]): unknown {
  let faults: Faults | undefined;
  for (const { keyword, pointer } of issues) {
    if (!HARMLESS.has(keyword)) faults = withFault(faults, splitPointer(pointer), 0);
  }
  return faults === undefined ? value : without(value, faults);
}

function withFault(faults: Faults | undefined, path: readonly string[], depth: number): Faults {
  const key = path[depth];
  if (faults === 'all' || key === undefined) return 'all';
  const below = faults ?? new Map<string, Faults>();
  return below.set(key, withFault(below.get(key), path, depth + 1));
}

function without(value: unknown, faults: Faults): unknown {
  if (faults === 'all') return undefined;
  if (Array.isArray(value)) {
    const items = [...value];
    for (const [index, below] of faults) items[Number(index)] = without(value[Number(index)], below);
    return items;
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, child]) => {
      const below = faults.get(key);
      return below === 'all' ? [] : [[key, below ? without(child, below) : child]];
    }),
  );
}
