import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import { fullFormats } from 'ajv-formats/dist/formats.js';
import { parse } from 'yaml';
import { KINDS, type Kind } from '../../../src/kinds/kinds.ts';
import type { JsonSchema } from '../../../src/schema/json-schema.ts';

export type Name = 'common' | Kind | 'portolan';
export const names: readonly Name[] = ['common', ...KINDS, 'portolan'];

/** Keywords that mean something to Portolan and nothing to validation. Any other unknown keyword fails to compile. */
const annotations = [
  'x-enumDescriptions',
  'x-portolan-ref',
  'x-portolan-link',
  'x-portolan-catalog',
  'x-portolan-steps',
  'x-portolan-aliases',
  'x-portolan-moves',
  'x-portolan-words',
  'x-portolan-bare',
  'x-portolan-otherwise',
  'x-portolan-long',
  'x-portolan-section',
];

const root = new URL('../../../', import.meta.url);

export const schemas = Object.fromEntries(
  names.map((name) => [name, JSON.parse(readFileSync(new URL(`schemas/${name}.schema.json`, root), 'utf8'))]),
) as Readonly<Record<Name, JsonSchema>>;

/** A fresh compiler in strict mode that knows the given schemas. */
export function createAjv(files: readonly JsonSchema[] = Object.values(schemas)): Ajv2020 {
  return new Ajv2020({
    strict: true,
    allowUnionTypes: true,
    allErrors: true,
    formats: fullFormats,
    keywords: annotations,
    schemas: [...files],
  });
}

const ajv = createAjv();

/** Violations of a kind's schema as `instancePath keyword`, with what the keyword names where it names something. */
export function violations(name: Name, value: unknown): string[] {
  const validate = ajv.getSchema(`${schemas[name].$id}`);
  if (!validate) throw new Error(`No schema ${name}`);
  return validate(value) ? [] : (validate.errors ?? []).map(describeError);
}

function describeError({ instancePath, keyword, params }: ErrorObject): string {
  const named = params.missingProperty ?? params.additionalProperty ?? params.propertyName;
  return [instancePath || '/', keyword, ...(named === undefined ? [] : [named])].join(' ');
}

/** A document of `documents/`, parsed anew. */
export function document(name: string): Record<string, unknown> {
  return parse(readFileSync(new URL(`documents/${name}.yaml`, import.meta.url), 'utf8'));
}

/** The document with the value at a pointer replaced; `undefined` removes it. */
export function changed(kind: Name, pointer: string, value: unknown): unknown {
  const root = document(kind);
  const segments = pointer.split('/').slice(1);
  const last = segments.pop() ?? '';
  let parent: unknown = root;
  for (const segment of segments) parent = Reflect.get(Object(parent), segment);
  if (value === undefined) Reflect.deleteProperty(Object(parent), last);
  else Reflect.set(Object(parent), last, value);
  return root;
}

/** The shipped catalogue, one property a file. */
export function catalogFiles(): Record<string, unknown> {
  const folder = new URL('catalog/', root);
  const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'));
  return Object.fromEntries(
    files.map((file) => [file.replace('.yaml', ''), parse(readFileSync(new URL(file, folder), 'utf8'))]),
  );
}
