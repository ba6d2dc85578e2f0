import { entryOf, joinPointer, nodeAt, splitPointer } from '../../documents/pointer.ts';
import type { TreeNode } from '../../documents/tree.ts';
import type { SchemaFile } from '../schema-file.ts';
import { shorten } from '../words.ts';

/** Properties by which people know an item of a list. */
const NAMES = ['id', 'title', 'name'];

/** What stands at a JSON Pointer, for people: `Business case`, `RISK-021, Response`; empty for the whole record. */
export function placeName(file: SchemaFile, pointer: string): string {
  const names: string[] = [];
  let current = '';
  let property = '';
  for (const segment of splitPointer(pointer)) {
    const isItem = isList(nodeAt(file.root, current)?.value);
    current = joinPointer(current, segment);
    const value = nodeAt(file.root, current)?.value;
    if (isItem) {
      // An item that has a name of its own is found by it, wherever it is.
      const name = itemName(value);
      if (name === undefined) names.push(`entry ${Number(segment) + 1} of "${property}"`);
      else names.splice(0, names.length, name);
    } else {
      property = segment;
      if (!isList(value)) names.push(file.schemaAt(current).title ?? `"${segment}"`);
    }
  }
  return names.map((name, index) => (index === 0 ? capital(name) : name)).join(', ');
}

function isList(node: TreeNode | undefined): boolean {
  return node?.kind === 'sequence';
}

function itemName(node: TreeNode | undefined): string | undefined {
  if (node?.kind !== 'mapping') return undefined;
  for (const name of NAMES) {
    const value = entryOf(node, name)?.value;
    if (value?.kind === 'scalar' && typeof value.value === 'string' && value.value !== '')
      return name === 'id' ? value.value : `"${shorten(value.value)}"`;
  }
  return undefined;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
