import type { SourceDocument } from '../../documents/document.ts';
import type { Span } from '../../text/position.ts';
import { isBlockHeader, readLine, type YamlLine } from './line.ts';

/** What the lines above a place say about it. */
export interface Surroundings {
  /** Keys and indices from the root to the node whose lines start at the column. */
  readonly path: readonly string[];
  /** Keys of the same mapping above, the nearest first. */
  readonly keys: readonly string[];
  /** `list`: the column is that of a list's dashes, and `path` leads to the list. */
  readonly level: 'node' | 'list';
  /** `text`: the place continues a value that stands above. */
  readonly inside: 'node' | 'text';
  /** Offset of the outermost flow collection that starts above and may reach to here. `path` leads to it. */
  readonly flow: number | undefined;
  /** Smallest indentation between the place and its parent: where the parent's children stand. */
  readonly childColumn: number | undefined;
  /** Column of the key or dash that holds the node; undefined at the root. */
  readonly parent: { readonly column: number; readonly isKey: boolean } | undefined;
}

/** The lines of one YAML region. */
export interface Region {
  readonly document: SourceDocument;
  readonly span: Span;
}

/** Lines that separate documents or mark their start. */
export const MARKER = /^(?:---|\.\.\.)(?:\s|$)/;

/**
 * Reads upwards from a line: what is indented less, and only that, leads to the root.
 * @param line the line of the place; it is not read itself
 * @param column where content at the place starts
 * @param dashes columns of the dashes before it on its own line
 */
export function climb(region: Region, line: number, column: number, dashes: readonly number[]): Surroundings {
  const climber = new Climber(column, dashes);
  const { text, lines } = region.document;
  for (let above = line - 1; above >= 0; above--) {
    const { start, end } = lines.lineSpan(above);
    if (start < region.span.start) break;
    const indent = indentOf(text, start, end);
    if (start + indent >= end || text[start + indent] === '#') continue;
    if (indent === 0 && MARKER.test(text.slice(start, Math.min(end, start + 4)))) break;
    if (indent > climber.column) climber.passBelow(indent);
    else climber.take(readLine(text, start, end), text);
    if (climber.isDone) break;
  }
  return climber.result();
}

/** Spaces at the start of a line; a tab counts as one. */
export function indentOf(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && (text[at] === ' ' || text[at] === '\t')) at++;
  return at - start;
}

class Climber {
  column: number;
  isDone = false;
  #mode: 'mapping' | 'list';
  /** Innermost first. */
  #path: string[] = [];
  #keys: string[] = [];
  #index = 0;
  #flow: number | undefined;
  #inside: 'node' | 'text' = 'node';
  #childColumn: number | undefined;
  /** Whether the column turned out to be that of dashes, and no parent of them was met yet. */
  #atDashes = false;
  #level: 'node' | 'list' = 'node';
  #parent: Surroundings['parent'];
  #isOwn = true;

  constructor(column: number, dashes: readonly number[]) {
    this.column = column;
    this.#mode = 'mapping';
    if (dashes.length > 0) this.#leaveItems(dashes);
  }

  result(): Surroundings {
    if (this.#mode === 'list') this.#closeList();
    return {
      path: this.#path.toReversed(),
      keys: this.#keys,
      level: this.#level,
      inside: this.#inside,
      flow: this.#flow,
      childColumn: this.#childColumn,
      parent: this.#parent,
    };
  }

  /** A line that is deeper than the place. */
  passBelow(indent: number): void {
    if (this.#isOwn) this.#childColumn = Math.min(indent, this.#childColumn ?? indent);
  }

  take(line: YamlLine, text: string): void {
    if (this.#mode === 'list') this.#takeInList(line, text);
    else this.#takeInMapping(line, text);
  }

  #takeInMapping(line: YamlLine, text: string): void {
    const { dashes, column, key } = line;
    const before = dashes.filter((dash) => dash < this.column);
    const isEmptyItem = dashes.length > 0 && key === undefined && line.value.start >= line.value.end;
    if (before.length < dashes.length) this.#meetDashes(before);
    else if (isEmptyItem) this.#leaveItems(before);
    else if (column >= this.column) {
      if (key === undefined) this.#meetText(line, text);
      else if (column > this.column) this.passBelow(column);
      else if (this.#isOwn) this.#keys.push(key.name);
      if (before.length > 0) this.#leaveItems(before);
    } else this.#enter(line, text);
  }

  /** Text without a key: a flow collection that may reach to the place, or an item whose text goes on there. */
  #meetText({ value, dashes }: YamlLine, text: string): void {
    const written = text.slice(value.start, value.end);
    if (/^[[{]/.test(written)) this.#restart(value.start);
    else if (dashes.length > 0) this.#stopInText();
    if (dashes.length === 0 || !isBlockHeader(written)) return;
    this.#flow = undefined;
    this.isDone = true;
  }

  /** A list whose dashes stand at the column: the place may be one of its items, unless a key stands between. */
  #meetDashes(before: readonly number[]): void {
    if (this.#isOwn && this.#keys.length === 0) {
      this.#mode = 'list';
      this.#atDashes = true;
    }
    if (before.length > 0) this.#leaveItems(before);
  }

  #takeInList(line: YamlLine, text: string): void {
    const { dashes, column, key } = line;
    const before = dashes.filter((dash) => dash < this.column);
    const isEmptyItem = dashes.length > 0 && key === undefined && line.value.start >= line.value.end;
    if (before.length < dashes.length) {
      this.#index++;
      if (before.length > 0) this.#leaveItems(before);
    } else if (key && column === this.column && this.#atDashes) this.#returnToMapping(key.name, before);
    else if (key && column <= this.column) this.#enter(line, text);
    else if (isEmptyItem) this.#leaveItems(before);
    else this.#stopInText();
  }

  /** The dashes belong to a key of the mapping that the place itself is in. */
  #returnToMapping(name: string, before: readonly number[]): void {
    this.#mode = 'mapping';
    this.#atDashes = false;
    this.#keys.push(name);
    if (before.length > 0) this.#leaveItems(before);
  }

  /** A line whose key (or text) is indented less: the parent. */
  #enter(line: YamlLine, text: string): void {
    const { key, value, dashes, column } = line;
    const written = text.slice(value.start, value.end);
    if (this.#mode === 'list') this.#closeList();
    this.#parent ??= { column, isKey: true };
    this.#isOwn = false;
    if (isBlockHeader(written)) {
      this.#flow = undefined;
      this.#inside = 'text';
      this.isDone = true;
      return;
    }
    if (/^[[{]/.test(written)) this.#restart(value.start);
    else if (written !== '' || key === undefined) this.#stopInText();
    if (key) this.#path.push(key.name);
    this.#mode = 'mapping';
    this.column = column;
    if (dashes.length > 0) this.#leaveItems(dashes);
  }

  /** What was read so far may stand in a flow collection, where lines and columns mean nothing. */
  #restart(flow: number): void {
    this.#flow = flow;
    this.#inside = 'node';
    this.#path = [];
    this.#keys = [];
    this.#level = 'node';
  }

  #stopInText(): void {
    this.#inside = 'text';
    this.#isOwn = false;
  }

  #closeList(): void {
    if (this.#atDashes) {
      this.#level = 'list';
      this.#atDashes = false;
    } else this.#path.push(String(this.#index));
    this.#isOwn = false;
    this.#mode = 'mapping';
  }

  /** Steps out of the items that the dashes open. */
  #leaveItems(dashes: readonly number[]): void {
    if (this.#mode === 'list') this.#closeList();
    this.#parent ??= { column: dashes.at(-1) ?? 0, isKey: false };
    for (let inner = dashes.length - 1; inner > 0; inner--) this.#path.push('0');
    this.#isOwn = false;
    this.#mode = 'list';
    this.#index = 0;
    this.column = dashes[0] ?? 0;
  }
}
