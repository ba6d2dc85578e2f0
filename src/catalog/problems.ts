import { isObject, pointerKeys } from './json.ts';

/** What can be wrong with an override of the catalogue. */
export type CatalogProblemCode =
  /** The weights of the dimensions of a model do not add up to 1. */
  | 'catalog/weights-sum'
  /** Something names an id that its table does not have. */
  | 'catalog/unknown-reference'
  /** A value is not one that the property may have, or contradicts another. */
  | 'catalog/invalid-value'
  /** An entry that was added lacks a property that it needs. */
  | 'catalog/missing-property';

/** A mistake in an override. */
export interface CatalogProblem {
  /** JSON Pointer into the override (the value of `catalog:` in `portolan.yaml`). */
  readonly pointer: string;
  readonly code: CatalogProblemCode;
  readonly message: string;
}

/** A mistake somewhere in a merged catalogue. */
export interface Finding {
  /** JSON Pointers into the catalogue: the places that could be mended, the likeliest first. */
  readonly places: readonly [string, ...string[]];
  /** The place that holds all of them; where more than one was written by the override, the finding belongs here. */
  readonly group?: string;
  readonly code: CatalogProblemCode;
  readonly message: string;
}

/**
 * Where a finding belongs in the override that caused it: at the first of its places that the override wrote, else at the
 * deepest key that the override and one of the places share.
 */
export function locate(finding: Finding, override: unknown): string {
  const reaches = finding.places.map((place) => ({ place, reach: sharedPrefix(override, place) }));
  const written = reaches.filter(({ place, reach }) => place === reach);
  const places =
    finding.group !== undefined && written.length > 1 ? [finding.group] : written.map(({ place }) => place);
  const deepest = reaches.reduce((best, { reach }) => (reach.length > best.length ? reach : best), '');
  return places[0] ?? deepest;
}

/** The longest part of a pointer that exists in a value. */
function sharedPrefix(value: unknown, pointer: string): string {
  const steps = pointer.split('/').slice(1);
  const keys = pointerKeys(pointer);
  let current = value;
  let prefix = '';
  for (const [index, key] of keys.entries()) {
    if (
      Array.isArray(current) ? current[Number(key)] === undefined : !isObject(current) || !Object.hasOwn(current, key)
    ) {
      break;
    }
    current = (current as Readonly<Record<string, unknown>>)[key];
    prefix += `/${steps[index]}`;
  }
  return prefix;
}
