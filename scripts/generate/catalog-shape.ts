import type { ObjectShape, Shape } from '../../src/catalog/shape.ts';
import { type CatalogTable, isCatalogTable } from '../../src/catalog/tables.ts';

type Schema = Readonly<Record<string, unknown>>;

/** Finds the schema that a `$ref` leads to, with the resolver for the references inside it. */
export type Resolver = (reference: string) => { schema: Schema; resolve: Resolver };

const UNDERSTOOD = new Set(
  `$schema $id $ref $defs title description examples type enum pattern minLength minimum maximum exclusiveMinimum
  minItems uniqueItems items properties required additionalProperties propertyNames minProperties maxProperties
  x-portolan-catalog`.split(/\s+/),
);

/**
 * Reduces a JSON Schema of the catalogue to its shape.
 * @throws when the schema uses a keyword that shapes cannot express, so that none is ever silently dropped.
 */
export function toShape(schema: Schema, resolve: Resolver): Shape {
  const unknown = Object.keys(schema).find((keyword) => !UNDERSTOOD.has(keyword));
  if (unknown !== undefined) throw new Error(`The shape of the catalogue has no equivalent of the keyword ${unknown}.`);
  if (typeof schema.$ref === 'string') {
    const target = resolve(schema.$ref);
    return toShape(target.schema, target.resolve);
  }
  const types = [schema.type].flat();
  const nullable = types.includes('null') ? { nullable: true as const } : {};
  const [type, ...others] = types.filter((name) => name !== 'null');
  if (others.length > 0) return { kind: 'scalar' };
  switch (type) {
    case 'object':
      return schema.properties === undefined ? mapShape(schema, resolve) : objectShape(schema, resolve);
    case 'array':
      return { kind: 'list', item: toShape(part(schema, 'items'), resolve), ...pick(schema, { minItems: 'minItems' }) };
    case 'string':
      return {
        kind: 'string',
        ...nullable,
        ...pick(schema, { enum: 'values', minLength: 'minLength', pattern: 'pattern' }),
        ...example(schema),
        ...table(schema),
      };
    case 'number':
    case 'integer':
      return {
        kind: 'number',
        ...nullable,
        ...(type === 'integer' ? { integer: true as const } : {}),
        ...pick(schema, { minimum: 'minimum', maximum: 'maximum', exclusiveMinimum: 'above' }),
      };
    case 'boolean':
      return { kind: 'boolean' };
    default:
      throw new Error(`The shape of the catalogue has no equivalent of the type ${String(type)}.`);
  }
}

function objectShape(schema: Schema, resolve: Resolver): ObjectShape {
  const properties = Object.entries(part(schema, 'properties'));
  return {
    kind: 'object',
    properties: Object.fromEntries(properties.map(([name, value]) => [name, toShape(value as Schema, resolve)])),
    required: (schema.required ?? []) as string[],
    ...pick(schema, { maxProperties: 'size' }),
  };
}

function mapShape(schema: Schema, resolve: Resolver): Shape {
  const names = part(schema, 'propertyNames');
  return {
    kind: 'map',
    entry: toShape(part(schema, 'additionalProperties'), resolve),
    keys: String(names.pattern),
    ...example(names),
    ...table(names),
    ...pick(schema, { minProperties: 'minEntries', maxProperties: 'maxEntries' }),
  };
}

function part(schema: Schema, keyword: string): Schema {
  const value = schema[keyword];
  if (typeof value !== 'object' || value === null) throw new Error(`The schema lacks ${keyword}.`);
  return value as Schema;
}

function table(schema: Schema): { refersTo?: CatalogTable } {
  const name = schema['x-portolan-catalog'];
  if (name === undefined) return {};
  if (!isCatalogTable(String(name))) throw new Error(`There is no table ${String(name)} in the catalogue.`);
  return { refersTo: name as CatalogTable };
}

/** The first example of a schema with a pattern: a message shows it instead of the pattern. */
function example(schema: Schema): { example?: string } {
  const [first] = [schema.examples].flat();
  return schema.pattern !== undefined && typeof first === 'string' ? { example: first } : {};
}

function pick(schema: Schema, names: Readonly<Record<string, string>>): Record<string, never> {
  const present = Object.entries(names).filter(([keyword]) => schema[keyword] !== undefined);
  return Object.fromEntries(present.map(([keyword, name]) => [name, schema[keyword] as never]));
}
