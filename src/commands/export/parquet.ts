import { parquetWriteBuffer, type SchemaElement } from 'hyparquet-writer';
import { daysBetween } from '../../text/dates.ts';
import type { Cell, Column, Table } from './table.ts';

/**
 * A table as an Apache Parquet file: texts as UTF-8 strings, numbers as DOUBLE, whole numbers as INT32, dates as DATE;
 * all of them may be null. Pages are compressed with Snappy.
 */
export function toParquet({ columns, rows }: Table): Uint8Array<ArrayBuffer> {
  const schema: SchemaElement[] = [{ name: 'root', num_children: columns.length }, ...columns.map(elementOf)];
  const columnData = columns.map((column, at) => ({
    name: column.name,
    data: rows.map((row) => stored(row[at] ?? null, column)),
  }));
  return new Uint8Array(parquetWriteBuffer({ columnData, schema, createdBy: 'portolan' }));
}

function elementOf({ name, type }: Column): SchemaElement {
  const common = { name, repetition_type: 'OPTIONAL' } as const;
  switch (type) {
    case 'text':
      return { ...common, type: 'BYTE_ARRAY', converted_type: 'UTF8' };
    case 'number':
      return { ...common, type: 'DOUBLE' };
    case 'integer':
      return { ...common, type: 'INT32' };
    case 'boolean':
      return { ...common, type: 'BOOLEAN' };
    case 'date':
      return { ...common, type: 'INT32', converted_type: 'DATE' };
  }
}

/** A date is stored as the number of days since 1970-01-01. */
function stored(cell: Cell, { type }: Column): Cell {
  return type === 'date' && typeof cell === 'string' ? daysBetween('1970-01-01', cell) : cell;
}
