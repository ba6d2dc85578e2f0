import type { TextEdit } from '../../text/position.ts';
import type { SourceDocument } from '../document.ts';
import { nodeAt } from '../pointer.ts';
import type { ScalarNode, SequenceNode } from '../tree.ts';
import { ancestorsOf } from './ancestors.ts';
import { columnAt, lineEndAt, lineStartAt } from './lines.ts';
import { membersOf } from './members.ts';
import { openedBelow } from './opened-below.ts';
import { inPlaceOf } from './replace-scalar.ts';
import { styleOf, type TextStyle } from './style.ts';
import { flowText, isCollection, itemLines, type PlainValue } from './value-text.ts';

/**
 * Inserts an item into the list at a pointer, before the item that has the index now; at its end when there is none.
 * A missing value (`risks:`) becomes a list. Undefined when something else stands there.
 */
export function addItem(
  document: SourceDocument,
  pointer: string,
  value: PlainValue,
  index = Number.POSITIVE_INFINITY,
): TextEdit | undefined {
  const node = nodeAt(document.root, pointer)?.value;
  const style = styleOf(document);
  if (node?.kind === 'sequence') {
    if (!node.flow) return intoBlock(document, node, value, index, style);
    const opened = isCollection(value)
      ? openedBelow(document, pointer, node, style.listIndent, itemLines(value, style))
      : undefined;
    return opened ?? intoFlow(document, node, value, index, style);
  }
  return node?.kind === 'scalar' && node.value === null ? intoNull(document, pointer, node, value, style) : undefined;
}

function intoBlock(
  { text, lines }: SourceDocument,
  node: SequenceNode,
  value: PlainValue,
  index: number,
  style: TextStyle,
): TextEdit | undefined {
  const members = membersOf(text, node);
  if (!members) return undefined;
  const indent = ' '.repeat(columnAt(text, node.start));
  const written = itemLines(value, style).join(style.eol + indent);
  const before = index <= 0 ? undefined : (members[Math.min(index, members.length) - 1] ?? members.at(-1));
  if (!before) {
    const at = lines.positionAt(node.start);
    return { range: { start: at, end: at }, newText: written + style.eol + indent };
  }
  const at = lines.positionAt(before.end);
  const newText = text[before.end - 1] === '\n' ? indent + written + style.eol : style.eol + indent + written;
  return { range: { start: at, end: at }, newText };
}

function intoFlow(
  { text, lines }: SourceDocument,
  node: SequenceNode,
  value: PlainValue,
  index: number,
  style: TextStyle,
): TextEdit | undefined {
  const written = flowText(value, style);
  const own = node.items.filter(({ start, end }) => start >= node.start && end <= node.end);
  const last = own[Math.min(index, own.length) - 1];
  const [first] = own;
  if (!first) {
    const isEmpty = /^\[\s*\]$/.test(text.slice(node.start, node.end));
    return isEmpty ? { range: lines.rangeOf(node), newText: `[${written}]` } : undefined;
  }
  const at = lines.positionAt(last ? last.end : first.start);
  return { range: { start: at, end: at }, newText: last ? `, ${written}` : `${written}, ` };
}

function intoNull(
  document: SourceDocument,
  pointer: string,
  node: ScalarNode,
  value: PlainValue,
  style: TextStyle,
): TextEdit | undefined {
  const { text, lines, root } = document;
  const parent = ancestorsOf(root, pointer).at(-1);
  if (!parent) return undefined;
  const list: readonly PlainValue[] = [value];
  const isShort = style.flowLists && typeof value !== 'object';
  if (parent.flow || isShort) return inPlaceOf(document, node, flowText(list, style));
  const lineEnd = lineEndAt(text, node.end);
  if (node.start !== node.end || parent.kind === 'sequence') return undefined;
  const indent = ' '.repeat(columnAt(text, parent.start) + style.listIndent);
  const written = style.eol + indent + itemLines(value, style).join(style.eol + indent);
  const lineStart = lineStartAt(text, node.start);
  const isAlone = text.slice(node.end, lineEnd).trim() === '';
  const start = isAlone ? lineStart + text.slice(lineStart, node.start).trimEnd().length : lineEnd;
  return { range: lines.rangeOf({ start, end: lineEnd }), newText: written };
}
