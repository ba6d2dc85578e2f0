import { isCalendarDate } from '../../text/dates.ts';
import type { Cell, ColumnOf, ColumnType, Table } from './table.ts';

export function makeTable<Source>(name: string, columns: readonly ColumnOf<Source>[], rows: readonly Source[]): Table {
  return {
    name,
    columns: columns.map(({ name, type, description }) => ({ name, type, description })),
    rows: rows.map((row) => columns.map(({ type, value }) => fitting(value(row), type))),
  };
}

const LARGEST = 2 ** 31 - 1;

/** A value when it is of a type; null otherwise: who reads a table must be able to rely on its types. */
function fitting(value: Cell | undefined, type: ColumnType): Cell {
  if (value === undefined || value === null) return null;
  switch (type) {
    case 'text':
      return typeof value === 'string' ? value : null;
    case 'boolean':
      return typeof value === 'boolean' ? value : null;
    case 'number':
      return typeof value === 'number' && Number.isFinite(value) ? value : null;
    case 'integer':
      return Number.isInteger(value) && Math.abs(Number(value)) <= LARGEST ? value : null;
    case 'date':
      return typeof value === 'string' && isCalendarDate(value) ? value : null;
  }
}

/** Several values in one cell. */
export function joined(values: readonly (string | undefined)[] | undefined): string | undefined {
  const known = (values ?? []).filter((value) => value !== undefined && value !== '');
  return known.length > 0 ? known.join('; ') : undefined;
}
