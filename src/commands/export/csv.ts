import { type CsvOptions, writeCsv } from '../../text/csv.ts';
import type { Table } from './table.ts';

/** A table as comma-separated values, with the names of its columns as headings. */
export function toCsv({ columns, rows }: Table, options?: CsvOptions): string {
  return writeCsv(
    columns.map(({ name }) => name),
    rows,
    options,
  );
}
