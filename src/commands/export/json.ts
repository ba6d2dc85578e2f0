import type { Cell, Table } from './table.ts';

/** A row as an object, in the order of the columns. */
export type JsonRow = Readonly<Record<string, Cell>>;

export function toRows({ columns, rows }: Table): JsonRow[] {
  return rows.map((row) => Object.fromEntries(columns.map(({ name }, at) => [name, row[at] ?? null])));
}

/** Tables by name. */
export function toObject(tables: readonly Table[]): Readonly<Record<string, readonly JsonRow[]>> {
  return Object.fromEntries(tables.map((table) => [table.name, toRows(table)]));
}
