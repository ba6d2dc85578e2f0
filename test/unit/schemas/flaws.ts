import { isCatalogTable } from '../../../src/catalog/tables.ts';
import { isKind } from '../../../src/kinds/kinds.ts';
import type { JsonSchema } from '../../../src/schema/json-schema.ts';
import { followed, type Place, subschemas } from './visit.ts';

/** Everything that keeps a schema file from being documentation and a source of exact findings, as `pointer: flaw`. */
export function flaws(root: JsonSchema, common: JsonSchema): string[] {
  return subschemas(root).flatMap((place) => {
    const checks = [documentation, enumeration, reference, catalogTable, section, closedness, exactness];
    return checks.flatMap((check) => check(place, root, common)).map((flaw) => `${place.pointer}: ${flaw}`);
  });
}

type Check = (place: Place, root: JsonSchema, common: JsonSchema) => string[];

const documentation: Check = ({ schema, role }, root, common) => {
  if (role !== 'property' && role !== 'definition') return [];
  const found: string[] = [];
  if (!schema.title) found.push('no title');
  const words = schema.description ?? '';
  if (words.length < 15 || words.length > 400 || !/[.)]$/.test(words)) found.push('no sentence as description');
  if (!hasExamples(schema, root, common)) found.push('no examples');
  return found;
};

function hasExamples(schema: JsonSchema, root: JsonSchema, common: JsonSchema): boolean {
  const target = followed(schema, root, common);
  const { examples, items } = target.schema;
  if (examples) return examples.length > 0;
  return items !== undefined && hasExamples(items, target.root, common);
}

const enumeration: Check = ({ schema }) => {
  const values = schema.enum ?? [];
  const described = Object.entries(schema['x-enumDescriptions'] ?? {});
  const keys = described.map(([value]) => value);
  return [
    ...values.filter((value) => !keys.includes(String(value))).map((value) => `value ${value} is not described`),
    ...keys.filter((key) => !values.includes(key)).map((key) => `${key} is described and no value`),
    ...described
      .filter(([, text]) => !/^[A-Z].*\.$/.test(text))
      .map(([key]) => `${key} is not described by a sentence`),
    ...values.filter((value) => !/^[a-z]+(-[a-z]+)*$/.test(String(value))).map((value) => `${value} is not kebab-case`),
  ];
};

const reference: Check = ({ schema }, root, common) => {
  const words = schema['x-portolan-ref'];
  if (words === undefined) return schema['x-portolan-link'] === undefined ? [] : ['a link type without a reference'];
  const unknown = words.filter((word) => !isKind(word) && word !== 'risk' && word !== 'person');
  const found = unknown.map((word) => `reference to unknown kind ${word}`);
  if (words.length === 0) found.push('reference to no kind');
  // Beside an id, something without one may be described.
  const types = [followed(schema, root, common).schema.type ?? []].flat();
  if (!types.includes('string')) found.push('reference that is not a string');
  return found;
};

const catalogTable: Check = ({ schema }) => {
  const table = schema['x-portolan-catalog'];
  if (table === undefined) return [];
  const found = isCatalogTable(table) ? [] : [`unknown catalogue table ${table}`];
  if (schema.type !== 'string') found.push('catalogue id that is not a string');
  return found;
};

/** A section's bullets become `{<the one required property>: bullet}`, so items must be usable with that alone. */
const section: Check = ({ schema }, root, common) => {
  const headings = schema['x-portolan-section'];
  if (headings === undefined) return [];
  const target = followed(schema, root, common);
  if (headings.length === 0) return ['section without a heading'];
  if (target.schema.type === 'string') return [];
  if (!target.schema.items) return ['section for neither a string nor a list'];
  const item = followed(target.schema.items, target.root, common);
  if (item.schema.type === 'string') return [];
  const required = item.schema.required ?? ['title'];
  const [name = ''] = required;
  const text = item.schema.properties?.[name];
  const usable = required.length === 1 && text && followed(text, item.root, common).schema.type === 'string';
  return usable ? [] : ['section for a list whose items need more than one text'];
};

const closedness: Check = ({ schema }) => {
  if (!schema.properties) return [];
  const found = schema.additionalProperties === false ? [] : ['object that is not closed'];
  const unknown = (schema.required ?? []).filter((name) => !Object.hasOwn(schema.properties ?? {}, name));
  return [...found, ...unknown.map((name) => `requires unknown property ${name}`)];
};

/** Keywords whose errors do not say which key or value is wrong. */
const exactness: Check = ({ schema }) =>
  ['anyOf', 'oneOf', 'allOf', 'not', 'if', 'unevaluatedProperties', 'dependentSchemas']
    .filter((keyword) => keyword in schema)
    .map((keyword) => `${keyword} gives vague errors`);
