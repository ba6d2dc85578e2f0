import type { Span, TextEdit } from '../../text/position.ts';
import type { SourceDocument } from '../document.ts';
import { nodeAt, splitPointer } from '../pointer.ts';
import type { MappingNode, SequenceNode } from '../tree.ts';
import { ancestorsOf } from './ancestors.ts';
import { firstInkAt, lineStartAt, nextLineAt, startsLine } from './lines.ts';
import { type Member, membersOf } from './members.ts';

/**
 * Removes the entry or item at a pointer. Comments that belong to it go with it: those behind it in its line, in and
 * below it, and those directly above it, without a blank line between; only at the top of the file they stay, where
 * they speak of all of it. A collection that loses its last member becomes `{}` or `[]`. Undefined where there is
 * nothing to remove, or only an alias or a merge key that brings it in.
 */
export function removeAt(document: SourceDocument, pointer: string): TextEdit | undefined {
  const { root, text, lines } = document;
  const parent = ancestorsOf(root, pointer).at(-1);
  const index = parent && nodeAt(root, pointer) ? indexIn(parent, splitPointer(pointer).at(-1) ?? '') : -1;
  if (!parent || index < 0) return undefined;
  if (parent.flow) return fromFlow(document, parent, index);
  const members = membersOf(text, parent);
  const place = members?.findIndex((member) => member.index === index) ?? -1;
  const member = members?.[place];
  if (!members || !member) return undefined;
  if (members.length === 1) return emptied(document, pointer.slice(0, pointer.lastIndexOf('/')), parent, member.end);
  const next = members[place + 1];
  const span = startsLine(text, member.start) || !next ? wholeLines(document, member) : upTo(text, member, next);
  return { range: lines.rangeOf(span), newText: '' };
}

function indexIn(parent: MappingNode | SequenceNode, token: string): number {
  return parent.kind === 'sequence' ? Number(token) : parent.entries.findIndex(({ key }) => key.value === token);
}

function wholeLines({ text, yaml }: SourceDocument, { lead, start, end }: Member): Span {
  const isTop = lead <= (yaml?.start ?? 0);
  const first = isTop ? lineStartAt(text, start) : lead;
  // The last line of a text may have no line break of its own.
  return { start: first, end: text[end - 1] === '\n' ? end : nextLineAt(text, end) };
}

/** A member behind a dash makes room for the next one, or for the comments above that. */
function upTo(text: string, { start }: Member, { lead }: Member): Span {
  return { start, end: firstInkAt(text, lead) };
}

/** The last member goes. Comments between the key and the collection stay where they are. */
function emptied(document: SourceDocument, pointer: string, parent: MappingNode | SequenceNode, end: number): TextEdit {
  const { text, lines, root } = document;
  if (parent === root) return { range: lines.rangeOf({ start: parent.start, end }), newText: '' };
  const empty = parent.kind === 'mapping' ? '{}' : '[]';
  const key = nodeAt(root, pointer)?.key;
  if (!key) return { range: lines.rangeOf({ start: parent.start, end }), newText: empty };
  const start = text.indexOf(':', key.end) + 1;
  const between = text.slice(start, parent.start);
  const [props = ''] = /^[ \t]*(?:[&!]\S*[ \t]*)*/.exec(between) ?? [];
  const newText = `${props.trimEnd()} ${empty}${between.slice(props.trimEnd().length).trimEnd()}`;
  return { range: lines.rangeOf({ start, end }), newText };
}

function fromFlow(
  { text, lines }: SourceDocument,
  parent: MappingNode | SequenceNode,
  index: number,
): TextEdit | undefined {
  const parts: readonly Span[] = parent.kind === 'mapping' ? parent.entries : parent.items;
  const own = parts.filter(({ start, end }) => start >= parent.start && end <= parent.end);
  const part = parts[index];
  const place = part ? own.indexOf(part) : -1;
  if (!part || place < 0) return undefined;
  const next = own[place + 1];
  const before = own[place - 1];
  let span: Span = part;
  if (next) span = { start: part.start, end: next.start };
  else if (before) span = { start: before.end, end: part.end };
  else span = { start: parent.start + 1, end: parent.end - 1 };
  // A comment between the two is nobody's to remove.
  return text.slice(span.start, span.end).includes('#') &&
    /\s#/.test(text.slice(part.end, span.end) + text.slice(span.start, part.start))
    ? undefined
    : { range: lines.rangeOf(span), newText: '' };
}
