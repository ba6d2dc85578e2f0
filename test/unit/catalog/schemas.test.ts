import { readdirSync, readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { shippedCatalog } from '../../../src/catalog/generated/catalog.ts';

type Schema = Readonly<Record<string, unknown>>;

const folder = new URL('../../../schemas/', import.meta.url);
const read = (path: string): Schema => JSON.parse(readFileSync(new URL(path, folder), 'utf8'));
const files = readdirSync(new URL('catalog/', folder));

/** Every property of every object in a schema, by path. */
function properties(schema: unknown, path = ''): [string, Schema][] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]) => {
    const inner = properties(value, `${path}/${key}`);
    if (key !== 'properties') return inner;
    return [
      ...Object.entries(value as Schema).map(([name, property]): [string, Schema] => [
        `${path}/${name}`,
        property as Schema,
      ]),
      ...inner,
    ];
  });
}

describe.each(files)('schemas/catalog/%s', (file) => {
  const schema = read(`catalog/${file}`);

  test('explains every property', () => {
    const bare = properties(schema)
      .filter(([, { title, description, $ref }]) => !(title && description) && !$ref)
      .map(([path]) => path);
    expect(bare).toEqual([]);
  });

  test('is closed', () => {
    const open = JSON.stringify(schema, (_, value) =>
      value?.type === 'object' && value.additionalProperties === undefined ? 'open' : value,
    );
    expect(open).not.toContain('"open"');
  });
});

describe('the schema of overrides', () => {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, keywords: ['x-portolan-catalog'] });
  const accepts = ajv.compile(read('generated/catalog-overrides.schema.json'));

  test.each([
    ['the shipped catalogue', shippedCatalog],
    ['nothing', {}],
    ['a part of an entry', { skills: { skills: { 'data-engineering': { complexityMultiplier: 1.4 } } } }],
    ['the removal of an entry', { changes: { signals: { downtime: null } } }],
    [
      'the removal of a titled entry',
      { lifecycle: { phases: { delivery: { checkpoints: { 'production-readiness-review': null } } } } },
    ],
    ['the removal of a number', { skills: { skills: { 'data-engineering': { overheads: { mentoring: null } } } } }],
    ['the removal of every entry of a table', { skills: { levels: {} } }],
  ])('accepts %s', (_, override) => {
    expect(accepts(override), JSON.stringify(accepts.errors)).toBe(true);
  });

  test.each([
    ['a table that does not exist', { kpis: {} }],
    ['the removal of a table', { skills: { skills: null } }],
    ['the removal of a property', { roles: { roles: { 'team-lead': { title: null } } } }],
    ['a value out of range', { skills: { skills: { 'data-engineering': { complexityMultiplier: 0.4 } } } }],
    ['a property that does not exist', { roles: { roles: { 'team-lead': { mail: 'a@b.c' } } } }],
    ['half a condition', { changes: { signals: { downtime: { when: { pointer: '/impact' } } } } }],
    ['an id in camel case', { roles: { roles: { teamLead: { title: 'Team lead' } } } }],
  ])('refuses %s', (_, override) => {
    expect(accepts(override)).toBe(false);
  });
});
