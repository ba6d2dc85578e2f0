import type { FromPreview } from './messages.ts';

/**
 * What a click on a link (or Enter on it) asks of the editor: `#/json/pointer` leads to its place in the file, any other
 * address is opened by the editor. Undefined for a click beside links, or on a link to a place in the page.
 */
export function requestOf(event: Event): FromPreview | undefined {
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
  const address = link?.getAttribute('href');
  if (address === null || address === undefined) return undefined;
  if (address.startsWith('#/')) return { type: 'open', pointer: decodeURI(address.slice(1)) };
  return address.startsWith('#') ? undefined : { type: 'openLink', target: address };
}

/** A place in a file. */
export interface LinkedPlace {
  readonly uri: string;
  /** JSON Pointer. */
  readonly pointer: string;
}

/** Where a click on a link (or Enter on it) leads: `<uri>#/json/pointer`. Undefined for a click beside links. */
export function placeOf(event: Event): LinkedPlace | undefined {
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
  const [, uri, pointer] = /^([^#]+)#(\/.*|)$/.exec(link?.getAttribute('href') ?? '') ?? [];
  return uri === undefined || pointer === undefined ? undefined : { uri, pointer: decodeURI(pointer) };
}
