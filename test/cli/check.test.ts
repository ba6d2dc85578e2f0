import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { folder, json, portolan } from './portolan.ts';
import { CHARTER, DECISION, FLAWED_CHARTER, PORTFOLIO } from './records.ts';

interface Check {
  readonly summary: Readonly<Record<string, number>>;
  readonly diagnostics: readonly {
    readonly file: string;
    readonly code: string;
    readonly severity: string;
    readonly artifact?: string;
  }[];
}

const FLAWED = { ...PORTFOLIO, 'charters/returns.charter.yaml': FLAWED_CHARTER };

const MISSING = {
  file: 'charters/returns.charter.yaml',
  range: { start: { line: 0, character: 0 }, end: { line: 0, character: 10 } },
  severity: 'error',
  code: 'schema/required',
  message: expect.stringContaining('successCriteria'),
  artifact: 'PRJ-002',
};

const UNKNOWN = {
  file: 'charters/returns.charter.yaml',
  range: { start: { line: 11, character: 6 }, end: { line: 11, character: 14 } },
  severity: 'error',
  code: 'reference/unknown-id',
  message: expect.stringContaining('ADR-0009'),
  artifact: 'PRJ-002',
};

describe('portolan check', () => {
  test('ends with 0 on records without findings', async () => {
    const outcome = await portolan(['check'], { cwd: folder(PORTFOLIO) });
    expect(outcome).toEqual({ code: 0, stdout: '6 files, 5 artifacts: 0 errors, 0 warnings, 0 remarks\n', stderr: '' });
  });

  test('gives the JSON of the contract and nothing else on standard output', async () => {
    const result = await json(['check'], { cwd: folder(FLAWED) });
    expect(result).toEqual({
      summary: { files: 7, artifacts: 6, errors: 2, warnings: 0, infos: 0 },
      diagnostics: [MISSING, UNKNOWN],
    });
  });

  test('ends with 1 on errors, with one line a finding that counts from 1', async () => {
    const { code, stdout, stderr } = await portolan(['check'], { cwd: folder(FLAWED) });
    const lines = stdout.split('\n');
    expect(code).toBe(1);
    expect(stderr).toBe('');
    expect(lines[0]).toMatch(/^charters\/returns\.charter\.yaml:1:1 error schema\/required .+$/);
    expect(lines[1]).toMatch(/^charters\/returns\.charter\.yaml:12:7 error reference\/unknown-id .+$/);
    expect(lines.slice(2)).toEqual(['', '7 files, 6 artifacts: 2 errors, 0 warnings, 0 remarks', '']);
  });

  test('prints lines that the problem matcher of the extension understands, whatever the rule', async () => {
    const cwd = folder({ ...FLAWED, 'bytes.charter.yaml': Uint8Array.of(0x69, 0x64, 0x3a, 0x20, 0xff, 0x0a) });
    const { stdout } = await portolan(['check', '--quiet'], { cwd });
    const matcher = new RegExp(manifest.contributes.problemPatterns[0]?.regexp ?? '');
    const lines = stdout.trimEnd().split('\n');
    expect(lines.filter((line) => !matcher.test(line))).toEqual([]);
    expect(lines.join()).toContain('syntax/invalid-utf8');
  });

  test('prints nothing but findings when it is to be quiet', async () => {
    expect(await portolan(['check', '--quiet'], { cwd: folder(PORTFOLIO) })).toEqual({
      code: 0,
      stdout: '',
      stderr: '',
    });
    const { code, stdout } = await portolan(['check', '--quiet'], { cwd: folder(FLAWED) });
    expect(code).toBe(1);
    expect(stdout.trimEnd().split('\n')).toHaveLength(2);
  });

  test('works in the folder of --cwd, and names files relative to it', async () => {
    const parent = folder(Object.fromEntries(Object.entries(FLAWED).map(([file, text]) => [`group/${file}`, text])));
    const { diagnostics } = await json<Check>(['check', '--cwd', 'group'], { cwd: parent });
    expect(new Set(diagnostics.map(({ file }) => file))).toEqual(new Set(['charters/returns.charter.yaml']));
  });

  test('says so where there are no records', async () => {
    const { code, stdout } = await portolan(['check'], { cwd: folder({ 'README.md': '# Nothing\n' }) });
    expect(code).toBe(0);
    expect(stdout).toBe('There are no records here. `portolan new charter` writes the first one.\n');
  });
});

describe('paths of portolan check', () => {
  test('limit findings and counts to files and folders, while links are judged by all records', async () => {
    const cwd = folder(FLAWED);
    expect((await json<Check>(['check', 'docs'], { cwd })).summary).toMatchObject({
      files: 1,
      artifacts: 1,
      errors: 0,
    });
    expect((await json<Check>(['check', 'charters/'], { cwd })).summary).toMatchObject({ files: 2, errors: 2 });
    expect((await json<Check>(['check', './charters/orders.charter.yaml'], { cwd })).summary.errors).toBe(0);
    expect((await json<Check>(['check', '.'], { cwd })).summary.files).toBe(7);
    expect((await json<Check>(['check', 'docs', 'teams'], { cwd })).summary.files).toBe(2);
  });

  test('may be absolute', async () => {
    const cwd = folder(FLAWED);
    expect((await json<Check>(['check', join(cwd, 'charters')], { cwd })).summary.files).toBe(2);
  });

  test('do not match files whose names only begin alike', async () => {
    const cwd = folder({ ...PORTFOLIO, 'charters-old/returns.charter.yaml': FLAWED_CHARTER });
    expect((await json<Check>(['check', 'charters'], { cwd })).summary).toMatchObject({ files: 1, errors: 0 });
  });

  test('may begin with two dots in the folder itself', async () => {
    const cwd = folder({ ...PORTFOLIO, '..drafts/returns.charter.yaml': FLAWED_CHARTER });
    expect((await json<Check>(['check', '..drafts'], { cwd })).summary.errors).toBe(2);
  });

  test.each(['charters/retuns.charter.yaml', 'nowhere/'])('that do not exist are unusable: %s', async (path) => {
    const { code, stdout, stderr } = await portolan(['check', path], { cwd: folder(FLAWED) });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^portolan: There is no file or folder (charters\/retuns|nowhere).* in \/.+\.\n$/);
  });

  test('outside of the folder are unusable', async () => {
    const { code, stdout, stderr } = await portolan(['check', '..'], { cwd: folder(FLAWED) });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^portolan: \.\. does not lie in the folder \/.+\.\n$/);
  });
});

describe('severities and limits of portolan check', () => {
  const warned = (rules: string) => ({
    ...FLAWED,
    'portolan.yaml': `apiVersion: portolan/v1\nkind: portolan\nrules:\n${rules}`,
  });
  const WARNINGS = '  schema/required: warning\n  reference/unknown-id: warning\n';

  test('warnings alone end with 0', async () => {
    const cwd = folder(warned(WARNINGS));
    const { code, stdout } = await portolan(['check'], { cwd });
    expect(code).toBe(0);
    expect(stdout).toMatch(/7 files, 6 artifacts: 0 errors, 2 warnings, 0 remarks\n$/);
  });

  test('more warnings than --max-warnings allows end with 1', async () => {
    const cwd = folder(warned(WARNINGS));
    expect((await portolan(['check', '--max-warnings', '2'], { cwd })).code).toBe(0);
    const { code, stdout } = await portolan(['check', '--max-warnings', '1'], { cwd });
    expect(code).toBe(1);
    expect(stdout).toMatch(/2 warnings, 0 remarks \(at most 1 warning allowed\)\n$/);
    expect((await portolan(['check', '--max-warnings', '0', '--format', 'json'], { cwd })).code).toBe(1);
  });

  test('a rule that is off finds nothing', async () => {
    const cwd = folder(warned('  schema/required: "off"\n  reference/unknown-id: hint\n'));
    const { summary, diagnostics } = await json<Check>(['check'], { cwd });
    expect(summary).toMatchObject({ errors: 0, warnings: 0, infos: 1 });
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([['reference/unknown-id', 'hint']]);
  });

  test.each(['-1', 'many', '1.5', ''])('--max-warnings %j is unusable', async (number) => {
    const { code, stdout, stderr } = await portolan(['check', '--max-warnings', number], { cwd: folder() });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('It must be a whole number.');
  });
});

describe('files that portolan check meets', () => {
  test('those that Git ignores are left out, at every depth', async () => {
    const cwd = folder({
      ...PORTFOLIO,
      '.gitignore': '/out/\n*.tmp.charter.yaml\n',
      'out/a.charter.yaml': FLAWED_CHARTER,
      'charters/b.tmp.charter.yaml': FLAWED_CHARTER,
      'charters/.gitignore': 'drafts/\n!kept.tmp.charter.yaml\n',
      'charters/drafts/c.charter.yaml': FLAWED_CHARTER,
      'charters/kept.tmp.charter.yaml': FLAWED_CHARTER,
      'node_modules/package/docs/adr/0001-x.md': '# X\n',
    });
    const { summary, diagnostics } = await json<Check>(['check'], { cwd });
    expect(summary.files).toBe(7);
    expect(new Set(diagnostics.map(({ file }) => file))).toEqual(new Set(['charters/kept.tmp.charter.yaml']));
  });

  test('the rules of the repository around the folder hold too, unless they hide the folder itself', async () => {
    const repository = folder({
      '.gitignore': 'drafts/\n/hidden/\n',
      'portfolio/drafts/a.charter.yaml': FLAWED_CHARTER,
      'portfolio/b.charter.yaml': CHARTER,
      'portfolio/docs/adr/0001-capture.md': DECISION,
      'hidden/c.charter.yaml': CHARTER,
    });
    mkdirSync(join(repository, '.git'));
    const list = async (cwd: string) => (await json<Check>(['check', '--cwd', cwd], { cwd: repository })).summary.files;
    expect(await list('portfolio')).toBe(2);
    expect(await list('hidden')).toBe(1);
    expect(await list('portfolio/drafts')).toBe(1);
  });

  test('symbolic links are not followed: a loop ends, and no record counts twice', async () => {
    const cwd = folder(PORTFOLIO);
    symlinkSync(cwd, join(cwd, 'charters/loop'));
    symlinkSync(join(cwd, 'charters/orders.charter.yaml'), join(cwd, 'charters/again.charter.yaml'));
    symlinkSync(join(cwd, 'nowhere'), join(cwd, 'broken.charter.yaml'));
    expect((await json<Check>(['check'], { cwd })).summary).toEqual({
      files: 6,
      artifacts: 5,
      errors: 0,
      warnings: 0,
      infos: 0,
    });
  });

  test('a folder with the name of a record, an empty file and broken UTF-8 keep nobody from being served', async () => {
    const cwd = folder({
      ...PORTFOLIO,
      'charters/empty.charter.yaml': '',
      'charters/bytes.charter.yaml': Uint8Array.of(0x69, 0x64, 0x3a, 0x20, 0xff, 0xfe, 0x0a),
    });
    mkdirSync(join(cwd, 'charters/folder.charter.yaml'));
    writeFileSync(join(cwd, 'charters/folder.charter.yaml/inner.charter.yaml'), CHARTER.replace('PRJ-001', 'PRJ-007'));
    const { summary, diagnostics } = await json<Check>(['check'], { cwd });
    expect(summary).toMatchObject({ files: 9, artifacts: 8 });
    expect(diagnostics.filter(({ file }) => !/(?:empty|bytes)\.charter/.test(file))).toEqual([]);
    expect(diagnostics.map(({ code }) => code)).toContain('syntax/invalid-utf8');
  });

  test('paths with spaces, umlauts and signs come out as they are', async () => {
    const file = 'Verträge (neu)/é #1 100%.charter.yaml';
    const { diagnostics } = await json<Check>(['check'], { cwd: folder({ ...PORTFOLIO, [file]: FLAWED_CHARTER }) });
    expect(new Set(diagnostics.map(({ file }) => file))).toEqual(new Set([file]));
  });
});
