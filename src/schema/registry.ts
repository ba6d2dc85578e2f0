import { memoOn } from '../text/memo.ts';
import { schemas } from './generated/schemas.ts';
import type { SchemaName } from './generated/table.ts';
import type { JsonSchema } from './json-schema.ts';

export type { SchemaName } from './generated/table.ts';

const byId = new Map(Object.values(schemas).map((schema) => [schema.$id ?? '', schema]));

export function schemaOf(name: SchemaName): JsonSchema {
  return schemas[name] ?? {};
}

/**
 * Follows `$ref` (of any depth) to the schema that holds the keywords; keywords beside the `$ref`, such as a
 * `title` of its own, win over those of the target. `root` is the schema file that the reference stands in.
 */
export function resolve(schema: JsonSchema, root: JsonSchema): Resolved {
  return follow(schema, root);
}

interface Resolved {
  readonly schema: JsonSchema;
  readonly root: JsonSchema;
}

/** Schemas never change, and every one stands in one file: each is followed once. */
const follow = memoOn((schema: JsonSchema, root: JsonSchema): Resolved => {
  let current = schema;
  let file = root;
  for (let hops = 0; current.$ref !== undefined && hops < 16; hops++) {
    const { $ref, ...own } = current;
    const target = lookUp($ref, file);
    if (target === undefined) return { schema: own, root: file };
    current = { ...target.schema, ...own };
    file = target.root;
  }
  return { schema: current, root: file };
});

function lookUp($ref: string, root: JsonSchema): Resolved | undefined {
  const [file = '', fragment = ''] = $ref.split('#');
  const target = file === '' ? root : byId.get(siblingId(file, root));
  if (target === undefined) return undefined;
  let schema: unknown = target;
  for (const segment of fragment.split('/').slice(1)) {
    schema = isObject(schema) ? schema[segment] : undefined;
  }
  // A `$ref` inside the target is relative to the target's own file.
  return isObject(schema) ? { schema: schema as JsonSchema, root: target } : undefined;
}

function siblingId(file: string, root: JsonSchema): string {
  if (file.includes('://')) return file;
  const base = root.$id ?? '';
  return base.slice(0, base.lastIndexOf('/') + 1) + file;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
