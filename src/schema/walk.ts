import type { JsonSchema } from './json-schema.ts';
import { resolve, type SchemaName, schemaOf } from './registry.ts';

/** A schema with its references followed, and the file that further references are relative to. */
export interface SchemaPlace {
  readonly schema: JsonSchema;
  readonly root: JsonSchema;
}

export function rootPlace(name: SchemaName): SchemaPlace {
  const root = schemaOf(name);
  return resolve(root, root);
}

/** The schema of a property, or of a value under a free key; undefined when the schema knows no such property. */
export function propertyPlace(place: SchemaPlace, key: string): SchemaPlace | undefined {
  const { properties, additionalProperties } = place.schema;
  const own = properties && Object.hasOwn(properties, key) ? properties[key] : undefined;
  const schema = own ?? (typeof additionalProperties === 'object' ? additionalProperties : undefined);
  return schema && resolve(schema, place.root);
}

/** The schema of a list's items; undefined when the schema is not of a list. */
export function itemPlace(place: SchemaPlace): SchemaPlace | undefined {
  return place.schema.items && resolve(place.schema.items, place.root);
}

/** The schema that holds for the value at a JSON Pointer, whatever the value is. */
export function placeAt(name: SchemaName, segments: readonly string[]): SchemaPlace | undefined {
  let place: SchemaPlace | undefined = rootPlace(name);
  for (const segment of segments) {
    if (place === undefined) return undefined;
    place = isIndex(segment) && place.schema.items ? itemPlace(place) : propertyPlace(place, segment);
  }
  return place;
}

const isIndex = (segment: string): boolean => /^\d+$/.test(segment);

/** The schema of a map's free keys; undefined where keys are the schema's own properties. */
export function resolvePropertyNames(place: SchemaPlace): SchemaPlace | undefined {
  return place.schema.propertyNames && resolve(place.schema.propertyNames, place.root);
}
