import { joinPointer } from '../../documents/pointer.ts';

/**
 * A record's data in the form of the view models: what could not be read is left out of lists, and every item of a list
 * knows by `source` where it stands, since its place in the list may have changed thereby.
 */
export function presentable(value: unknown, pointer = ''): unknown {
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => {
      const place = joinPointer(pointer, index);
      const shown = presentable(item, place);
      if (shown === undefined || shown === null) return [];
      return typeof shown === 'object' && !Array.isArray(shown) ? [{ ...shown, source: place }] : [shown];
    });
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, child]) => [key, presentable(child, joinPointer(pointer, key))]),
  );
}
