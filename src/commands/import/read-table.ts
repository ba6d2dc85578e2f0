import Papa from 'papaparse';
import { ImportError } from './decode.ts';
import type { ImportProblem, SourceRow, SourceTable } from './types.ts';

/** A first line that tells spreadsheets the delimiter: `sep=;`. */
const SEPARATOR_LINE = /^sep=(.)\r?\n/;

/**
 * Reads comma-separated values (RFC 4180) and what spreadsheets make of them: other delimiters (found out when missing),
 * any line ending, a byte order mark, quoted cells over several lines, a first line `sep=;`.
 * @throws {ImportError} when there are no headings, or no rows below them
 */
export function readTable(text: string, delimiter?: string): SourceTable {
  const unmarked = text.replace(/^\ufeff/, '');
  const stated = SEPARATOR_LINE.exec(unmarked);
  const body = stated ? unmarked.slice(stated[0].length) : unmarked;
  if (body.includes('\0')) throw new ImportError('The file is no list of comma-separated values: save it as CSV.');
  const used = delimiter ?? stated?.[1] ?? delimiterOf(body);
  const { data, errors } = Papa.parse(body, { delimiter: used });
  const offset = stated ? 2 : 1;
  const lines = data.map((cells, index) => ({ row: index + offset, cells: cells.map(clean) }));
  const [head, ...rows] = lines.filter(({ cells }) => cells.some((cell) => cell !== ''));
  if (!head) throw new ImportError('The file is empty.');
  if (rows.length === 0) throw new ImportError('The file has headings, but no rows below them.');
  const width = head.cells.length;
  const problems: ImportProblem[] = [];
  for (const { type, row = 0 } of errors)
    if (type === 'Quotes') problems.push({ code: 'quotes', row: row + offset, column: null, message: QUOTES });
  const headings = uniqueHeadings(head.cells, head.row, problems);
  return { headings, rows: rows.map((row) => fitted(row, width, problems)), delimiter: used, problems };
}

const QUOTES = 'A quotation mark is missing, or stands where none belongs: cells from here on may be wrong.';

function clean(cell: string): string {
  return cell.replace(/\r\n?/g, '\n').trim();
}

function uniqueHeadings(cells: readonly string[], row: number, problems: ImportProblem[]): string[] {
  const taken = new Set<string>();
  return cells.map((cell, index) => {
    const heading = cell.replace(/\s+/g, ' ') || `Column ${index + 1}`;
    let unique = heading;
    for (let count = 2; taken.has(unique); count++) unique = `${heading} (${count})`;
    taken.add(unique);
    if (unique !== heading)
      problems.push({
        code: 'heading-twice',
        row,
        column: unique,
        message: `A second "${heading}": it is called "${unique}" here.`,
      });
    return unique;
  });
}

/** As many cells as there are headings; what lies beyond is named. */
function fitted({ row, cells }: SourceRow, width: number, problems: ImportProblem[]): SourceRow {
  const beyond = cells.slice(width).filter((cell) => cell !== '');
  if (beyond.length > 0) {
    const message = `The row has more cells than there are headings. Left out: ${beyond.map((cell) => JSON.stringify(cell)).join(', ')}.`;
    problems.push({ code: 'extra-cells', row, column: null, message });
  }
  return { row, cells: Array.from({ length: width }, (_, index) => cells[index] ?? '') };
}

const CANDIDATES = [',', ';', '\t', '|'];
/** Records that are looked at. */
const SAMPLE = 30;

/**
 * The delimiter of a list: the one by which most records have as many cells as the headings, which are at least two; of
 * equals the one with most cells. A comma where none does.
 */
function delimiterOf(text: string): string {
  const rated = CANDIDATES.map((delimiter) => {
    const { data } = Papa.parse(text, { delimiter, preview: SAMPLE, skipEmptyLines: true });
    const width = data[0]?.length ?? 0;
    const alike = data.filter(({ length }) => length === width).length;
    return { delimiter, width, share: width < 2 ? 0 : alike / data.length };
  });
  return rated.toSorted((a, b) => b.share - a.share || b.width - a.width)[0]?.delimiter ?? ',';
}
