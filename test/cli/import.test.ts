import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folder, json, portolan } from './portolan.ts';

const LIST =
  'Project;Status;Start;Budget;Room\nNew feed;active;05.02.2027;1.234,50 €;12\nOld feed;green;05/02/2027;;\n;;;5;\n';

describe('portolan import csv', () => {
  test('shows what it would write, and writes nothing', async () => {
    const cwd = folder({ 'list.csv': LIST });
    const { code, stdout, stderr } = await portolan(['import', 'csv', 'list.csv'], { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toBe(
      [
        'list.csv (3 rows, delimiter ;)',
        '',
        'column   becomes            because of   cells',
        'Project  title              its heading      2',
        'Status   status             its heading      2',
        'Start    schedule.start     its heading      2',
        'Budget   budget.total       its heading      2',
        'Room     kept under custom                   1',
        '',
        'row  id       status  title     file',
        '  2  PRJ-001  active  New feed  portfolio/charters/prj-001-new-feed.charter.yaml',
        '  3  PRJ-002  draft   Old feed  portfolio/charters/prj-002-old-feed.charter.yaml',
        '',
        'Left out (1 row):',
        '  row 4: The row has no title.',
        '',
        'Unclear (2 places):',
        '  Status, row 3: The status "green" is not known. The project is a draft, and the word is kept under custom.',
        '  Start, row 3: "05/02/2027" can be read in two ways: give --date-format dmy or mdy. It is kept under custom.',
        '',
        '2 charters would be written. Nothing was: --write writes them.',
        '',
      ].join('\n'),
    );
    expect(readdirSync(cwd)).toEqual(['list.csv']);
    expect((await portolan(['import', 'csv', 'list.csv', '--quiet'], { cwd })).stdout).toBe(
      'portfolio/charters/prj-001-new-feed.charter.yaml\nportfolio/charters/prj-002-old-feed.charter.yaml\n',
    );
  });

  test('writes charters that can be checked and scored', async () => {
    const cwd = folder({ 'list.csv': 'Title,Cost reduction\nA,4\nB,2\n' });
    const { code, stdout } = await portolan(['import', 'csv', 'list.csv', '--write'], { cwd });
    expect(code).toBe(0);
    expect(stdout).toContain('2 charters written.');
    const { summary } = await json<{ summary: object }>(['check'], { cwd });
    expect(summary).toMatchObject({ artifacts: 2, errors: 0, warnings: 0 });
    const { projects } = await json<{ projects: object[] }>(['score'], { cwd });
    expect(projects).toMatchObject([
      { id: 'PRJ-001', title: 'A', score: 75, provisional: true },
      { id: 'PRJ-002', title: 'B', score: 25, provisional: true },
    ]);
    const again = await portolan(['import', 'csv', 'list.csv', '--write'], { cwd });
    expect(again.stdout).toContain('There is nothing to write.');
    expect(again.code).toBe(0);
  });

  test('gives JSON', async () => {
    const cwd = folder({ 'list.csv': LIST });
    const result = await json<object>(['import', 'csv', 'list.csv', '--folder', 'new'], { cwd });
    expect(result).toEqual({
      source: { file: 'list.csv', delimiter: ';', rows: 3 },
      columns: expect.arrayContaining([{ column: 'Room', field: 'custom.Room', because: 'unknown', filled: 1 }]),
      charters: [
        { row: 2, id: 'PRJ-001', title: 'New feed', status: 'active', file: 'new/prj-001-new-feed.charter.yaml' },
        { row: 3, id: 'PRJ-002', title: 'Old feed', status: 'draft', file: 'new/prj-002-old-feed.charter.yaml' },
      ],
      skipped: [{ code: 'no-title', row: 4, title: null, reason: 'The row has no title.' }],
      problems: [
        expect.objectContaining({ code: 'unknown-status', row: 3, column: 'Status' }),
        expect.objectContaining({ code: 'ambiguous-date', row: 3, column: 'Start' }),
      ],
      written: false,
    });
  });

  test('takes a mapping of columns, a mapping file and settings', async () => {
    const cwd = folder({
      'lists/list.csv': 'Vorhaben|Kosten|Ab\nA|1.234|05/02/2027\n',
      'map.yaml': 'columns: { title: Vorhaben }\ndecimal: comma\n',
    });
    const args = [
      'lists/list.csv',
      '--map',
      'map.yaml',
      '--map',
      'schedule.start=Ab',
      '--date-format',
      'dmy',
      '--write',
    ];
    const { code } = await portolan(['import', 'csv', ...args, '--delimiter', '|', '--currency', 'CHF'], { cwd });
    expect(code).toBe(0);
    expect(readFileSync(join(cwd, 'portfolio/charters/prj-001-a.charter.yaml'), 'utf8')).toBe(
      `apiVersion: portolan/v1
kind: charter
id: PRJ-001
title: A
status: draft
businessCase:
  summary: 'Not written yet: imported from list.csv, row 2.'
successCriteria:
  - description: 'Not written yet: imported from list.csv, row 2.'
budget:
  total:
    amount: 1234
    currency: CHF
schedule:
  start: 2027-02-05
custom:
  importedFrom:
    file: list.csv
    row: 2
`,
    );
  });

  test('never writes over a file, not even one that is none of the project', async () => {
    const file = 'portfolio/charters/prj-001-a.charter.yaml';
    const cwd = folder({ 'list.csv': 'Title\nA\n', [file]: 'kind: Deployment\napiVersion: v1\n' });
    await portolan(['import', 'csv', 'list.csv', '--write'], { cwd });
    expect(readFileSync(join(cwd, file), 'utf8')).toBe('kind: Deployment\napiVersion: v1\n');
    expect(existsSync(join(cwd, 'portfolio/charters/prj-001-a-2.charter.yaml'))).toBe(true);
  });

  test('says what a hostile list holds without giving it the terminal', async () => {
    const cwd = folder({ 'list.csv': 'Title,\u001b[2J\nA\u001b]0;x\u0007,5\n' });
    const { stdout } = await portolan(['import', 'csv', 'list.csv'], { cwd });
    expect(stdout).not.toMatch(/[^\P{Cc}\n]/u);
  });

  test('prints what matters of a long list', async () => {
    const rows = Array.from({ length: 500 }, (_, at) => `Project ${at},05/02/2027\n`).join('');
    const cwd = folder({ 'list.csv': `Title,Start\n${rows}` });
    const { stdout } = await portolan(['import', 'csv', 'list.csv'], { cwd });
    expect(stdout.split('\n').length).toBeLessThan(45);
    expect(stdout).toContain('… and 480 more (--format json has all of them)');
    expect(stdout).toContain('Unclear (500 places):\n  Start, row 2: "05/02/2027" can be read in two ways');
    expect(stdout).toContain('(and 499 rows more)');
  });

  test.each([
    [['xlsx', 'list.csv'], '"xlsx" cannot be imported. Save the list as CSV: portolan import csv FILE.'],
    [['csv', 'gone.csv'], 'There is no file gone.csv.'],
    [['csv', '.'], '. cannot be read.'],
    [
      ['csv', 'list.csv', '--map', 'title=Nom'],
      'The list has no column "Nom". Its columns: Project, Status, Start, Budget, Room.',
    ],
    [['csv', 'list.csv', '--map', 'gone.yaml'], 'There is no file gone.yaml.'],
    [['csv', 'latin.csv'], 'The file is not valid UTF-8.'],
    [['csv', 'list.csv', '--folder', '..'], '.. does not lie in the folder'],
  ])('%j is unusable', async (args, message) => {
    const cwd = folder({ 'list.csv': LIST, 'latin.csv': Uint8Array.of(0x54, 0x0a, 0xf6) });
    const { code, stdout, stderr } = await portolan(['import', ...args], { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(`portolan: ${message}`);
  });
});
