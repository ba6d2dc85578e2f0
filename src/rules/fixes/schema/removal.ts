import { removeAt } from '../../../documents/edit/remove.ts';
import { splitPointer } from '../../../documents/pointer.ts';
import type { SchemaFile } from '../../schema-file.ts';
import { ownChange } from '../context.ts';
import type { Fix, FixContext } from '../fix.ts';

/** A value that says nothing can go, unless the record cannot do without it. */
export function* removalIfOptional(context: FixContext, file: SchemaFile, pointer: string): Generator<Fix> {
  const name = splitPointer(pointer).at(-1) ?? '';
  const holder = pointer.slice(0, pointer.lastIndexOf('/'));
  if (file.schemaAt(holder).required?.includes(name)) return;
  const title = /^\d+$/.test(name) ? 'Remove this entry' : `Remove "${name}"`;
  yield { title, changes: () => ownChange(context, removeAt(context.document, pointer)) };
}
