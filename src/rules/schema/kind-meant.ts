import { KINDS, type Kind } from '../../kinds/kinds.ts';
import { type SchemaName, schemaOf } from '../../schema/registry.ts';
import type { FileRecord } from '../../workspace/file-input.ts';
import type { SchemaFile } from '../schema-file.ts';

/** Fields that only another kind has: one may be a slip. */
const FEWEST = 2;

/**
 * The kind that a record is by its fields, where its header names another: whatever else the header's kind would say of
 * it follows from that one word. Undefined unless every field fits exactly one other kind, and none of those that make
 * up the header's own.
 */
export function kindMeant({ artifact }: FileRecord, { schema, root }: SchemaFile): Kind | undefined {
  if (artifact?.origin !== 'declared' || root?.kind !== 'mapping') return undefined;
  const fields = root.entries.map(({ key }) => String(key.value));
  const own = propertiesOf(schema);
  const foreign = fields.filter((field) => !own.has(field));
  if (foreign.length < FEWEST || particularsOf(schema).some((field) => fields.includes(field))) return undefined;
  const fitting = KINDS.filter((kind) => {
    const known = propertiesOf(kind);
    return kind !== schema && fields.every((field) => known.has(field));
  });
  return fitting.length === 1 ? fitting[0] : undefined;
}

function propertiesOf(name: SchemaName): ReadonlySet<string> {
  return new Set(Object.keys(schemaOf(name).properties ?? {}));
}

/** What a record of a kind must have beyond what all records have. */
function particularsOf(name: SchemaName): readonly string[] {
  return (schemaOf(name).required ?? []).filter((field) => !['id', 'title', 'status'].includes(field));
}
