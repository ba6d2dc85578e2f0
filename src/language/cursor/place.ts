import overrides from '../../../schemas/generated/catalog-overrides.schema.json' with { type: 'json' };
import type { JsonSchema } from '../../schema/json-schema.ts';
import { resolve, type SchemaName } from '../../schema/registry.ts';
import { itemPlace, placeAt, propertyPlace, type SchemaPlace } from '../../schema/walk.ts';

const OVERRIDES = overrides as JsonSchema;

/**
 * The schema that holds for the value at a path. Inside the `catalog` of `portolan.yaml` it is that of the catalogue's
 * overrides, which the schema of the configuration leaves open.
 */
export function schemaPlaceAt(schema: SchemaName, path: readonly string[]): SchemaPlace | undefined {
  if (schema !== 'portolan' || path[0] !== 'catalog' || path.length < 2) return placeAt(schema, path);
  let place: SchemaPlace | undefined = resolve(OVERRIDES, OVERRIDES);
  for (const segment of path.slice(1)) {
    if (place === undefined) return undefined;
    place = place.schema.items ? itemPlace(place) : propertyPlace(place, segment);
  }
  return place;
}
