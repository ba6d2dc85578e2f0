import type { TreeNode } from '../../documents/tree.ts';
import { itemPlace, propertyPlace, resolvePropertyNames, type SchemaPlace } from '../../schema/walk.ts';
import { isCalendarDate } from '../../text/dates.ts';
import { typesOf } from './context.ts';

/** Whether a table of the catalogue has an entry. */
export type HasEntry = (table: string, name: string) => boolean;

/**
 * Whether a schema and the catalogue would accept a value, apart from what is missing in it. Of use for a key that is changed while its
 * value stays.
 */
export function fits(node: TreeNode, place: SchemaPlace, hasEntry: HasEntry): boolean {
  const types = typesOf(place);
  if (node.kind === 'mapping') {
    if (types.length > 0 && !types.includes('object')) return false;
    const names = resolvePropertyNames(place);
    const isOpen = place.schema.additionalProperties === true;
    return node.entries.every(({ key, value }) => {
      if (names && !fits(key, names, hasEntry)) return false;
      const property = propertyPlace(place, String(key.value));
      return property ? fits(value, property, hasEntry) : isOpen;
    });
  }
  if (node.kind === 'sequence') {
    const items = itemPlace(place);
    return items !== undefined && node.items.every((item) => fits(item, items, hasEntry));
  }
  return node.value === null || (fitsScalar(node.value, place, types) && isKnown(node.value, place, hasEntry));
}

function isKnown(value: unknown, { schema }: SchemaPlace, hasEntry: HasEntry): boolean {
  const table = schema['x-portolan-catalog'];
  return table === undefined || typeof value !== 'string' || hasEntry(table, value);
}

function fitsScalar(value: string | number | boolean, { schema }: SchemaPlace, types: readonly string[]): boolean {
  if (schema.const !== undefined && schema.const !== value) return false;
  if (schema.enum && !schema.enum.includes(value)) return false;
  if (typeof value === 'boolean') return types.includes('boolean');
  if (typeof value === 'number') {
    const isNumber = types.includes('number') || (types.includes('integer') && Number.isInteger(value));
    return isNumber && value >= (schema.minimum ?? value) && value <= (schema.maximum ?? value);
  }
  if (!types.includes('string')) return false;
  if (schema.format === 'date' && !isCalendarDate(value)) return false;
  if (schema.format === 'email' && !value.includes('@')) return false;
  return schema.pattern === undefined || new RegExp(schema.pattern, 'u').test(value);
}
