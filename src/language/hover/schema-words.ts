import { numberText } from '../../facts/number-words.ts';
import { kindNoun } from '../../kinds/kinds.ts';
import type { JsonSchema } from '../../schema/json-schema.ts';
import { itemPlace, type SchemaPlace } from '../../schema/walk.ts';

/** What may stand in a place, in a few words: `whole number, 1 to 5`, `list of ids (decision record)`. */
export function expectation(place: SchemaPlace): string {
  const { schema } = place;
  const items = itemPlace(place);
  if (items) return `list of ${plural(items)}`;
  return scalarWords(schema) ?? typeWords(schema);
}

function plural(items: SchemaPlace): string {
  const { schema } = items;
  const kinds = namedKinds(schema);
  if (kinds) return `ids (${kinds.map(kindNoun).join(', ')})`;
  if (schema['x-portolan-ref']) return 'people';
  if (schema['x-portolan-catalog'] !== undefined) return 'ids of the catalogue';
  if (schema.enum) return 'words from a list';
  if (schema.type === 'object') return 'mappings';
  return schema.type === 'string' ? 'texts' : 'values';
}

function scalarWords(schema: JsonSchema): string | undefined {
  const kinds = namedKinds(schema);
  if (kinds) return `id of a ${kinds.map(kindNoun).join(' or ')}`;
  if (schema['x-portolan-ref']) return 'person';
  if (schema['x-portolan-catalog'] !== undefined) return 'id of the catalogue';
  if (schema.const !== undefined) return `always ${String(schema.const)}`;
  if (schema.enum) return `one of ${schema.enum.length} words`;
  return schema.format === 'date' ? 'date (YYYY-MM-DD)' : undefined;
}

/** The kinds of artifact that a text names; undefined where it names a person or nothing. */
export function namedKinds(schema: JsonSchema): readonly string[] | undefined {
  const kinds = schema['x-portolan-ref'];
  return kinds && !kinds.includes('person') ? kinds : undefined;
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'text',
  boolean: 'true or false',
  object: 'mapping',
  array: 'list',
  number: 'number',
  integer: 'whole number',
  null: 'nothing',
};

function typeWords({ type, minimum, maximum }: JsonSchema): string {
  const types = [type ?? []].flat().map((name) => TYPES[name] ?? name);
  if (minimum !== undefined && maximum !== undefined) {
    return `${types.join(' or ')}, ${numberText(minimum)} to ${numberText(maximum)}`;
  }
  return minimum === undefined ? types.join(' or ') : `${types.join(' or ')}, ${numberText(minimum)} or more`;
}

/** Properties of a mapping, or of the mappings of a list, the required ones first. */
export function propertiesOf(place: SchemaPlace): readonly { readonly name: string; readonly required: boolean }[] {
  const { schema } = itemPlace(place) ?? place;
  const required = schema.required ?? [];
  const optional = Object.keys(schema.properties ?? {}).filter((name) => !required.includes(name));
  return [
    ...required.map((name) => ({ name, required: true })),
    ...optional.map((name) => ({ name, required: false })),
  ];
}

/** Whether a mapping has to have a property. */
export function isRequired(parent: SchemaPlace | undefined, name: string): boolean {
  return parent?.schema.required?.includes(name) ?? false;
}

/** Longer examples say less than the description does. */
const LONGEST_EXAMPLE = 160;

/** The first example, on one line of YAML; undefined where there is none that is short enough. */
export function exampleOf({ examples }: JsonSchema): string | undefined {
  const [example] = examples ?? [];
  const text = example === undefined ? '' : flow(example);
  return text === '' || text.length > LONGEST_EXAMPLE ? undefined : text;
}

function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  const entries = Object.entries(value).map(([key, child]) => `${key}: ${flow(child)}`);
  return `{ ${entries.join(', ')} }`;
}
