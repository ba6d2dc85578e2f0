import { itemPlace, type SchemaPlace } from '../schema/walk.ts';
import type { Position } from '../text/position.ts';
import { commentCompletions } from './completion/comments.ts';
import { type CompletionContext, contextOf, typesOf } from './completion/context.ts';
import { documentationOf } from './completion/documentation.ts';
import type { Choice, CompletionItem, CompletionList, CompletionOptions } from './completion/item.ts';
import { ItemKind } from './completion/item.ts';
import { itemChoices, itemShapes, valuesOf } from './completion/items.ts';
import { keyChoices } from './completion/keys.ts';
import { itemPieces, propertyPieces, sectionPieces } from './completion/pieces.ts';
import { isCode, proseCompletions } from './completion/prose.ts';
import { type Frame, render } from './completion/render.ts';
import { mappingShape, requiredOf } from './completion/shape.ts';
import { SnippetWriter } from './completion/snippet.ts';
import { templateItems } from './completion/templates.ts';
import { kindChoices, valueChoices } from './completion/values.ts';
import { type Cursor, cursorAt } from './cursor.ts';
import type { LanguageFile } from './file.ts';

export type { CompletionItem, CompletionList, CompletionOptions } from './completion/item.ts';

const NOTHING: CompletionList = { isIncomplete: false, items: [] };

/**
 * What can be written at a position: keys with the shape of their values, values, whole items, ids in prose. Nothing is
 * offered that validation would then reject, apart from what is still to be filled in. Items come without their
 * documentation: `resolveCompletion` adds it to the one that is looked at.
 */
export function completions(file: LanguageFile, position: Position, options: CompletionOptions): CompletionList {
  const { document, schema, record } = file;
  const cursor = cursorAt(file, position);
  const templates = templateItems(file, position, options);
  if (cursor.at === 'prose') {
    if (templates.length > 0) return { isIncomplete: false, items: templates };
    const mentions = proseCompletions(file, position);
    const sections = isCode(file, position) ? [] : sectionPieces(file, position, options);
    return mentions.items.length > 0 || mentions.isIncomplete ? mentions : { isIncomplete: false, items: sections };
  }
  if (cursor.at === 'text') return NOTHING;
  if (schema === undefined) {
    const isKind =
      record.recognition.type === 'unknown-header' && cursor.at === 'value' && cursor.path.join() === 'kind';
    return isKind ? render(contextOf(file, 'portolan', cursor, options), kindChoices()) : NOTHING;
  }
  const context = contextOf(file, schema, cursor, options);
  if (cursor.at === 'comment') return commentCompletions(context, document.lines.offsetAt(position));
  const list = cursor.place ? atPlace(context, cursor.place, cursor) : NOTHING;
  return templates.length === 0 ? list : { ...list, items: [...templates, ...list.items] };
}

/** The same item with its documentation. */
export function resolveCompletion(
  file: LanguageFile,
  item: CompletionItem,
  { markup }: Pick<CompletionOptions, 'markup'>,
): CompletionItem {
  const { subject } = item.data;
  const value = subject && documentationOf(file, subject, markup);
  return value === undefined ? item : { ...item, documentation: { kind: markup, value } };
}

function atPlace(context: CompletionContext, place: SchemaPlace, cursor: Cursor): CompletionList {
  const types = typesOf(place);
  const isMapping = types.includes('object');
  switch (cursor.at) {
    case 'key':
      return isMapping ? render(context, keysAndPieces(context, place)) : NOTHING;
    case 'item':
      return items(context, place, cursor);
    case 'content':
      if (types.includes('array')) return items(context, place, cursor);
      return render(context, [
        ...(isMapping && isItem(cursor) ? itemShapes(context, place, cursor.path, cursor.column) : []),
        ...(isMapping ? keysAndPieces(context, place) : []),
        ...(isMapping && isItem(cursor) ? itemPieces(context, cursor.path.slice(0, -1), cursor.column) : []),
        ...scalars(context, place, types),
      ]);
    case 'value':
      return atValue(context, place, types);
    default:
      return NOTHING;
  }
}

/** What can be added to a mapping: single keys first, as most people look for one. */
function keysAndPieces(context: CompletionContext, place: SchemaPlace): Choice[] {
  return [...keyChoices(context, place), ...propertyPieces(context)];
}

function isItem({ path }: Cursor): boolean {
  return /^\d+$/.test(path.at(-1) ?? '');
}

function scalars(context: CompletionContext, place: SchemaPlace, types: readonly string[]): Choice[] {
  const { cursor } = context;
  if (types.length === 1 && (types[0] === 'object' || types[0] === 'array')) return [];
  return isItem(cursor) ? valuesOf(context, place, cursor.path) : valueChoices(context, place, cursor.path);
}

/** Where the dashes of a list stand, or may stand. */
function items(context: CompletionContext, place: SchemaPlace, cursor: Cursor): CompletionList {
  // Deeper items that follow are the list's: nothing can be added to it here.
  if (cursor.colon || cursor.quote !== '' || cursor.children?.isList) return NOTHING;
  const column = cursor.column + 2;
  const choices = [...itemChoices(context, place, cursor.path, column), ...itemPieces(context, cursor.path, column)];
  return render(context, choices, { before: '- ', after: '' });
}

/** Behind a key, or in a flow list. */
function atValue(context: CompletionContext, place: SchemaPlace, types: readonly string[]): CompletionList {
  const { cursor, options } = context;
  const listed = types.includes('array') ? itemPlace(place) : undefined;
  if (listed) {
    const isScalar = !typesOf(listed).includes('object');
    const inBrackets: Frame = { before: '[', after: ']' };
    return isScalar && cursor.quote === ''
      ? render(context, valuesOf(context, listed, [...cursor.path, '0']), inBrackets)
      : NOTHING;
  }
  const choices = scalars(context, place, types);
  if (!types.includes('object') || cursor.quote !== '' || requiredOf(place).length === 0)
    return render(context, choices);
  const writer = new SnippetWriter(options.snippets);
  const text = mappingShape(context, place, { path: cursor.path, column: cursor.column, flow: true }, writer);
  const label = `{ ${requiredOf(place).join(', ')} }`;
  return render(context, [...choices, { label, kind: ItemKind.struct, text, snippet: options.snippets }]);
}
