import { joinPointer, nodeAt } from '../../documents/pointer.ts';
import type { TreeNode } from '../../documents/tree.ts';
import type { SchemaName } from '../../schema/registry.ts';
import type { SchemaPlace } from '../../schema/walk.ts';
import type { Cursor } from '../cursor.ts';
import type { LanguageFile } from '../file.ts';
import type { CompletionOptions } from './item.ts';
import { type Style, styleOf } from './style.ts';

/** What completion knows of the place it is asked for. */
export interface CompletionContext {
  readonly file: LanguageFile;
  readonly schema: SchemaName;
  readonly cursor: Cursor;
  readonly options: CompletionOptions;
  readonly style: Style;
}

export function contextOf(
  file: LanguageFile,
  schema: SchemaName,
  cursor: Cursor,
  options: CompletionOptions,
): CompletionContext {
  return { file, schema, cursor, options, style: styleOf(file.document) };
}

/** The node of the file's tree at a path, as far as the text could be read. */
export function treeAt({ tree }: LanguageFile, path: readonly string[]): TreeNode | undefined {
  return nodeAt(tree, joinPointer('', ...path))?.value;
}

/** The text or number at a path. */
export function scalarAt(file: LanguageFile, path: readonly string[]): string | undefined {
  const node = treeAt(file, path);
  return node?.kind === 'scalar' && node.value !== null ? String(node.value) : undefined;
}

/** The types that a schema allows, apart from null. */
export function typesOf({ schema }: SchemaPlace): readonly string[] {
  if (schema.type !== undefined) return [schema.type].flat().filter((type) => type !== 'null');
  if (schema.properties || schema.additionalProperties) return ['object'];
  if (schema.items) return ['array'];
  return schema.enum || schema.const !== undefined ? ['string'] : [];
}
