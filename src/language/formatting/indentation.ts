import type { SourceDocument } from '../../documents/document.ts';
import { columnAt, firstInkAt, lineEndAt, lineKind, lineStartAt, nextLineAt } from '../../documents/edit/lines.ts';
import type { MappingNode, ScalarNode, SequenceNode, TreeNode } from '../../documents/tree.ts';

/** Spaces of one step. */
const STEP = 2;

/** What becomes of a line. */
export interface LinePlan {
  /** Spaces at its start; undefined leaves them as they are. */
  readonly indent?: number;
  /** The line is part of a text whose blanks mean something. */
  readonly inText?: boolean;
}

/** By the offset where the line starts. */
export type LinePlans = ReadonlyMap<number, LinePlan>;

/** Where the lines of a file belong: steps of two, lists indented or not as they were. Comments go with what is below. */
export function planLines(document: SourceDocument): LinePlans {
  const { root, text } = document;
  const planner = new Planner(text);
  if (root) planner.node(root, { column: 0, parent: -1, before: -1 });
  planner.comments(document.yaml?.start ?? 0, document.yaml?.end ?? text.length);
  return planner.plans;
}

interface Place {
  /** Column where the node is to start. */
  readonly column: number;
  /** Column that the collection around it is to have; -1 for none. */
  readonly parent: number;
  /** Column that the collection around it has now; -1 for none. */
  readonly before: number;
}

class Planner {
  readonly plans = new Map<number, LinePlan>();
  /** New columns of block collections by their present ones, for each line with structure. */
  readonly #open = new Map<number, ReadonlyMap<number, number>>();
  readonly #text: string;
  #around: ReadonlyMap<number, number> = new Map();

  constructor(text: string) {
    this.#text = text;
  }

  node(node: TreeNode, place: Place): void {
    if (node.kind === 'scalar') this.#scalar(node, place);
    else if (node.flow) this.#shift(node, place.parent - place.before, false);
    else this.#collection(node, place.column);
  }

  #collection(node: MappingNode | SequenceNode, column: number): void {
    const text = this.#text;
    const present = columnAt(text, node.start);
    const outer = this.#around;
    this.#around = new Map([...outer, [present, column]]);
    const parts = node.kind === 'mapping' ? node.entries : node.items;
    for (const part of parts) {
      if (part.start < node.start || part.end > node.end) continue;
      if ('key' in part) this.#entry(part, column, present);
      else if (node.kind === 'sequence') this.#item(node, part, column, present);
    }
    this.#around = outer;
  }

  #entry({ key, value }: MappingNode['entries'][number], column: number, present: number): void {
    this.#line(key.start, present, column);
    if (value.kind === 'scalar' || value.flow) {
      this.node(value, { column: column + STEP, parent: column, before: present });
      return;
    }
    const isLevel = value.kind === 'sequence' && columnAt(this.#text, value.start) === present;
    this.node(value, { column: isLevel ? column : column + STEP, parent: column, before: present });
  }

  #item(node: SequenceNode, item: TreeNode, column: number, present: number): void {
    for (const dash of this.#dashLines(node, item, present)) this.#line(dash, present, column);
    this.node(item, { column: column + STEP, parent: column, before: present });
  }

  /** The line of an item's dash, which may stand above the item. */
  #dashLines(node: SequenceNode, item: TreeNode, present: number): number[] {
    const text = this.#text;
    for (
      let line = lineStartAt(text, item.start);
      line >= lineStartAt(text, node.start);
      line = lineStartAt(text, line - 1)
    ) {
      if (text[line + present] === '-' && firstInkAt(text, line) <= line + present) return [line + present];
      if (line === 0) break;
    }
    return [];
  }

  /** Plans the line of a key or dash, if it is the first in its line. */
  #line(offset: number, present: number, column: number): void {
    const start = lineStartAt(this.#text, offset);
    if (firstInkAt(this.#text, offset) === start + present && !this.plans.has(start))
      this.plans.set(start, { indent: column });
    // What is told last about a line is of the innermost collection that starts in it.
    this.#open.set(start, this.#around);
  }

  #scalar(node: ScalarNode, { column, parent, before }: Place): void {
    if (node.start === node.end) return;
    if (node.style === 'block') this.#block(node, parent < 0 ? undefined : parent, before);
    else this.#shift(node, parent - before, true);
    const start = lineStartAt(this.#text, node.start);
    // A value on a line of its own below its key.
    if (firstInkAt(this.#text, node.start) !== node.start || parent < 0) return;
    this.plans.set(start, { indent: column, inText: this.plans.get(start)?.inText ?? false });
    this.#open.set(start, this.#around);
  }

  /** Lines that continue a value move as far as what they belong to. */
  #shift(node: TreeNode, by: number, inText: boolean): void {
    const text = this.#text;
    for (let line = nextLineAt(text, node.start); line < node.end; line = nextLineAt(text, line)) {
      const ink = firstInkAt(text, line);
      const isTabbed = text.slice(line, ink).includes('\t');
      const indent = lineKind(text, line) === 'blank' || isTabbed ? undefined : Math.max(0, ink - line + by);
      // The last line of a quoted text ends behind its quote: blanks there mean nothing.
      const isInText = inText && lineEndAt(text, line) < node.end;
      this.plans.set(line, { ...(indent !== undefined && { indent }), inText: isInText });
    }
    if (inText && nextLineAt(text, node.start) < node.end) {
      const first = lineStartAt(text, node.start);
      this.plans.set(first, { ...this.plans.get(first), inText: true });
    }
  }

  /** A text block is indented by one step, or keeps its distance where its header says how far it is. */
  #block(node: ScalarNode, parent: number | undefined, before: number): void {
    const text = this.#text;
    const header = text.slice(node.start, lineEndAt(text, node.start));
    const first = nextLineAt(text, node.start);
    let present = Number.POSITIVE_INFINITY;
    for (let line = first; line < node.end; line = nextLineAt(text, line)) {
      if (lineKind(text, line) === 'blank') continue;
      present = firstInkAt(text, line) - line;
      break;
    }
    const isFixed = /^[|>][-+]*[1-9]/.test(header);
    const by = parent === undefined ? 0 : isFixed ? parent - before : parent + STEP - present;
    for (let line = first; line < node.end; line = nextLineAt(text, line)) {
      const width = text.slice(line, lineEndAt(text, line)).length;
      const blanks = /^ */.exec(text.slice(line, lineEndAt(text, line)))?.[0].length ?? 0;
      const isShort = blanks === width && width <= present;
      this.plans.set(line, { indent: isShort ? 0 : blanks + by, inText: true });
    }
  }

  /** Comments on lines of their own stand where the line below stands, or the collection that they stand level with. */
  comments(start: number, end: number): void {
    const text = this.#text;
    let open: ReadonlyMap<number, number> = new Map([[0, 0]]);
    let waiting: number[] = [];
    const settle = (next: number | undefined, indent: number): void => {
      for (const line of waiting) {
        const column = firstInkAt(text, line) - line;
        this.plans.set(line, { indent: column === next ? indent : (open.get(column) ?? indent) });
      }
      waiting = [];
    };
    for (let line = lineStartAt(text, start); line < end; ) {
      const plan = this.plans.get(line);
      if (plan === undefined && lineKind(text, line) === 'comment') waiting.push(line);
      else if (plan?.indent !== undefined && this.#open.has(line)) {
        settle(firstInkAt(text, line) - line, plan.indent);
        open = this.#open.get(line) ?? open;
      }
      const next = nextLineAt(text, line);
      if (next <= line) break;
      line = next;
    }
    settle(undefined, 0);
  }
}
