import type { TreeNode } from '../documents/tree.ts';
import type { SchemaName } from '../schema/registry.ts';
import { type NamedThing, namedThings } from '../schema/visit.ts';
import { memo } from '../text/memo.ts';

/** A string that names an entry of the catalogue. */
export interface CatalogWord {
  /** The table that the schema says it is of, such as `roles`. */
  readonly table: string;
  readonly text: string;
  /** JSON Pointer of the value, or of the one whose key the word is. */
  readonly pointer: string;
  readonly part: 'key' | 'value';
}

/**
 * Every string of a tree that names an entry of the catalogue, as the schema says (`x-portolan-catalog`), in the pieces
 * of `namedThings`.
 */
export function wordsOf(name: SchemaName, tree: TreeNode): readonly (readonly CatalogWord[])[] {
  return namedThings(name, tree).map((things) => wordsIn(things));
}

const wordsIn = memo((things: readonly NamedThing[]): readonly CatalogWord[] => {
  const words: CatalogWord[] = [];
  for (const { node, pointer, schema, isKey } of things) {
    const table = schema['x-portolan-catalog'];
    if (table === undefined || node.kind !== 'scalar' || typeof node.value !== 'string') continue;
    words.push({ table, text: node.value, pointer, part: isKey ? 'key' : 'value' });
  }
  return words;
});
