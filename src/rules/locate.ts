import { nearest, nodeAt } from '../documents/pointer.ts';
import type { TreeNode } from '../documents/tree.ts';
import type { Span } from '../text/position.ts';
import type { FileRecord } from '../workspace/project.ts';
import type { Place } from './rule.ts';

/** The characters that a place stands for; for something that is not there, the nearest key that is. */
export function locate(record: FileRecord, place: Place): Span {
  if ('span' in place) return place.span;
  const root = record.artifact?.tree ?? record.document?.root;
  if (!root) return START;
  const found = nodeAt(root, place.pointer);
  if (found && place.at === 'key' && found.key) return found.key;
  if (found && place.at !== 'inside' && !isMissing(found.value)) return marked(found.value, found.key);
  return firstLeaf(nearest(root, place.pointer)?.anchor) ?? START;
}

const START: Span = { start: 0, end: 0 };

function isMissing(value: TreeNode): boolean {
  return value.start === value.end;
}

/** What goes over several lines is marked by its key, or by its first part: nobody wants a page underlined. */
function marked(value: TreeNode, key: Span | undefined): Span {
  if (value.kind === 'scalar') return value.style === 'block' && key ? key : value;
  return value.flow ? value : (key ?? firstLeaf(value) ?? value);
}

function firstLeaf(node: TreeNode | undefined): Span | undefined {
  let leaf = node;
  while (leaf && leaf.kind !== 'scalar' && !leaf.flow) {
    const first: TreeNode | undefined = leaf.kind === 'mapping' ? leaf.entries[0]?.key : leaf.items[0];
    if (!first) break;
    leaf = first;
  }
  return leaf;
}
