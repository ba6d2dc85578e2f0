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
