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
  return nearest(root, place.pointer)?.anchor ?? START;
}

const START: Span = { start: 0, end: 0 };

/** A collection is marked by its key: nobody wants a page underlined. */
function marked(value: TreeNode, key: Span | undefined): Span {
  return value.kind === 'scalar' || value.flow ? value : (key ?? value);
}

function isMissing(value: TreeNode): boolean {
  return value.start === value.end;
}
