import type { Span } from '../text/position.ts';
import { type MarkdownLine, markdownLines } from './markdown-lines.ts';

/** A table of GitHub Flavored Markdown, with its cells as they are written, `\|` read as a bar. */
export interface MarkdownTable extends Span {
  readonly header: readonly string[];
  /** Of the header's line. */
  readonly headerSpan: Span;
  /** Each as long as the header. */
  readonly rows: readonly (readonly string[])[];
}

const FENCE = /^(`{3,}|~{3,})/;
const DELIMITER = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?$/;

/** The tables of a part of a Markdown text, outside of code. */
export function tablesIn(text: string, span: Span): readonly MarkdownTable[] {
  const lines = [...markdownLines(text, span)].map((line, at, all) => ({ line, before: all[at - 1] }));
  const tables: MarkdownTable[] = [];
  let fence: string | undefined;
  let open: (MarkdownTable & { end: number; rows: (readonly string[])[] }) | undefined;
  for (const { line, before } of lines) {
    const mark = FENCE.exec(line.text)?.[1];
    if (fence !== undefined) {
      if (mark?.startsWith(fence)) fence = undefined;
      continue;
    }
    if (mark !== undefined) fence = mark;
    const isRow = line.indent < 4 && mark === undefined && line.text.includes('|');
    if (open && isRow) {
      open.rows.push(fitted(cellsOf(line.text), open.header.length));
      open.end = line.end;
      continue;
    }
    open = undefined;
    const header = isRow && DELIMITER.test(line.text) ? headerOf(before, cellsOf(line.text).length) : undefined;
    if (!header || !before) continue;
    open = {
      start: before.start,
      end: line.end,
      header,
      headerSpan: { start: before.textStart, end: before.end },
      rows: [],
    };
    tables.push(open);
  }
  return tables;
}

function headerOf(line: MarkdownLine | undefined, columns: number): readonly string[] | undefined {
  const cells = line && line.indent < 4 && line.text.includes('|') ? cellsOf(line.text) : undefined;
  return cells?.length === columns ? cells : undefined;
}

function cellsOf(row: string): readonly string[] {
  const inner = row.replace(/^\|/, '').replace(/(?<!\\)\|$/, '');
  return inner.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll('\\|', '|'));
}

function fitted(cells: readonly string[], length: number): readonly string[] {
  return Array.from({ length }, (_, at) => cells[at] ?? '');
}
