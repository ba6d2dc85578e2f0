import { describe, expect, test } from 'vitest';
import type { JsonSchema } from '../../../src/schema/json-schema.ts';
import { document, names, schemas, violations } from './load.ts';
import { followed, subschemas } from './visit.ts';

const kinds = names.filter((name) => name !== 'common');

describe.each(kinds)('a complete %s', (kind) => {
  test('validates', () => {
    expect(violations(kind, document(kind))).toEqual([]);
  });

  test('needs no header lines', () => {
    const { apiVersion: _, kind: __, ...rest } = document(kind);
    expect(violations(kind, rest)).toEqual([]);
  });

  test('misses each required property by name', () => {
    const required = schemas[kind].required ?? [];
    expect(violations(kind, {})).toEqual(required.map((name) => `/ required ${name}`));
  });

  test('points at a property that it does not know', () => {
    expect(violations(kind, { ...document(kind), tittle: 'x' })).toEqual(['/ additionalProperties tittle']);
  });
});

test('the complete documents together use every property', () => {
  const used = new Set<JsonSchema>();
  for (const kind of kinds) collectUsed(schemas[kind], schemas[kind], document(kind), used);
  const unused = names.flatMap((name) =>
    subschemas(schemas[name])
      .filter(({ role, schema }) => role === 'property' && !used.has(schema))
      .map(({ pointer }) => `${name}${pointer}`),
  );
  expect(unused).toEqual([]);
});

/** Collects the property schemas for which a value has a property. */
function collectUsed(schema: JsonSchema, root: JsonSchema, value: unknown, used: Set<JsonSchema>): void {
  if (typeof value !== 'object' || value === null) return;
  const target = followed(schema, root, schemas.common);
  const { items, properties = {}, additionalProperties } = target.schema;
  for (const [name, member] of Object.entries(value)) {
    const free = typeof additionalProperties === 'object' ? additionalProperties : undefined;
    const below = Array.isArray(value) ? items : (properties[name] ?? free);
    if (below === undefined) continue;
    used.add(below);
    collectUsed(below, target.root, member, used);
  }
}
