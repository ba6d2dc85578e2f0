import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { charters, findings, importing } from './importing.ts';

/** Texts as people and their enemies write them. */
const cell = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom(
    '=1+1',
    '- a: b',
    '# no',
    '"',
    "'",
    '---',
    '{x',
    '[y',
    '*a',
    '&b',
    '!!c',
    'null',
    '1e3',
    '0012',
    '%d',
    '@x',
    'a: b',
    '|',
    '>-',
    '\ta',
    'a\n\n b',
    '__proto__',
    '~',
    'yes',
    '2027-02-30',
    '05/02/2027',
    '1.234',
    '€5',
    '\u0000',
    '\u2028x',
    '\ufeff',
  ),
);
const HEADINGS = [
  'Title',
  'Status',
  'Start',
  'End',
  'Budget',
  'Cost reduction',
  'Tags',
  'Depends on',
  'ID',
  'URL',
  'Summary',
  'Own words',
  '__proto__',
];
const table = fc.array(fc.array(cell, { minLength: HEADINGS.length, maxLength: HEADINGS.length }), {
  minLength: 1,
  maxLength: 4,
});

/** What is read of a cell before it is understood. */
const clean = (text: string): string => text.replace(/\r\n?/g, '\n').trim();

test('whatever the cells hold, charters are valid, say it in every reader of YAML, and lose nothing', async () => {
  await fc.assert(
    fc.asyncProperty(table, async (rows) => {
      const list = Papa.unparse([HEADINGS, ...rows]);
      if (list.includes('\0')) return;
      const result = await importing(list, {}, { delimiter: ',' }).catch((error: unknown) => String(error));
      // Rows of nothing but white space are no rows.
      if (typeof result === 'string') {
        expect(result).toContain('no rows below');
        return;
      }
      const data = charters(result);
      expect(result.charters.map(({ text }) => parse(text).title)).toEqual(data.map(({ title }) => title));
      for (const [at, { row, text }] of result.charters.entries()) {
        const { apiVersion: _, kind: __, ...own } = parse(text);
        expect(own).toEqual(data[at]);
        const kept = clean(rows[row - 2]?.[HEADINGS.indexOf('Own words')] ?? '');
        expect(own.custom['Own words'] ?? '').toBe(kept);
      }
      expect((await findings(result)).filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(result.charters.length + result.skipped.length).toBe(result.source.rows);
      expect(new Set(result.charters.map(({ id }) => id.toLowerCase())).size).toBe(result.charters.length);
      expect(new Set(result.charters.map(({ file }) => file.toLowerCase())).size).toBe(result.charters.length);
    }),
    { numRuns: 150 },
  );
});
