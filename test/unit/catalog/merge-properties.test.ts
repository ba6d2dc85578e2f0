import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { misfits } from '../../../src/catalog/fit.ts';
import { shippedCatalog } from '../../../src/catalog/generated/catalog.ts';
import { catalogShape } from '../../../src/catalog/generated/shape.ts';
import { mergeCatalog } from '../../../src/catalog/merge.ts';
import type { Shape } from '../../../src/catalog/shape.ts';

const anything = fc.oneof(
  fc.constantFrom(null, true, '', 'breaking', 'team-lead', 0, 1, 0.4, -1, [], {}, ['low-risk'], { title: 'X' }),
  fc.jsonValue({ maxDepth: 2 }),
);
const strangeKeys = fc.constantFrom('x', 'team-lead', 'low-risk', '__proto__', 'constructor', 'a/b~c', '');

/** Overrides that mostly follow the shape, so that they reach deep into the catalogue, and stray from it anywhere. */
function overrides(shape: Shape, base: unknown): fc.Arbitrary<unknown> {
  if (shape.kind !== 'map' && shape.kind !== 'object') return fc.oneof(fc.constant(base), anything);
  const keys = Object.keys((base ?? {}) as object);
  const known = fc.constantFrom(...keys, 'x').chain((key) => {
    const inner = shape.kind === 'map' ? shape.entry : shape.properties[key];
    const value = (base as Record<string, unknown> | undefined)?.[key];
    return fc.tuple(fc.constant(key), inner === undefined ? anything : overrides(inner, value));
  });
  const strange = fc.tuple(strangeKeys, anything);
  const entries = fc.array(fc.oneof({ weight: 5, arbitrary: known }, { weight: 1, arbitrary: strange }), {
    minLength: 1,
    maxLength: 3,
  });
  return fc.oneof({ weight: 9, arbitrary: entries.map(Object.fromEntries) }, { weight: 1, arbitrary: anything });
}

const override = overrides(catalogShape, shippedCatalog);

/** Whether a JSON Pointer leads to something in a value. */
function exists(value: unknown, pointer: string): boolean {
  let current = value;
  for (const segment of pointer.split('/').slice(1)) {
    const key = segment.replaceAll('~1', '/').replaceAll('~0', '~');
    if (typeof current !== 'object' || current === null || !Object.hasOwn(current, key)) return false;
    current = (current as Record<string, unknown>)[key];
  }
  return true;
}

function deepFreeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(deepFreeze);
  return value;
}

describe('merging', () => {
  test('with nothing is the identity', () => {
    const nothing = {
      evaluation: {},
      changes: {},
      skills: {},
      risks: {},
      lifecycle: {},
      governance: {},
      charter: {},
      roles: {},
    };
    for (const override of [{}, nothing]) {
      expect(mergeCatalog(shippedCatalog, override)).toEqual({ catalog: shippedCatalog, problems: [] });
    }
  });

  test('with itself is the identity', () => {
    expect(mergeCatalog(shippedCatalog, shippedCatalog)).toEqual({ catalog: shippedCatalog, problems: [] });
  });

  test('is deterministic and changes neither argument', () => {
    const base = deepFreeze(structuredClone(shippedCatalog));
    fc.assert(
      fc.property(override, (given) => {
        const frozen = deepFreeze(given);
        const before = JSON.stringify(frozen);
        expect(mergeCatalog(base, frozen)).toEqual(mergeCatalog(base, frozen));
        expect(JSON.stringify(frozen)).toBe(before);
      }),
      { numRuns: 150 },
    );
  });

  test('gives a catalogue that has its form, whatever the override', () => {
    fc.assert(
      fc.property(override, (given) => {
        expect(misfits(mergeCatalog(shippedCatalog, given).catalog, catalogShape, '')).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('reports every problem at a place of the override', () => {
    fc.assert(
      fc.property(override, (given) => {
        for (const { pointer, message } of mergeCatalog(shippedCatalog, given).problems) {
          expect(exists(given, pointer), `${pointer}: ${message}`).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});
