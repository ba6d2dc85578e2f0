import { nodeAt } from '../../documents/pointer.ts';
import type { SchemaFile } from '../schema-file.ts';
import type { FileIssue } from './issues.ts';
import { nearest } from './words.ts';

/** Unknown properties of one mapping for which a known one is looked for; what has more is of another kind. */
const MOST = 50;

/** Finds the property that was meant by an unknown one: the nearest of those that the mapping does not have yet. */
export function meantProperties(file: SchemaFile, unknown: readonly FileIssue[]): readonly FileIssue[] {
  const absent = new Map<string, readonly string[]>();
  const looked = new Map<string, number>();
  return unknown.map((issue) => {
    const { pointer, params } = issue;
    const count = (looked.get(pointer) ?? 0) + 1;
    looked.set(pointer, count);
    if (count > MOST) return issue;
    const names = absent.get(pointer) ?? absentProperties(file, pointer);
    absent.set(pointer, names);
    return { ...issue, meant: nearest(String(params.additionalProperty), names) };
  });
}

function absentProperties({ root, schemaAt }: SchemaFile, pointer: string): readonly string[] {
  const mapping = nodeAt(root, pointer)?.value;
  const present = new Set(mapping?.kind === 'mapping' ? mapping.entries.map(({ key }) => key.value) : []);
  return Object.keys(schemaAt(pointer).properties ?? {}).filter((name) => !present.has(name));
}
