import type { TextEdit } from '../../text/position.ts';
import type { SourceDocument } from '../document.ts';
import { nodeAt } from '../pointer.ts';
import type { ScalarNode } from '../tree.ts';
import { isInFlow } from './ancestors.ts';
import { type ScalarValue, scalarText } from './scalar-text.ts';
import { styleOf } from './style.ts';

/**
 * Replaces a scalar. Quotes stay where the new value needs or allows them; a text block becomes a scalar on one line.
 * @param flow whether it stands inside braces or brackets
 */
export function replaceScalar(document: SourceDocument, node: ScalarNode, value: ScalarValue, flow: boolean): TextEdit {
  const { quote } = styleOf(document);
  return inPlaceOf(document, node, scalarText(value, { style: node.style, quote, flow }));
}

/** Puts a scalar in the place of whatever stands at a pointer; undefined where comments in it would be lost. */
export function replaceNode(document: SourceDocument, pointer: string, value: ScalarValue): TextEdit | undefined {
  const { root, text, lines } = document;
  const located = nodeAt(root, pointer);
  if (!located?.key || /(?:^|\s)#/.test(text.slice(located.value.start, located.value.end))) return undefined;
  const { quote } = styleOf(document);
  const start =
    located.value.kind === 'scalar' || located.value.flow
      ? located.value.start
      : text.indexOf(':', located.key.end) + 1;
  const written = scalarText(value, { quote, flow: isInFlow(root, pointer) });
  const before = start === located.value.start ? '' : ' ';
  return { range: lines.rangeOf({ start, end: located.value.end }), newText: before + written };
}

/** Renames a key, in the quotes that it has. */
export function renameKey(document: SourceDocument, key: ScalarNode, name: string): TextEdit {
  const { quote } = styleOf(document);
  return { range: document.lines.rangeOf(key), newText: scalarText(name, { style: key.style, quote, flow: true }) };
}

/** Puts a text in the place of a scalar, with the spaces that a value needs where none was, and the comment of a text block. */
export function inPlaceOf({ text, lines }: SourceDocument, node: ScalarNode, written: string): TextEdit {
  const isMissing = node.start === node.end;
  const before = isMissing && !/[\s[{,]/.test(text[node.start - 1] ?? '\n') ? ' ' : '';
  const behind = isMissing && text[node.end] === '#' ? ' ' : '';
  const comment = node.style === 'block' ? (/^[|>][-+\d]*([ \t]+#[^\r\n]*)/.exec(node.raw)?.[1] ?? '') : '';
  return { range: lines.rangeOf(node), newText: before + written + behind + comment };
}
