import type { Span } from '../../text/position.ts';
import type { MappingNode, SequenceNode } from '../tree.ts';
import { columnAt, firstInkAt, lineEndAt, lineKind, lineStartAt, nextLineAt, startsLine } from './lines.ts';

/** An entry of a block mapping or an item of a block list, with the lines that are its own. */
export interface Member extends Span {
  /**
   * Where the comments that stand directly above it begin (at a line's start); where it begins itself when there are
   * none, or when it stands behind something else in its line.
   */
  readonly lead: number;
  /** Of its key or dash. */
  readonly start: number;
  /** Behind its last line, without the line break: comments behind it and deeper comments below it are its own. */
  readonly end: number;
  /** Its place among the entries or items of the node. */
  readonly index: number;
}

/**
 * The members of a collection in the order of the text; undefined for one in braces or brackets, for one that an
 * alias names, and for one that holds something which is no member (a merge key, a key that stands twice) in a place
 * where that matters. Merged entries stand elsewhere and are none.
 */
export function membersOf(text: string, node: MappingNode | SequenceNode): readonly Member[] | undefined {
  if (node.flow) return undefined;
  const parts: readonly Span[] = node.kind === 'mapping' ? node.entries : node.items;
  const column = columnAt(text, node.start);
  const members: Member[] = [];
  for (const [index, part] of parts.entries()) {
    if (part.start < node.start || part.end > node.end) continue;
    const before = members.at(-1)?.end;
    const start = before === undefined ? startOfFirst(text, node, part) : startBehind(text, node, part, before, column);
    if (start === undefined) return undefined;
    const end = endOf(text, Math.max(part.end, start), column);
    members.push({ lead: leadOf(text, start, before ?? 0), start, end, index });
  }
  return members.length === 0 ? undefined : members;
}

/** The first begins where its collection does, unless something that is no member stands above it. */
function startOfFirst(text: string, node: MappingNode | SequenceNode, part: Span): number | undefined {
  const isFirst = node.kind === 'sequence' || lineStartAt(text, part.start) === lineStartAt(text, node.start);
  return isFirst ? node.start : undefined;
}

/** Every member but the first begins its line. */
function startBehind(
  text: string,
  node: MappingNode | SequenceNode,
  part: Span,
  before: number,
  column: number,
): number | undefined {
  if (node.kind === 'mapping') return firstInkAt(text, part.start);
  for (let line = nextLineAt(text, before); line <= part.start; line = nextLineAt(text, line)) {
    const ink = firstInkAt(text, line);
    if (text[ink] === '-' && ink - lineStartAt(text, ink) === column && /[\s]|$/y.test(text[ink + 1] ?? ' '))
      return ink;
    if (nextLineAt(text, line) === line) break;
  }
  return undefined;
}

/** The comments without a blank line between them and the member, up to the member above. */
function leadOf(text: string, start: number, above: number): number {
  if (!startsLine(text, start)) return start;
  let lead = lineStartAt(text, start);
  for (;;) {
    const line = lineStartAt(text, lead - 1);
    if (lead <= line || line < above || lineKind(text, line) !== 'comment') return lead;
    lead = line;
  }
}

function endOf(text: string, contentEnd: number, column: number): number {
  // A text block that keeps its blank lines ends behind them.
  if (contentEnd > 0 && text[contentEnd - 1] === '\n') return contentEnd;
  let end = lineEndAt(text, contentEnd);
  let line = nextLineAt(text, end);
  while (line < text.length && line > end) {
    const kind = lineKind(text, line);
    if (kind === 'content' || (kind === 'comment' && firstInkAt(text, line) - line <= column)) break;
    const lineEnd = lineEndAt(text, line);
    if (kind === 'comment') end = lineEnd;
    const next = nextLineAt(text, line);
    if (next === line) break;
    line = next;
  }
  return end;
}
