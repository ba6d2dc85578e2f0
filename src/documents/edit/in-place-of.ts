import type { TextEdit } from '../../text/position.ts';
import type { SourceDocument } from '../document.ts';
import type { ScalarNode } from '../tree.ts';

/** Puts a text in the place of a scalar, with the spaces that a value needs where none was, and the comment of a text block. */
export function inPlaceOf({ text, lines }: SourceDocument, node: ScalarNode, written: string): TextEdit {
  const isMissing = node.start === node.end;
  const before = isMissing && !/[\s[{,]/.test(text[node.start - 1] ?? '\n') ? ' ' : '';
  const behind = isMissing && text[node.end] === '#' ? ' ' : '';
  const comment = node.style === 'block' ? (/^[|>][-+\d]*([ \t]+#[^\r\n]*)/.exec(node.raw)?.[1] ?? '') : '';
  return { range: lines.rangeOf(node), newText: before + written + behind + comment };
}
