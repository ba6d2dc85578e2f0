import type { ErrorObject, ValidateFunction } from 'ajv';
import { joinPointer } from '../documents/pointer.ts';
import { memo } from '../text/memo.ts';
import { LONG_LISTS, type SchemaName, VALIDATORS } from './generated/table.ts';

/** What a value violates: a keyword of the schema at a JSON Pointer. */
export interface SchemaIssue {
  readonly pointer: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** Everything in a value that its schema forbids; of a long list after all else. */
export function validateValue(name: SchemaName, value: unknown): readonly SchemaIssue[] {
  const list = LONG_LISTS[name];
  const items = list && listIn(value, list.property);
  if (!list || !items) return issuesOf(VALIDATORS[name], value);
  const found = [...issuesOf(VALIDATORS[name], { ...(value as object), [list.property]: [] })];
  let index = 0;
  for (const item of items) {
    for (const issue of itemIssues(list.item, item)) {
      found.push({ ...issue, pointer: joinPointer('', list.property, index) + issue.pointer });
    }
    index++;
  }
  return found;
}

function listIn(value: unknown, property: string): readonly unknown[] | undefined {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, property)) return undefined;
  const list: unknown = (value as Readonly<Record<string, unknown>>)[property];
  return Array.isArray(list) ? list : undefined;
}

function itemIssues(validate: ValidateFunction, item: unknown): readonly SchemaIssue[] {
  return typeof item === 'object' && item !== null ? issuesOfItem(item, validate) : issuesOf(validate, item);
}

/** What is wrong with a list item. One that an edit left alone has the same value as before, and is not judged again. */
const issuesOfItem = memo((item: object, validate: ValidateFunction) => issuesOf(validate, item));

function issuesOf(validate: ValidateFunction, value: unknown): readonly SchemaIssue[] {
  return validate(value) ? [] : (validate.errors ?? []).map(toIssue);
}

function toIssue({ instancePath, keyword, params, propertyName }: ErrorObject): SchemaIssue {
  // A broken rule for keys is reported on the map; the key is what is wrong.
  const pointer = propertyName === undefined ? instancePath : joinPointer(instancePath, propertyName);
  return { pointer, keyword, params };
}
