import { splitPointer } from '../documents/pointer.ts';
import type { SchemaIssue } from '../schema/validate.ts';

/** Violations that leave the value itself usable: something is missing in it, or too much, or a key is wrong. */
const HARMLESS = new Set(['required', 'additionalProperties', 'propertyNames', 'minItems']);

/** Places to leave out: `leaveOut` is the value itself, else they lie in these children. */
interface Places {
  leaveOut: boolean;
  readonly below: Map<string, Places>;
}

/**
 * A value without what violates its schema. Items of a list become `undefined`, so that pointers to the other items stay
 * true. The value itself is not changed; the result shares with it what is in order.
 * @param absent JSON Pointers of what is to be left out as well
 */
export function conform(value: unknown, issues: readonly SchemaIssue[], absent: readonly string[] = []): unknown {
  const places: Places = { leaveOut: false, below: new Map() };
  for (const { pointer, keyword } of issues) if (!HARMLESS.has(keyword)) placeAt(places, pointer).leaveOut = true;
  for (const pointer of absent) placeAt(places, pointer).leaveOut = true;
  return without(value, places);
}

function placeAt(root: Places, pointer: string): Places {
  let place = root;
  for (const segment of splitPointer(pointer)) {
    const next = place.below.get(segment) ?? { leaveOut: false, below: new Map() };
    place.below.set(segment, next);
    place = next;
  }
  return place;
}

function without(value: unknown, { leaveOut, below }: Places): unknown {
  if (leaveOut) return undefined;
  if (below.size === 0) return value;
  if (Array.isArray(value)) {
    return value.map((item, index) => {
      const places = below.get(String(index));
      return places ? without(item, places) : item;
    });
  }
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([key]) => !below.get(key)?.leaveOut);
  return Object.fromEntries(
    kept.map(([key, child]) => {
      const places = below.get(key);
      return [key, places ? without(child, places) : child];
    }),
  );
}
