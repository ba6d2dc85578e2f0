import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { toCsv } from '../../../../src/commands/export/csv.ts';
import type { Cell, Table } from '../../../../src/commands/export/table.ts';

const tableOf = (...rows: readonly (readonly Cell[])[]): Table => ({
  name: 't',
  columns: [
    { name: 'a', type: 'text', description: '' },
    { name: 'b', type: 'number', description: '' },
  ],
  rows,
});

describe('CSV', () => {
  // RFC 4180, section 2: cells with quotation marks, commas and line breaks are quoted, quotation marks doubled.
  test('quotes what it has to', () => {
    expect(toCsv(tableOf(['a "b", c', 1], ['two\nlines', -2.5], ['', null], [null, 0], [' x', 1]))).toBe(
      'a,b\n"a ""b"", c",1\n"two\nlines",-2.5\n"",\n,0\n" x",1\n',
    );
  });

  // OWASP, CSV Injection: the signs, and the apostrophe that makes a cell a text.
  test.each(['=1+1', '+1', '-1', '@sum', '\tx', '\rx', '\nx', '＝1', '＋1', '－1', '＠x'])(
    'makes %j harmless',
    (text) => {
      expect(toCsv(tableOf([text, -1]))).toBe(`a,b\n"'${text}",-1\n`);
      expect(toCsv(tableOf([text, -1]), { escapeFormulas: false })).not.toContain("'");
    },
  );

  test('begins with a mark when asked', () => {
    expect(toCsv(tableOf(['ä', 1]), { mark: true })).toBe('\ufeffa,b\nä,1\n');
  });

  test('is read back as it was', () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom('a,b', '"', '\n', '\r\n', ' ', '"a"'));
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, fc.double({ noNaN: true, noDefaultInfinity: true })), { minLength: 1 }),
        (rows) => {
          const text = toCsv(tableOf(...rows), { escapeFormulas: false });
          const { data } = Papa.parse(text, { delimiter: ',', newline: '\n' });
          const read = data.slice(1, -1).map(([a, b]) => [a, Number(b)]);
          expect(read).toEqual(rows.map(([a, b]) => [a, b === 0 ? 0 : b]));
        },
      ),
    );
  });
});
