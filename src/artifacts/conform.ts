import { splitPointer } from '../documents/pointer.ts';
import type { SchemaIssue } from '../schema/validate.ts';

/** Violations that leave the value itself usable: something is missing beside it or too much. */
const HARMLESS = new Set([
  'required',
  'additionalProperties',
  'propertyNames',
  'minItems',
  'maxItems',
  'uniqueItems',
  'dependentRequired',
]);

/**
 * Leaves out of a value what violates its schema, in place. Items of a list become `undefined`, so that pointers to
 * the other items stay true.
 * @param value a plain value that nobody else holds
 */
export function conform(value: unknown, issues: readonly SchemaIssue[]): unknown {
  for (const { pointer, keyword } of issues) {
    if (HARMLESS.has(keyword)) continue;
    const segments = splitPointer(pointer);
    const last = segments.pop();
    if (last === undefined) return undefined;
    const parent = segments.reduce<unknown>((current, segment) => child(current, segment), value);
    if (Array.isArray(parent)) parent[Number(last)] = undefined;
    else if (isRecord(parent)) delete parent[last];
  }
  return value;
}

function child(value: unknown, segment: string): unknown {
  if (Array.isArray(value)) return value[Number(segment)];
  return isRecord(value) && Object.hasOwn(value, segment) ? value[segment] : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
