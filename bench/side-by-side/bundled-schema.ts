import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SCHEMAS = fileURLToPath(new URL('../../schemas', import.meta.url));
const OTHER_FILE = /^(?<file>[\w-]+)\.schema\.json#\/\$defs\/(?<name>.+)$/;

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Writes a schema with everything that it takes from other files, so that it needs none. @returns its path */
export function writeBundledSchema(name: string, folder: string): string {
  const path = join(folder, `${name}.bundled.schema.json`);
  writeFileSync(path, JSON.stringify(bundledSchema(name)));
  return path;
}

function bundledSchema(name: string): Json {
  const { $id, $defs, ...schema } = readSchema(name);
  const taken = new Map<string, Json>();
  const own = inlined({ ...schema, $defs: $defs ?? {} }, taken) as { readonly $defs: Record<string, Json> };
  return { ...own, $defs: { ...own.$defs, ...Object.fromEntries(taken) } };
}

/** The same with references to other files turned to definitions of its own, which are gathered in `taken`. */
function inlined(value: Json, taken: Map<string, Json>, file?: string): Json {
  if (value === null || typeof value !== 'object') return value;
  if (isList(value)) return value.map((item) => inlined(item, taken, file));
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      key === '$ref' && typeof item === 'string' ? ownReference(item, taken, file) : inlined(item, taken, file),
    ]),
  );
}

/** @param file the schema that the reference stands in, unless it is the one that is bundled */
function ownReference(reference: string, taken: Map<string, Json>, file?: string): string {
  const absolute = reference.startsWith('#') && file !== undefined ? `${file}.schema.json${reference}` : reference;
  const { file: other, name } = OTHER_FILE.exec(absolute)?.groups ?? {};
  if (other === undefined || name === undefined) return reference;
  const key = `${other}.${name}`;
  if (!taken.has(key)) {
    // Known before it is read: a definition may refer to itself.
    taken.set(key, true);
    taken.set(key, inlined((readSchema(other).$defs as Record<string, Json>)[name] ?? true, taken, other));
  }
  return `#/$defs/${key}`;
}

function readSchema(name: string): Record<string, Json> {
  return JSON.parse(readFileSync(join(SCHEMAS, `${name}.schema.json`), 'utf8')) as Record<string, Json>;
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
