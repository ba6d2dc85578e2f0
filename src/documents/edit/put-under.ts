import type { TextEdit } from '../../text/position.ts';
import type { SourceDocument } from '../document.ts';
import type { SequenceNode } from '../tree.ts';
import { nextLineAt } from './lines.ts';
import { styleOf } from './style.ts';
import { entryLines, type PlainValue } from './value-text.ts';

/**
 * Puts the list that a file consists of under a key, behind other keys. The list stays as it is: a list may begin in the
 * column of its key; only what stands in brackets over several lines has to be indented.
 */
export function putUnder(
  document: SourceDocument,
  node: SequenceNode,
  key: string,
  head: readonly (readonly [string, PlainValue])[],
): TextEdit[] {
  const { text, lines } = document;
  const style = styleOf(document);
  const written = head.flatMap(([name, value]) => entryLines(name, value, style));
  const at = (offset: number, newText: string): TextEdit => {
    return { range: lines.rangeOf({ start: offset, end: offset }), newText };
  };
  const edits = [at(node.start, [...written, `${key}:${node.flow ? ' ' : style.eol}`].join(style.eol))];
  if (!node.flow) return edits;
  for (let line = nextLineAt(text, node.start); line < node.end; line = nextLineAt(text, line)) {
    edits.push(at(line, ' '.repeat(style.step)));
  }
  return edits;
}
