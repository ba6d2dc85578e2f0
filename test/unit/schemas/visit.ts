import type { JsonSchema } from '../../../src/schema/json-schema.ts';

/** A subschema with its place in its file. */
export interface Place {
  readonly schema: JsonSchema;
  /** JSON Pointer from the root of the file. */
  readonly pointer: string;
  readonly role: 'root' | 'definition' | 'property' | 'items' | 'keys' | 'values';
  /** Name of the property or definition; empty for others. */
  readonly name: string;
}

/** Every subschema of a file, the root first. */
export function subschemas(root: JsonSchema): Place[] {
  const found: Place[] = [];
  const visit = (place: Place): void => {
    found.push(place);
    const { schema, pointer } = place;
    const named = (keyword: string, role: Place['role'], members: Readonly<Record<string, JsonSchema>> = {}): void => {
      for (const [name, member] of Object.entries(members)) {
        visit({ schema: member, pointer: `${pointer}/${keyword}/${name}`, role, name });
      }
    };
    const single = (keyword: string, role: Place['role']): void => {
      const member = schema[keyword];
      if (typeof member === 'object' && member !== null) {
        visit({ schema: member as JsonSchema, pointer: `${pointer}/${keyword}`, role, name: '' });
      }
    };
    named('properties', 'property', schema.properties);
    named('$defs', 'definition', schema.$defs);
    single('items', 'items');
    single('propertyNames', 'keys');
    single('additionalProperties', 'values');
  };
  visit({ schema: root, pointer: '', role: 'root', name: '' });
  return found;
}

/**
 * A schema with its references followed; keywords beside a `$ref` win. References inside the answer are relative to
 * the answer's `root`.
 */
export function followed(
  schema: JsonSchema,
  root: JsonSchema,
  common: JsonSchema,
): { schema: JsonSchema; root: JsonSchema } {
  if (schema.$ref === undefined) return { schema, root };
  const { $ref, ...own } = schema;
  const [file, pointer = ''] = $ref.split('#');
  const home = file === '' ? root : common;
  const name = pointer.replace('/$defs/', '');
  const target = home.$defs?.[name];
  if (!target) throw new Error(`No definition for ${$ref}`);
  const further = followed(target, home, common);
  return { schema: { ...further.schema, ...own }, root: further.root };
}
