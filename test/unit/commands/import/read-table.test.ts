import { describe, expect, test } from 'vitest';
import { decodeText } from '../../../../src/commands/import/decode.ts';
import { readTable } from '../../../../src/commands/import/read-table.ts';

const utf16 = (text: string, littleEndian: boolean): Uint8Array => {
  const bytes = new DataView(new ArrayBuffer(2 * text.length));
  [...text].forEach((sign, at) => {
    bytes.setUint16(2 * at, sign.charCodeAt(0), littleEndian);
  });
  return new Uint8Array(bytes.buffer);
};

describe('bytes', () => {
  test('UTF-8 and UTF-16 with a mark are read', () => {
    expect(decodeText(new TextEncoder().encode('\ufeffGröße'))).toBe('Größe');
    expect(decodeText(utf16('\ufeffGröße', true))).toBe('Größe');
    expect(decodeText(utf16('\ufeffGröße', false))).toBe('Größe');
  });

  test('what is no UTF-8 is not guessed', () => {
    const bytes = Uint8Array.of(0x47, 0x72, 0xf6, 0xdf, 0x65);
    expect(() => decodeText(bytes)).toThrow(
      'The file is not valid UTF-8. Save it as UTF-8, or say what it is: --encoding windows-1252 for most lists of older spreadsheets.',
    );
    expect(decodeText(bytes, 'windows-1252')).toBe('Größe');
  });
});

describe('tables', () => {
  test.each([
    ['a comma', 'Title,Cost\nA,"1,5"\n', ','],
    ['a semicolon', 'Title;Cost\r\nA;1,5\r\n', ';'],
    ['a tab', 'Title\tCost\nA\t1,5\n', '\t'],
    ['a stated sign', 'sep=|\r\nTitle|Cost\r\nA|1,5', '|'],
    ['a comma behind a mark', '\ufeffTitle,Cost\nA,"1,5"', ','],
  ])('%s parts cells', (_, text, delimiter) => {
    const table = readTable(text);
    expect(table.delimiter).toBe(delimiter);
    expect(table.headings).toEqual(['Title', 'Cost']);
    expect(table.rows.map(({ cells }) => cells)).toEqual([['A', '1,5']]);
    expect(table.problems).toEqual([]);
  });

  // RFC 4180, section 2: quoted cells hold line breaks, delimiters and doubled quotation marks.
  test('quoted cells hold anything', () => {
    const { rows } = readTable('Title,Note\r\n"A ""B"" C","one\r\ntwo, three"\r\n');
    expect(rows).toEqual([{ row: 2, cells: ['A "B" C', 'one\ntwo, three'] }]);
  });

  test('rows are counted as a spreadsheet counts them, empty ones too', () => {
    const { rows } = readTable('Title,X\nA,1\n,\n\nB,2\n');
    expect(rows).toEqual([
      { row: 2, cells: ['A', '1'] },
      { row: 5, cells: ['B', '2'] },
    ]);
  });

  test('headings are unique, short rows are filled, long ones are named', () => {
    const { headings, rows, problems } = readTable('Title,Cost,Cost,\nA\nB,1,2,3,4,5\n');
    expect(headings).toEqual(['Title', 'Cost', 'Cost (2)', 'Column 4']);
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['A', '', '', ''],
      ['B', '1', '2', '3'],
    ]);
    expect(problems).toEqual([
      {
        code: 'heading-twice',
        row: 1,
        column: 'Cost (2)',
        message: 'A second "Cost": it is called "Cost (2)" here.',
      },
      {
        code: 'extra-cells',
        row: 3,
        column: null,
        message: 'The row has more cells than there are headings. Left out: "4", "5".',
      },
    ]);
  });

  test('a quotation mark that is never closed is named', () => {
    const { problems } = readTable('Title,Note\nA,"open\nB,x\n');
    expect(problems.map(({ code, row }) => [code, row])).toEqual([['quotes', 2]]);
  });

  test.each([
    ['', 'The file is empty.'],
    [',,\n', 'The file is empty.'],
    ['Title,Cost\n', 'The file has headings, but no rows below them.'],
    ['PK\u0003\u0004\0\0', 'The file is no list of comma-separated values: save it as CSV.'],
  ])('%j is unusable', (text, message) => {
    expect(() => readTable(text)).toThrow(message);
  });
});
