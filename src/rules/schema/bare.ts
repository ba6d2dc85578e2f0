import type { ScalarNode } from '../../documents/tree.ts';
import { entryMeant } from '../../facts/catalog-words.ts';
import type { JsonSchema } from '../../schema/json-schema.ts';
import { propertyPlace, type SchemaPlace } from '../../schema/walk.ts';
import type { Configuration } from '../../workspace/configuration.ts';
import { sameWord, synonymOf } from '../words.ts';

/** The field that a value alone stands for where a mapping is asked for. */
export interface BareField {
  readonly name: string;
  readonly value: string | number | boolean;
}

/**
 * What was meant by a value alone in the place of a mapping: the first of the fields that the schema names
 * (`x-portolan-bare`) which may hold it, else the one field that the mapping must have.
 */
export function bareField(
  place: SchemaPlace,
  value: ScalarNode['value'],
  configuration: Configuration,
): BareField | undefined {
  const { 'x-portolan-bare': named, required = [] } = place.schema;
  if (!typesOf(place.schema).includes('object') || value === null || value === '') return undefined;
  for (const name of named ?? (required.length === 1 ? required : [])) {
    const field = propertyPlace(place, name)?.schema;
    const meant = field && typesOf(field).includes(typeof value) ? wordFor(field, value, configuration) : undefined;
    if (meant !== undefined) return { name, value: meant };
    // A mapping with one field can only mean that field, rightly written or not.
    if (field && named === undefined && typesOf(field).includes(typeof value)) return { name, value };
  }
  return undefined;
}

function wordFor(
  field: JsonSchema,
  value: string | number | boolean,
  configuration: Configuration,
): string | number | boolean | undefined {
  if (typeof value !== 'string') return value;
  if (field.enum) return sameWord(value, field.enum.map(String)) ?? synonymOf(value, field);
  const table = field['x-portolan-catalog'];
  return table === undefined ? value : entryMeant(configuration, table, value);
}

export function typesOf({ type }: JsonSchema): readonly string[] {
  return [type ?? []].flat();
}
