/** A JSON object. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Whether a value is a JSON object (not null, not a list). */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The own property of an object; undefined when it has none. Keys such as `constructor` are keys like any other. */
export function ownProperty(value: JsonObject, key: string): unknown {
  return Object.hasOwn(value, key) ? value[key] : undefined;
}

/** A JSON Pointer (RFC 6901) one step deeper. */
export function childPointer(pointer: string, key: string | number): string {
  return `${pointer}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** The reference tokens of a JSON Pointer. */
export function pointerKeys(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** A place that a pattern leads to. */
export interface PatternMatch {
  readonly pointer: string;
  readonly key: string;
  readonly value: unknown;
}

/** The places in a tree of objects that a pointer with `*` (every key) leads to; steps that do not exist lead nowhere. */
export function walkPattern(root: unknown, pattern: string): Generator<PatternMatch> {
  return walkKeys({ pointer: '', key: '', value: root }, pointerKeys(pattern));
}

function* walkKeys(place: PatternMatch, keys: readonly string[]): Generator<PatternMatch> {
  const [first, ...rest] = keys;
  if (first === undefined) {
    yield place;
  } else if (isObject(place.value)) {
    for (const key of first === '*' ? Object.keys(place.value) : [first]) {
      if (!Object.hasOwn(place.value, key)) continue;
      yield* walkKeys({ pointer: childPointer(place.pointer, key), key, value: place.value[key] }, rest);
    }
  }
}
