import { joinPointer } from '../../../documents/pointer.ts';
import type { Presented } from '../../../reports/model/presented.ts';

/**
 * A record's data in the form of the views: what could not be read is left out of lists, and every item of a list
 * knows by `source` where it stands, since its place in the list may have changed thereby.
 */
export function presented<T>(value: T, pointer = ''): Presented<T> {
  // That what the walk makes is of this type, no type can follow: it turns each part into the like part of `Presented`.
  return partOf(value, pointer) as Presented<T>;
}

function partOf(value: unknown, pointer: string): unknown {
  if (Array.isArray(value)) {
    return value.flatMap((item: unknown, index) => {
      const source = joinPointer(pointer, index);
      const shown = partOf(item, source);
      if (shown === undefined || shown === null) return [];
      return typeof shown === 'object' && !Array.isArray(shown) ? [{ ...shown, source }] : [shown];
    });
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, child]) => [key, partOf(child, joinPointer(pointer, key))]),
  );
}
