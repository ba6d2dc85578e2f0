import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { shippedCatalog } from '../../../src/catalog/generated/catalog.ts';

interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly type?: string;
  readonly enum?: readonly unknown[];
}

const readSchema = (name: string): Schema =>
  JSON.parse(readFileSync(new URL(`../../../schemas/${name}.schema.json`, import.meta.url), 'utf8'));

const root = readSchema('change-request');
const common = readSchema('common');

/** The schema with its references followed: what the definition says, under what the property adds. */
function followed(schema: Schema | undefined): Schema | undefined {
  if (schema?.$ref === undefined) return schema;
  const [file, key = ''] = schema.$ref.split('#/$defs/');
  const { $ref, ...own } = schema;
  return followed({ ...(file === '' ? root : common).$defs?.[key], ...own });
}

/** The schema of what a pointer with `*` for list elements leads to in a change request; undefined where nothing may be. */
function schemaAt(pointer: string): Schema | undefined {
  return pointer
    .split('/')
    .slice(1)
    .reduce<Schema | undefined>(
      (schema, key) => followed(key === '*' ? schema?.items : schema?.properties?.[key]),
      root,
    );
}

describe('the catalogue points at fields that change requests have', () => {
  const satisfiedBy = Object.values(shippedCatalog.changes.obligations).flatMap((obligation) => obligation.satisfiedBy);

  test.each([...new Set(satisfiedBy)])('obligations: %s', (pointer) => {
    expect(schemaAt(pointer)).toBeDefined();
  });

  const conditions = Object.entries(shippedCatalog.changes.signals).map(([id, { when }]) => [id, when] as const);

  test.each(conditions)('signal %s tests a value that the field may have', (_, { pointer, equals, oneOf, atLeast }) => {
    const schema = schemaAt(pointer);
    const values = [oneOf ?? equals ?? atLeast].flat();
    for (const value of values) {
      if (schema?.enum === undefined) {
        expect(schema?.type === 'integer' ? 'number' : schema?.type).toBe(typeof value);
      } else {
        expect(schema.enum).toContain(value);
      }
    }
  });
});
