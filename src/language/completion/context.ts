import type { SourceDocument } from '../../documents/document.ts';
import { joinPointer, nodeAt } from '../../documents/pointer.ts';
import type { TreeNode } from '../../documents/tree.ts';
import type { SchemaName } from '../../schema/registry.ts';
import type { SchemaPlace } from '../../schema/walk.ts';
import type { Cursor } from '../cursor.ts';
import type { LanguageFile } from '../file.ts';
import type { CompletionOptions } from './item.ts';

/** What completion knows of the place it is asked for. */
export interface CompletionContext {
  readonly file: LanguageFile;
  readonly schema: SchemaName;
  readonly cursor: Cursor;
  readonly options: CompletionOptions;
  readonly layout: Layout;
}

export function contextOf(
  file: LanguageFile,
  schema: SchemaName,
  cursor: Cursor,
  options: CompletionOptions,
): CompletionContext {
  return { file, schema, cursor, options, layout: layoutOf(file.document) };
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

/** How a file is laid out. */
interface Layout {
  readonly eol: '\n' | '\r\n';
  /** Spaces by which a mapping's children are indented. */
  readonly step: number;
  /** Spaces by which the dashes of a list are indented under its key. */
  readonly dash: number;
}

/** Enough of a file to tell its habits. */
const SAMPLE = 20_000;

const NESTED = /^( *)[^\s#-][^\n]*:[ \t]*\r?\n\1( +)[^\s#-]/m;

const LISTED = /^( *)[^\s#-][^\n]*:[ \t]*\r?\n\1( *)- /m;

/**
 * The habits of a file as its first mapping and list show them; else two spaces for both. Told from the text: where
 * somebody is typing, the tree may lack what `documents/edit/style.ts` looks at.
 */
function layoutOf({ text, yaml }: SourceDocument): Layout {
  const start = yaml?.start ?? 0;
  const sample = text.slice(start, Math.min(yaml?.end ?? text.length, start + SAMPLE));
  const step = NESTED.exec(sample)?.[2]?.length ?? 2;
  return {
    eol: /\r\n/.test(text.slice(0, SAMPLE)) ? '\r\n' : '\n',
    step,
    dash: LISTED.exec(sample)?.[2]?.length ?? step,
  };
}
