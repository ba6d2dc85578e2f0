import type { TextEdit } from '../../text/position.ts';
import type { SourceDocument } from '../document.ts';
import { nodeAt } from '../pointer.ts';
import type { MappingNode, SequenceNode } from '../tree.ts';
import { ancestorsOf } from './ancestors.ts';
import { columnAt, lineEndAt } from './lines.ts';
import { styleOf } from './style.ts';

/**
 * Writes lines below a key in the place of the empty `[]` or `{}` behind it; a comment in its line stays. Undefined where
 * something stands in it, or it stands in braces itself.
 */
export function openedBelow(
  document: SourceDocument,
  pointer: string,
  node: MappingNode | SequenceNode,
  indent: number,
  written: readonly string[],
): TextEdit | undefined {
  const { text, lines, root } = document;
  const key = nodeAt(root, pointer)?.key;
  const parents = ancestorsOf(root, pointer);
  const parent = parents.at(-1);
  const isEmpty = /^[[{]\s*[\]}]$/.test(text.slice(node.start, node.end));
  if (!key || !parent || !isEmpty || parents.some(({ flow }) => flow)) return undefined;
  const start = key.end + text.slice(key.end, node.start).trimEnd().length;
  const end = lineEndAt(text, node.end);
  const { eol } = styleOf(document);
  const below = eol + ' '.repeat(columnAt(text, parent.start) + indent);
  return {
    range: lines.rangeOf({ start, end }),
    newText: text.slice(node.end, end).trimEnd() + below + written.join(below),
  };
}
