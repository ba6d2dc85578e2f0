import type { SchemaName } from '../../schema/registry.ts';
import { itemPlace, propertyPlace, rootPlace, type SchemaPlace } from '../../schema/walk.ts';
import { memo, memoBy } from '../../text/memo.ts';

// The places of the schemas, each made once: an outline of thousands of items asks for the same few.
const roots = new Map<SchemaName, SchemaPlace>();
const propertyOf = memoBy(propertyPlace);
const itemsOf = memo(itemPlace);

export function schemaRoot(name: SchemaName): SchemaPlace {
  const root = roots.get(name) ?? rootPlace(name);
  roots.set(name, root);
  return root;
}

/** The schema of a property or of a value under a free key; undefined when the schema knows no such property. */
export function schemaOfProperty(place: SchemaPlace | undefined, key: string): SchemaPlace | undefined {
  if (!place) return undefined;
  // Free keys are anybody's words, and no end of them: only those of the schema are kept.
  return Object.hasOwn(place.schema.properties ?? {}, key) ? propertyOf(place, key) : propertyPlace(place, key);
}

/** The schema of a list's items; undefined when the schema is not of a list. */
export function schemaOfItems(place: SchemaPlace | undefined): SchemaPlace | undefined {
  return place && itemsOf(place);
}
