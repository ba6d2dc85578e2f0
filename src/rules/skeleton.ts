import type { PlainValue } from '../documents/edit/value-text.ts';
import type { IdOwner } from '../kinds/kinds.ts';
import { itemPlace, propertyPlace, type SchemaPlace } from '../schema/walk.ts';
import type { FileRecord } from '../workspace/file-input.ts';
import { nextFreeId } from '../workspace/free-id.ts';
import type { Project } from '../workspace/project.ts';

export interface SkeletonContext {
  readonly project: Project;
  /** What an `id` in the skeleton names. */
  readonly owner: IdOwner | undefined;
  /** The file that the skeleton is for. */
  readonly record: FileRecord;
  /** ISO date. */
  readonly today: string;
}

/**
 * The least that a property can be: its required fields, empty. Only what is beyond doubt is filled in: the next free
 * id, the first status, constants, and the day of the record. Nothing is made up, so that what is still to be said
 * stays a finding.
 */
export function skeletonOf(place: SchemaPlace | undefined, key: string, context: SkeletonContext): PlainValue {
  const { schema } = place ?? {};
  if (!place || !schema) return null;
  if (schema.const !== undefined) return schema.const as PlainValue;
  const [type] = [schema.type ?? []].flat();
  if (type === 'object') {
    const required = (schema.required ?? []).map((name): [string, PlainValue] => {
      return [name, skeletonOf(propertyPlace(place, name), name, context)];
    });
    return required.length === 0 ? null : Object.fromEntries(required);
  }
  if (type === 'array') {
    const items = itemPlace(place);
    const owner = key === 'risks' ? 'risk' : undefined;
    return items?.schema.required ? [skeletonOf(items, '', { ...context, owner })] : [];
  }
  const { project, owner, record, today } = context;
  if (key === 'id' && owner) return nextFreeId(project, owner, today.slice(0, 4), record.artifact);
  if (key === 'status' && schema.enum) return schema.enum[0] as PlainValue;
  return key === 'date' && schema.format === 'date' ? today : null;
}
