import { describe, invalid, misfits, unknownProperty } from './fit.ts';
import { childPointer, isObject } from './json.ts';
import type { Finding } from './problems.ts';
import type { MapShape, ObjectShape, Shape } from './shape.ts';

/**
 * Lays an override over a value. Objects and maps are merged key by key, everything else is replaced; null removes an
 * entry of a map. What does not fit the shape is reported and left out, so that the result never holds it.
 */
export function applyOverride(
  base: unknown,
  override: unknown,
  shape: Shape,
  report: (finding: Finding) => void,
): unknown {
  return apply(base, override, shape, '', report);
}

type Report = (finding: Finding) => void;

function apply(base: unknown, override: unknown, shape: Shape, pointer: string, report: Report): unknown {
  if (shape.kind === 'object' && shape.size === undefined) return applyObject(base, override, shape, pointer, report);
  if (shape.kind === 'map') return applyMap(base, override, shape, pointer, report);
  const findings = misfits(override, shape, pointer);
  findings.forEach(report);
  return findings.length === 0 ? override : base;
}

function applyObject(base: unknown, override: unknown, shape: ObjectShape, pointer: string, report: Report): unknown {
  if (!isObject(override)) {
    report(invalid(pointer, override === null ? notRemovable : `Expected a mapping, not ${describe(override)}.`));
    return base;
  }
  const merged = entriesOf(base);
  for (const [key, value] of Object.entries(override)) {
    const place = childPointer(pointer, key);
    const property = Object.hasOwn(shape.properties, key) ? shape.properties[key] : undefined;
    if (property === undefined) {
      report(unknownProperty(place, key, Object.keys(shape.properties)));
    } else {
      set(merged, key, apply(merged.get(key), value, property, place, report));
    }
  }
  return Object.fromEntries(merged);
}

function applyMap(base: unknown, override: unknown, shape: MapShape, pointer: string, report: Report): unknown {
  if (!isObject(override)) {
    report(invalid(pointer, override === null ? notRemovable : `Expected entries by id, not ${describe(override)}.`));
    return base;
  }
  const merged = entriesOf(base);
  const keys = new RegExp(shape.keys);
  for (const [key, value] of Object.entries(override)) {
    const place = childPointer(pointer, key);
    if (!keys.test(key)) {
      report(invalid(place, `"${key}" cannot be a key here; expected one like ${shape.example ?? shape.keys}.`));
    } else if (value === null) {
      if (!merged.delete(key)) report(nothingToRemove(place, key, base));
    } else {
      set(merged, key, apply(merged.get(key), value, shape.entry, place, report));
    }
  }
  return Object.fromEntries(merged);
}

const notRemovable = 'Only entries can be removed with null; this part of the catalogue is always there.';

function nothingToRemove(pointer: string, key: string, base: unknown): Finding {
  const known = isObject(base) ? Object.keys(base) : [];
  const message = `There is no entry "${key}" to remove${known.length > 0 ? `; there are ${known.join(', ')}` : ''}.`;
  return { places: [pointer], code: 'catalog/unknown-reference', message };
}

function entriesOf(base: unknown): Map<string, unknown> {
  return new Map(isObject(base) ? Object.entries(base) : []);
}

function set(entries: Map<string, unknown>, key: string, value: unknown): void {
  if (value !== undefined) entries.set(key, value);
}
