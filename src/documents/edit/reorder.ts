import type { TextEdit } from '../../text/position.ts';
import type { SourceDocument } from '../document.ts';
import { joinPointer } from '../pointer.ts';
import type { MappingNode, SequenceNode, TreeNode } from '../tree.ts';
import { columnAt, firstInkAt, lineKind, lineStartAt, nextLineAt, startsLine } from './lines.ts';
import { type Member, membersOf } from './members.ts';
import type { OrderAt } from './set-value.ts';

/**
 * Brings the entries of all mappings into an order, with their comments; keys that the order does not know go last, as
 * they stand. Comments above an entry, and behind it, move with it; blank lines stay where they are, as do the comments
 * at the top of the file. A mapping stays as it is when something in it cannot move (a merge key, braces over several
 * lines). Undefined when there is nothing to do.
 */
export function reorderKeys(document: SourceDocument, orderAt: OrderAt): TextEdit | undefined {
  const { root, text, lines } = document;
  if (!root || root.kind === 'scalar') return undefined;
  const sorter = new Sorter(text, document.yaml?.start ?? 0, orderAt);
  const span = sorter.region(root);
  const before = text.slice(span.start, span.end);
  const after = sorter.sorted(root, '');
  if (after === before) return undefined;
  let same = 0;
  while (before[same] === after[same]) same++;
  let tail = 0;
  while (tail < before.length - same && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  const range = lines.rangeOf({ start: span.start + same, end: span.end - tail });
  return { range, newText: after.slice(same, after.length - tail) };
}

interface Region {
  readonly start: number;
  readonly end: number;
}

class Sorter {
  readonly #text: string;
  readonly #top: number;
  readonly #orderAt: OrderAt;

  constructor(text: string, top: number, orderAt: OrderAt) {
    this.#text = text;
    this.#top = top;
    this.#orderAt = orderAt;
  }

  /** What a node takes with it: for a mapping also the comments above its first key and below its last one. */
  region(node: TreeNode): Region {
    const members = node.kind === 'mapping' ? membersOf(this.#text, node) : undefined;
    const [first] = members ?? [];
    const last = members?.at(-1);
    if (!first || !last) return node;
    return { start: first.lead <= this.#top ? node.start : first.lead, end: Math.max(node.end, last.end) };
  }

  /** The text of a node's region with everything in it in order. */
  sorted(node: TreeNode, pointer: string): string {
    if (node.kind === 'scalar') return this.#text.slice(node.start, node.end);
    const members = node.kind === 'mapping' ? membersOf(this.#text, node) : undefined;
    if (node.kind === 'mapping' && members) {
      const moved = this.#move(node, members, pointer);
      if (moved !== undefined) return moved;
    }
    if (node.kind === 'mapping' && node.flow) return this.#inBraces(node, pointer);
    const { start, end } = this.region(node);
    return this.#assemble(start, end, childrenOf(node, pointer));
  }

  /** A stretch of the text in which some nodes are replaced by their sorted texts. */
  #assemble(start: number, end: number, children: readonly Child[]): string {
    let result = '';
    let done = start;
    for (const { node, pointer } of children) {
      const region = this.region(node);
      // What an alias or merge key brings in stands elsewhere.
      if (region.start < done || region.end > end) continue;
      result += this.#text.slice(done, region.start) + this.sorted(node, pointer);
      done = region.end;
    }
    return result + this.#text.slice(done, end);
  }

  #move(node: MappingNode, members: readonly Member[], pointer: string): string | undefined {
    const text = this.#text;
    const region = this.region(node);
    const starts = members.map(({ start }, place) => this.#chunkStart(start, members[place - 1]?.end, region.start));
    if (starts.includes(undefined)) return undefined;
    const order = this.#orderAt(pointer);
    const chunks = members.map((member, place) => {
      const entry = node.entries[member.index];
      const key = String(entry?.key.value);
      const child = entry ? [{ node: entry.value, pointer: joinPointer(pointer, key) }] : [];
      const rank = order.indexOf(key);
      return {
        rank: rank < 0 ? order.length : rank,
        body: this.#assemble(starts[place] ?? member.start, member.end, child),
      };
    });
    const indent = ' '.repeat(columnAt(text, node.start));
    const sorted = chunks.toSorted((a, b) => a.rank - b.rank);
    // A text block that keeps its blank lines carries its line break with it.
    if (sorted.some(({ body }, place) => body !== chunks[place]?.body && body.endsWith('\n'))) return undefined;
    const rest = text.slice(members.at(-1)?.end, region.end);
    const moved = sorted
      .map(({ body }, place) => {
        const from = place === 0 ? region.start : (members[place - 1]?.end ?? 0);
        const gap = text.slice(from, starts[place]);
        return (startsLine(text, starts[place] ?? 0) ? gap.replace(/[ \t]*$/, indent) : gap) + body;
      })
      .join('');
    return moved + rest;
  }

  /**
   * Where what moves with a member begins: behind the blank lines above it. Undefined when something else stands
   * between it and the member above.
   */
  #chunkStart(start: number, above: number | undefined, first: number): number | undefined {
    const text = this.#text;
    if (above === undefined) return startsLine(text, start) ? firstInkAt(text, first) : start;
    let begin: number | undefined;
    let line = text[above - 1] === '\n' ? above : nextLineAt(text, above);
    for (; line < lineStartAt(text, start); line = nextLineAt(text, line)) {
      const kind = lineKind(text, line);
      if (kind === 'content') return undefined;
      if (kind === 'comment') begin ??= firstInkAt(text, line);
    }
    return begin ?? start;
  }

  /** Entries in braces change places, as long as they stand on one line. */
  #inBraces(node: MappingNode, pointer: string): string {
    const text = this.#text;
    const own = node.entries.filter(({ start, end }) => start >= node.start && end <= node.end);
    const children = own.map(({ key, value }) => ({ node: value, pointer: joinPointer(pointer, String(key.value)) }));
    const isSimple = !/[\n?&*]/.test(text.slice(node.start, node.end)) && own.length === node.entries.length;
    if (!isSimple) return this.#assemble(node.start, node.end, children);
    const order = this.#orderAt(pointer);
    const rank = (index: number): number => {
      const found = order.indexOf(String(own[index]?.key.value));
      return found < 0 ? order.length : found;
    };
    const places = own.map((_, index) => index).toSorted((a, b) => rank(a) - rank(b));
    let result = '';
    let done = node.start;
    for (const [place, entry] of own.entries()) {
      const moved = own[places[place] ?? place] ?? entry;
      const child = children[places[place] ?? place];
      result += text.slice(done, entry.start);
      result += this.#assemble(moved.start, moved.end, child ? [child] : []);
      done = entry.end;
    }
    return result + text.slice(done, node.end);
  }
}

interface Child {
  readonly node: TreeNode;
  readonly pointer: string;
}

function childrenOf(node: MappingNode | SequenceNode, pointer: string): Child[] {
  if (node.kind === 'sequence')
    return node.items.map((item, index) => ({ node: item, pointer: joinPointer(pointer, index) }));
  return node.entries.map(({ key, value }) => ({ node: value, pointer: joinPointer(pointer, String(key.value)) }));
}
