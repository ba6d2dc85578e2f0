import Papa from 'papaparse';

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
 * Comma-separated values (RFC 4180; lines end with a line feed) with a line of headings. Null is an empty cell; an empty
 * text is `""`. Before a text that begins as a formula does stands an apostrophe, and it is quoted. Numbers are left as
 * they are.
 */
export function writeCsv(
  headings: readonly string[],
  rows: readonly (readonly (string | number | boolean | null)[])[],
  { escapeFormulas = true, mark = false }: CsvOptions = {},
): string {
  const lines = Papa.unparse([headings, ...rows], {
    newline: '\n',
    escapeFormulae: escapeFormulas && FORMULA,
    quotes: (cell) => cell === '' || (typeof cell === 'string' && /^\s|\s$/.test(cell)),
  });
  return `${mark ? '\ufeff' : ''}${lines}\n`;
}
