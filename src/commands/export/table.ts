import { isCalendarDate } from '../../text/dates.ts';

/** What the cells of a column are. Dates are ISO calendar dates; whole numbers have 32 bits. */
export type ColumnType = 'text' | 'number' | 'integer' | 'boolean' | 'date';

/** Null is unknown, never zero and never an empty text. */
export type Cell = string | number | boolean | null;

/** A column as it is documented and exported. */
export interface Column {
  /** In snake case: stable, and good in SQL. */
  readonly name: string;
  readonly type: ColumnType;
  readonly description: string;
}

/** A flat table. */
export interface Table {
  readonly name: string;
  readonly columns: readonly Column[];
  /** As many cells as there are columns, each of its column's type. */
  readonly rows: readonly (readonly Cell[])[];
}

/** A column with the way from a row's source to its cell. What is not of the column's type becomes null. */
export interface ColumnOf<Source> extends Column {
  readonly value: (source: Source) => Cell | undefined;
}

/** The columns of a type, told by name with description and value. */
function columnsOf<Source>(type: ColumnType) {
  return (name: string, description: string, value: ColumnOf<Source>['value']): ColumnOf<Source> => ({
    name,
    type,
    description,
    value,
  });
}

/** Makers of columns for rows of one sort. */
export function columnMakers<Source>() {
  return {
    text: columnsOf<Source>('text'),
    number: columnsOf<Source>('number'),
    integer: columnsOf<Source>('integer'),
    boolean: columnsOf<Source>('boolean'),
    date: columnsOf<Source>('date'),
  };
}

/** A row as an object, in the order of the columns. */
export type JsonRow = Readonly<Record<string, Cell>>;

export function toRows({ columns, rows }: Table): JsonRow[] {
  return rows.map((row) => Object.fromEntries(columns.map(({ name }, at) => [name, row[at] ?? null])));
}

/** Tables by name. */
export function toObject(tables: readonly Table[]): Readonly<Record<string, readonly JsonRow[]>> {
  return Object.fromEntries(tables.map((table) => [table.name, toRows(table)]));
}

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
