import type { TextEdit } from '../../text/position.ts';
import type { SourceDocument } from '../document.ts';
import type { ScalarNode } from '../tree.ts';
import { inPlaceOf } from './in-place-of.ts';
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

/** Renames a key, in the quotes that it has. */
export function renameKey(document: SourceDocument, key: ScalarNode, name: string): TextEdit {
  const { quote } = styleOf(document);
  return { range: document.lines.rangeOf(key), newText: scalarText(name, { style: key.style, quote, flow: true }) };
}
