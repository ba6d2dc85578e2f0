import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { describe, expect, test } from 'vitest';
import { TABLE_NAMES } from '../../../../src/commands/export/export-tables.ts';
import { toParquet } from '../../../../src/commands/export/parquet.ts';
import type { Table } from '../../../../src/commands/export/table.ts';
import { toRows } from '../../../../src/commands/export/table.ts';
import { CHARTER, exporting } from './exporting.ts';

/** The rows of a Parquet file, with dates as ISO dates. */
async function read(bytes: Uint8Array<ArrayBuffer>): Promise<Record<string, unknown>[]> {
  const rows = await parquetReadObjects({ file: bytes.buffer });
  return rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => [
        name,
        value instanceof Date ? value.toISOString().slice(0, 10) : (value ?? null),
      ]),
    ),
  );
}

describe('Parquet', () => {
  test.each(TABLE_NAMES)('the table %s is read back exactly', async (name) => {
    const table = await exporting(name, { 'a.charter.yaml': CHARTER });
    expect(await read(toParquet(table))).toEqual(toRows(table));
  });

  test('has the documented types, and every column may be null', async () => {
    const table = await exporting('milestones', { 'a.charter.yaml': CHARTER });
    const { schema, num_rows } = parquetMetadata(toParquet(table).buffer);
    expect(num_rows).toBe(1n);
    expect(
      schema
        .slice(1)
        .map(({ name, type, converted_type, repetition_type }) => [name, type, converted_type, repetition_type]),
    ).toEqual(
      table.columns.map(({ name, type }) => {
        if (type === 'date') return [name, 'INT32', 'DATE', 'OPTIONAL'];
        return type === 'integer' ? [name, 'INT32', undefined, 'OPTIONAL'] : [name, 'BYTE_ARRAY', 'UTF8', 'OPTIONAL'];
      }),
    );
  });

  test('holds days before 1970, texts of any script, and nothing at all', async () => {
    const columns: Table['columns'] = [
      { name: 'day', type: 'date', description: '' },
      { name: 'text', type: 'text', description: '' },
      { name: 'yes', type: 'boolean', description: '' },
      { name: 'number', type: 'number', description: '' },
    ];
    const rows: Table['rows'] = [
      ['1969-12-31', 'Größe 👨‍👩‍👧', true, 0.1],
      ['2100-02-28', '', false, -1e300],
      [null, null, null, null],
    ];
    expect(await read(toParquet({ name: 't', columns, rows }))).toEqual(toRows({ name: 't', columns, rows }));
    expect(await read(toParquet({ name: 't', columns, rows: [] }))).toEqual([]);
    expect(await read(toParquet({ name: 't', columns, rows: [[null, null, null, null]] }))).toEqual([
      { day: null, text: null, yes: null, number: null },
    ]);
  });
});
