import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parquetReadObjects } from 'hyparquet';
import { describe, expect, test } from 'vitest';
import { TABLE_NAMES } from '../../src/commands/export/export-tables.ts';
import { folder, json, portolan } from './portolan.ts';
import { CHARTER, PORTFOLIO } from './records.ts';

const FORMULA = { 'a.charter.yaml': CHARTER.replace('title: Order events', 'title: =Order events') };

describe('portolan export', () => {
  test('prints all tables as JSON', async () => {
    const cwd = folder(PORTFOLIO);
    const { code, stdout } = await portolan(['export'], { cwd });
    expect(code).toBe(0);
    const tables = JSON.parse(stdout);
    expect(Object.keys(tables)).toEqual(TABLE_NAMES);
    expect(tables.projects).toMatchObject([
      { id: 'PRJ-001', file: 'charters/orders.charter.yaml', score: 75, start: null },
    ]);
    expect(tables.risks).toMatchObject([{ id: 'RISK-001', residual_score: 0.06 }]);
    expect(await json(['export', '--table', 'projects'], { cwd })).toEqual({ projects: tables.projects });
  });

  test('prints one table as CSV, and makes formulas harmless', async () => {
    const cwd = folder(FORMULA);
    const { code, stdout } = await portolan(['export', '--format', 'csv', '--table', 'projects'], { cwd });
    expect(code).toBe(0);
    expect(stdout.split('\n')[0]).toMatch(/^id,title,status,status_date,file,rank,score,/);
    expect(stdout).toContain(`\nPRJ-001,"'=Order events",proposed,2026-03-02,a.charter.yaml,,75,,0.05,`);
    const plain = await portolan(['export', '--format', 'csv', '--table', 'projects', '--no-formula-escape'], { cwd });
    expect(plain.stdout).toContain('\nPRJ-001,=Order events,');
  });

  test.each(['csv', 'json', 'parquet'])('writes a %s file for each table into a folder', async (format) => {
    const cwd = folder(PORTFOLIO);
    const { code, stdout } = await portolan(['export', '--format', format, '--output', 'out/tables'], { cwd });
    expect(code).toBe(0);
    expect(readdirSync(join(cwd, 'out/tables')).toSorted()).toEqual(
      TABLE_NAMES.map((name) => `${name}.${format}`).toSorted(),
    );
    expect(stdout).toContain(`out/tables/projects.${format}  1 row\n`);
  });

  test('writes Parquet that others read', async () => {
    const cwd = folder(PORTFOLIO);
    await portolan(['export', '--output', 'p.parquet', '--table', 'projects'], { cwd });
    const bytes = Uint8Array.from(readFileSync(join(cwd, 'p.parquet')));
    const [row] = await parquetReadObjects({ file: bytes.buffer });
    expect(row).toMatchObject({
      id: 'PRJ-001',
      rank: null,
      score: 75,
      provisional: true,
      status_date: new Date('2026-03-02'),
    });
  });

  test('the ending of a file is its format', async () => {
    const cwd = folder(PORTFOLIO);
    await portolan(['export', '--output', 'all.json'], { cwd });
    expect(Object.keys(JSON.parse(readFileSync(join(cwd, 'all.json'), 'utf8')))).toEqual(TABLE_NAMES);
    await portolan(['export', '--output', 'risks.csv', '--table', 'risks', '--bom'], { cwd });
    expect(readFileSync(join(cwd, 'risks.csv'), 'utf8')).toMatch(/^\ufeffid,title,register,/);
  });

  test('writes over nothing, unless it is told to', async () => {
    const cwd = folder({ ...PORTFOLIO, 'out/risks.csv': 'mine\n' });
    const refused = await portolan(['export', '--output', 'out'], { cwd });
    expect({ ...refused, stdout: '' }).toEqual({
      code: 2,
      stdout: '',
      stderr: 'portolan: out/risks.csv exists already. Nothing was written; --force writes over it.\n',
    });
    expect(readdirSync(join(cwd, 'out'))).toEqual(['risks.csv']);
    const forced = await portolan(['export', '--output', 'out', '--force', '--quiet'], { cwd });
    expect(forced.stdout).toBe(TABLE_NAMES.map((name) => `out/${name}.csv\n`).join(''));
    expect(readFileSync(join(cwd, 'out/risks.csv'), 'utf8')).toMatch(/^id,title,/);
  });

  test.each([
    [['--format', 'csv'], 'One CSV file holds one table: name it with --table (projects, '],
    [['--format', 'parquet'], 'Parquet is nothing for a terminal. Name a folder or a file with --output.'],
    [['--output', 'a.parquet'], 'One Parquet file holds one table: '],
    [['--output', 'a.csv', '--format', 'json'], 'a.csv ends in .csv, but --format says json.'],
    [['--table', 'people'], "error: option '--table <name>' argument 'people' is invalid."],
  ])('%j is unusable', async (args, message) => {
    const { code, stdout, stderr } = await portolan(['export', ...args], { cwd: folder(PORTFOLIO) });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
  });
});
