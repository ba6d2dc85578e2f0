import { field } from './values.ts';

/** A place in a record and what is there; undefined where nothing is. */
export interface Place {
  readonly pointer: string;
  readonly value: unknown;
}

/**
 * The places that a JSON Pointer (RFC 6901) leads to, where a segment `*` stands for every element of a list. A step
 * that does not exist leads to a place without a value; `*` on what is no list leads nowhere, as does a text that is
 * no pointer.
 */
export function placesOf(root: unknown, pattern: string): readonly Place[] {
  if (pattern !== '' && !pattern.startsWith('/')) {
    return [];
  }
  return pattern
    .split('/')
    .slice(1)
    .reduce<readonly Place[]>(
      (places, segment) => places.flatMap((place) => step(place, segment)),
      [{ pointer: '', value: root }],
    );
}

function step({ pointer, value }: Place, segment: string): readonly Place[] {
  if (segment === '*') {
    return Array.isArray(value)
      ? Array.from(value, (element: unknown, index) => ({ pointer: `${pointer}/${index}`, value: element }))
      : [];
  }
  const key = segment.replaceAll('~1', '/').replaceAll('~0', '~');
  const next = Array.isArray(value) && /^(?:0|[1-9]\d*)$/.test(key) ? value[Number(key)] : field(value, key);
  return [{ pointer: `${pointer}/${segment}`, value: next }];
}
