import { defineCommand } from '../command.ts';
import { exportTables, TABLE_NAMES } from './export-tables.ts';
import type { Table } from './table.ts';

/** How tables are written. */
export const EXPORT_FORMATS = ['json', 'csv', 'parquet'] as const;

export const command = defineCommand({
  name: 'export',
  summary: 'write the portfolio as flat tables',
  examples: [
    'export | jq ".projects[] | {id, score}"',
    'export --table projects --format csv > projects.csv',
    'export --format parquet --output tables',
  ],
  formats: EXPORT_FORMATS,
  args: {
    output: {
      type: 'text',
      description: 'a folder, or a file whose ending is a format; standard output when missing',
      only: 'cli',
      cli: { flags: '--output <path>' },
    },
    table: { type: 'choice', of: TABLE_NAMES, description: 'only this table', cli: { flags: '--table <name>' } },
    force: { type: 'flag', description: 'write over existing files', only: 'cli' },
    bom: { type: 'flag', description: 'begin CSV with a byte order mark, for spreadsheets', only: 'cli' },
    formulaEscape: {
      type: 'flag',
      description: 'Keep spreadsheets from computing texts that begin with = + - @; done unless this is false.',
      only: 'cli',
      cli: { flags: '--no-formula-escape', description: 'leave texts that begin with = + - @ as they are in CSV' },
    },
  },
  run: (target, { table }, { today }): readonly Table[] => exportTables(target, today, table ? [table] : TABLE_NAMES),
});
