import type { TextEdit } from '../../text/position.ts';
import type { SourceDocument } from '../document.ts';
import { nodeAt, splitPointer } from '../pointer.ts';
import { ancestorsOf, isInFlow } from './ancestors.ts';
import { columnAt, lineEndAt, lineStartAt, nextLineAt } from './lines.ts';
import { membersOf } from './members.ts';
import { replaceAt } from './set-value.ts';
import type { PlainValue } from './value-text.ts';

/**
 * The lines of the entry at a pointer with its comments, without the indentation that they share; undefined where it
 * stands in braces, or is no entry.
 */
export function ownLines({ root, text }: SourceDocument, pointer: string): string[] | undefined {
  const parent = ancestorsOf(root, pointer).at(-1);
  if (parent?.kind !== 'mapping' || isInFlow(root, pointer)) return undefined;
  const key = splitPointer(pointer).at(-1);
  const member = membersOf(text, parent)?.find(({ index }) => parent.entries[index]?.key.value === key);
  if (!member) return undefined;
  const indent = new RegExp(`^ {0,${columnAt(text, parent.start)}}`);
  const lines = text
    .slice(member.lead, member.end)
    .replace(/\r?\n$/, '')
    .split(/\r?\n/);
  // The first line of a mapping behind a dash starts behind its indentation.
  return lines.map((line) => line.replace(indent, ''));
}

/** Makes the value at a pointer the only item of a list; undefined when there is no value. */
export function wrapInList(document: SourceDocument, pointer: string): TextEdit[] | undefined {
  const { root, text, lines } = document;
  const node = nodeAt(root, pointer)?.value;
  if (!node || node.start === node.end) return undefined;
  if (node.kind === 'scalar') return replaceAt(document, pointer, [node.value] as readonly PlainValue[]);
  const at = (offset: number, newText: string): TextEdit => {
    return { range: lines.rangeOf({ start: offset, end: offset }), newText };
  };
  if (node.flow) return [at(node.start, '['), at(node.end, ']')];
  const members = membersOf(text, node);
  const last = members?.at(-1);
  if (!last) return undefined;
  const edits = [at(node.start, '- ')];
  for (let line = nextLineAt(text, node.start); line < last.end; line = nextLineAt(text, line)) {
    if (lineEndAt(text, line) > lineStartAt(text, line)) edits.push(at(line, '  '));
  }
  return edits;
}
