import { describe, expect, test } from 'vitest';
import { shippedCatalog } from '../../../src/catalog/generated/catalog.ts';
import { isCatalogTable, locateEntries } from '../../../src/catalog/tables.ts';
import type { JsonSchema } from '../../../src/schema/json-schema.ts';
import { flaws } from './flaws.ts';
import { catalogFiles, createAjv, names, schemas } from './load.ts';
import { followed, subschemas } from './visit.ts';

const { common } = schemas;

describe.each(names)('%s.schema.json', (name) => {
  const root = schemas[name];
  const places = subschemas(root);

  test('compiles in strict mode and is named after its file', () => {
    expect(root.$id).toBe(`https://portolan.dev/schemas/v1/${name}.schema.json`);
    expect(root.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(createAjv().getSchema(`${root.$id}`)).toBeTypeOf('function');
  });

  test('documents every property and definition, and admits only exact errors', () => {
    expect(places.length).toBeGreaterThan(20);
    expect(flaws(root, common)).toEqual([]);
  });

  test('gives examples that validate', () => {
    const ajv = createAjv();
    const wrong = places.flatMap(({ schema, pointer }) => {
      const validate = ajv.getSchema(`${root.$id}#${pointer}`);
      return (schema.examples ?? [])
        .filter((example) => validate?.(example) !== true)
        .map((example) => `${pointer}: ${JSON.stringify(example)} ${ajv.errorsText(validate?.errors)}`);
    });
    expect(wrong).toEqual([]);
  });

  test('names properties in camelCase, kinds as they are', () => {
    const kindKeyed = /^\/\$defs\/(artifactPaths|idFormats)\//;
    const wrong = places.filter(
      ({ role, name: property, pointer }) =>
        role === 'property' && !/^[a-z][A-Za-z]*$/.test(property) && !kindKeyed.test(pointer),
    );
    expect(wrong.map(({ pointer }) => pointer)).toEqual([]);
  });

  test('titles its definitions so that each makes one good type name', () => {
    const titles = Object.entries(root.$defs ?? {}).map(([key, { title = '' }]) => [key, title] as const);
    const others = name === 'common' ? [] : Object.values(common.$defs ?? {}).map(({ title }) => title);
    const all = [...titles.map(([, title]) => title), ...others];
    expect(new Set(all).size).toBe(all.length);
    expect(titles.filter(([, title]) => !/^[A-Z][a-z]+( [a-z]+)*$/.test(title))).toEqual([]);
  });

  test('claims each heading of a Markdown body once', () => {
    const headings = places
      .flatMap(({ schema }) => schema['x-portolan-section'] ?? [])
      .map((word) => word.toLowerCase());
    expect(headings.filter((word, index) => headings.indexOf(word) !== index)).toEqual([]);
  });

  test('lets a section fill an object without leaving something required behind', () => {
    const wrong = places
      .filter(({ schema, role }) => role !== 'root' && Object.values(schema.properties ?? {}).some(hasSection))
      .filter(({ schema }) => schema.required?.some((key) => !hasSection(schema.properties?.[key] ?? {})));
    expect(wrong.map(({ pointer }) => pointer)).toEqual([]);
  });

  test('shows ids of the shipped catalogue as examples', () => {
    const catalog = catalogFiles();
    const unknown = places.flatMap(({ schema, pointer }) => {
      const { 'x-portolan-catalog': table, examples = [] } = followed(schema, root, common).schema;
      if (table === undefined || !isCatalogTable(table)) return [];
      // Factors come with a matrix that has some.
      const { matrices } = shippedCatalog.risks;
      const ready = Object.values(matrices).map((matrix) => ({ risks: { matrix } }));
      const ids = [catalog, ...ready].flatMap((each) => locateEntries(each, table)).map(({ id }) => id);
      return examples.filter((example) => !ids.includes(String(example))).map((example) => `${pointer}: ${example}`);
    });
    expect(unknown).toEqual([]);
  });
});

const hasSection = (schema: JsonSchema): boolean => schema['x-portolan-section'] !== undefined;

test.each([
  ['no title', { description: 'A sentence that is long enough.', type: 'string', examples: ['a'] }],
  ['no sentence as description', { title: 'A', description: 'no sentence', type: 'string', examples: ['a'] }],
  ['no examples', { title: 'A', description: 'A sentence that is long enough.', type: 'string' }],
  ['value b is not described', { enum: ['a', 'b'], 'x-enumDescriptions': { a: 'First.' } }],
  ['c is described and no value', { enum: ['a'], 'x-enumDescriptions': { a: 'First.', c: 'Third.' } }],
  ['reference to unknown kind chart', { type: 'string', 'x-portolan-ref': ['chart'] }],
  ['reference that is not a string', { type: 'number', 'x-portolan-ref': ['charter'] }],
  ['unknown catalogue table rolls', { type: 'string', 'x-portolan-catalog': 'rolls' }],
  ['section for neither a string nor a list', { type: 'number', 'x-portolan-section': ['Scope'] }],
  ['object that is not closed', { type: 'object', properties: {} }],
  ['oneOf gives vague errors', { oneOf: [] }],
] satisfies [string, JsonSchema][])('a schema with the flaw "%s" is found out', (flaw, property) => {
  expect(flaws({ properties: { a: property } }, common)).toContain(`/properties/a: ${flaw}`);
});
