import type { Cell, ColumnType, Table } from './table.ts';

export interface CsvOptions {
  /** Whether texts that a spreadsheet would run as a formula are made harmless; true when missing. */
  readonly escapeFormulas?: boolean;
  /** Whether the text begins with a byte order mark, by which spreadsheets know UTF-8; false when missing. */
  readonly mark?: boolean;
}

/**
 * Signs with which spreadsheets begin a formula, their full-width forms, tab, carriage return and line feed
 * (OWASP, CSV Injection).
 */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/**
 * A table as comma-separated values (RFC 4180; lines end with a line feed). Unknown is an empty cell; an empty text is
 * `""`. Before a text that begins as a formula does stands an apostrophe, and it is quoted. Numbers are left as they are.
 */
export function toCsv({ columns, rows }: Table, { escapeFormulas = true, mark = false }: CsvOptions = {}): string {
  const head = columns.map(({ name }) => name).join(',');
  const lines = rows.map((row) =>
    row.map((cell, at) => csvCell(cell, columns[at]?.type ?? 'text', escapeFormulas)).join(','),
  );
  return `${mark ? '\ufeff' : ''}${[head, ...lines].join('\n')}\n`;
}

function csvCell(cell: Cell, type: ColumnType, escapeFormulas: boolean): string {
  if (cell === null) return '';
  if (typeof cell !== 'string' || type === 'date') return String(cell);
  const isFormula = escapeFormulas && FORMULA.test(cell);
  const text = isFormula ? `'${cell}` : cell;
  return isFormula || text === '' || /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
