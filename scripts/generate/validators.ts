import { join } from 'node:path';
import { _, Ajv2020, type AnySchemaObject } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import { formats } from '../../src/schema/formats.ts';
import { camelCase, type GeneratedFile, NOTICE, readSchemas, type SchemaFile } from './schemas.ts';

const FOLDER = 'src/schema/generated';

/**
 * Compiles the schemas ahead of time to standalone code, one function a schema: no compilation at activation and
 * no `eval`, which a web worker under a content security policy would refuse.
 */
export async function generateValidators(root: string): Promise<GeneratedFile[]> {
  const schemas = await readSchemas(join(root, 'schemas'));
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    allowUnionTypes: true,
    schemas: schemas.map(({ schema }) => forValidation(schema) as AnySchemaObject),
    // Messages are Portolan's own; references stay calls, so that shared shapes are compiled once.
    messages: false,
    inlineRefs: false,
    // Lengths in UTF-16 code units, and formats of our own: the code needs nothing of ajv at run time.
    unicode: false,
    logger: false,
    formats,
    code: { source: true, esm: true, lines: false, formats: _`require("../formats.ts").formats` },
  });
  const documents = schemas.filter(({ name }) => name !== 'common');
  const lists = documents.flatMap(longLists);
  const exported = {
    ...Object.fromEntries(documents.map(({ name, schema }) => [camelCase(name), schema.$id])),
    ...Object.fromEntries(lists.map(({ shape, id }) => [shape, `${id}#/$defs/${shape}`])),
  };
  const code = withImports(standalone(ajv, exported));
  const names = Object.keys(exported);
  const declarations = [
    NOTICE,
    "import type { ValidateFunction } from 'ajv';\n",
    ...names.map((name) => `export declare const ${name}: ValidateFunction;\n`),
  ];
  const data = Object.fromEntries(schemas.map(({ name, schema }) => [name, schema]));
  return [
    { path: `${FOLDER}/validators.js`, content: `${NOTICE}${code}\n` },
    { path: `${FOLDER}/validators.d.ts`, content: declarations.join('') },
    { path: `${FOLDER}/table.ts`, content: table(documents, lists) },
    {
      path: `${FOLDER}/schemas.ts`,
      content: `${NOTICE}import type { JsonSchema } from '../json-schema.ts';\n\nexport const schemas: Readonly<Record<string, JsonSchema>> = ${JSON.stringify(data, null, 1)};\n`,
    },
  ];
}

interface LongList {
  /** Of the schema's file. */
  readonly name: string;
  readonly id: string;
  readonly property: string;
  /** Of an item, in `$defs`. */
  readonly shape: string;
}

/** Lists whose items have a validator of their own. */
function longLists({ name, schema }: SchemaFile): LongList[] {
  const properties = (schema.properties ?? {}) as Record<string, Record<string, unknown>>;
  return Object.entries(properties).flatMap(([property, { items, ...list }]) => {
    const shape = (items as { $ref?: string } | undefined)?.$ref?.replace('#/$defs/', '');
    return list['x-portolan-long'] && shape ? [{ name, id: schema.$id, property, shape }] : [];
  });
}

/** Schemas by name, with their validators. */
function table(documents: readonly SchemaFile[], lists: readonly LongList[]): string {
  const entries = documents.map(({ name }) => `  '${name}': validators.${camelCase(name)},\n`);
  const long = lists.map(
    ({ name, property, shape }) => `  '${name}': { property: '${property}', item: validators.${shape} },\n`,
  );
  return `${NOTICE}import type { ValidateFunction } from 'ajv';
import * as validators from './validators.js';

/** Schemas with a validator: the kinds and the configuration. */
export type SchemaName = ${documents.map(({ name }) => `'${name}'`).join(' | ')};

export const VALIDATORS: Readonly<Record<SchemaName, ValidateFunction>> = {
${entries.join('')}};

/** Long lists, whose items are judged one by one. Nothing but \`items\` is said of them in the schema. */
export const LONG_LISTS: Partial<Record<SchemaName, { readonly property: string; readonly item: ValidateFunction }>> = {
${long.join('')}};
`;
}

/** ajv writes `require` for the formats even in an ES module; turns it into an import. */
function withImports(code: string): string {
  return `import { formats } from '../formats.ts';\n${code.replaceAll('require("../formats.ts").formats', 'formats')}`;
}

/** What only people and the language features read; left in, ajv would copy it into the code. */
const ANNOTATIONS = new Set(['title', 'description', 'examples', 'default', 'patternErrorMessage']);

function forValidation(schema: unknown, isMap = false): unknown {
  if (Array.isArray(schema)) return schema.map((item) => forValidation(item));
  if (typeof schema !== 'object' || schema === null) return schema;
  const entries = Object.entries(schema)
    // The members of `properties` and `$defs` are names, not keywords.
    .filter(([key]) => isMap || !(ANNOTATIONS.has(key) || key.startsWith('x-')))
    .map(([key, value]) => [key, forValidation(value, !isMap && (key === 'properties' || key === '$defs'))]);
  return Object.fromEntries(entries);
}
