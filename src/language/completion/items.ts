import { itemPlace, type SchemaPlace } from '../../schema/walk.ts';
import { isApproval, owedApprovals } from './approvals.ts';
import { type CompletionContext, treeAt, typesOf } from './context.ts';
import { type Choice, ItemKind } from './item.ts';
import { mappingShape, requiredOf } from './shape.ts';
import { SnippetWriter } from './snippet.ts';
import { presentIn, valueChoices } from './values.ts';

/**
 * Whole items for a list: approvals that are owed, an item with its required properties, or values.
 * @param list path of the list
 * @param column where the item's text starts, behind its dash
 */
export function itemChoices(
  context: CompletionContext,
  place: SchemaPlace,
  list: readonly string[],
  column: number,
): Choice[] {
  const items = itemPlace(place);
  if (!items) return [];
  const path = [...list, String(lengthOf(context, list))];
  if (typesOf(items).includes('object')) return itemShapes(context, items, path, column, 1);
  return valuesOf(context, items, path);
}

/** Values for an item of a list, without those that the list has. */
export function valuesOf(context: CompletionContext, place: SchemaPlace, path: readonly string[]): Choice[] {
  const { cursor, file } = context;
  const present = presentIn(context, path.slice(0, -1));
  const own = file.document.text.slice(cursor.word.start, cursor.word.end);
  return valueChoices(context, place, path).filter(({ text }) => text === own || !present.has(text));
}

/**
 * Whole items of a schema, to be written at a column.
 * @param least how many properties make an item worth offering as a whole
 */
export function itemShapes(
  context: CompletionContext,
  place: SchemaPlace,
  path: readonly string[],
  column: number,
  least = 2,
): Choice[] {
  const { cursor, options } = context;
  const flow = cursor.flow || isWrittenInFlow(context, path.slice(0, -1));
  const at = { path, column, flow };
  if (isApproval(place)) return owedApprovals(context, at);
  const required = requiredOf(place);
  if (required.length < least && !flow) return [];
  const writer = new SnippetWriter(options.snippets);
  const text = mappingShape(context, place, at, writer);
  const label = place.schema.title ?? 'Item';
  return [
    {
      label,
      kind: ItemKind.struct,
      detail: required.join(', '),
      search: required.join(' '),
      text,
      snippet: options.snippets,
    },
  ];
}

function lengthOf({ file }: CompletionContext, list: readonly string[]): number {
  const node = treeAt(file, list);
  return node?.kind === 'sequence' ? node.items.length : 0;
}

/** Whether the items beside it are written as `{a: 1}`. */
function isWrittenInFlow({ file }: CompletionContext, list: readonly string[]): boolean {
  const node = treeAt(file, list);
  if (node?.kind !== 'sequence') return false;
  const mappings = node.items.filter((item) => item.kind === 'mapping');
  return mappings.length > 0 && mappings.every(({ flow }) => flow);
}
