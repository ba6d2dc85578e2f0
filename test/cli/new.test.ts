import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folder, json, portolan } from './portolan.ts';
import { PORTFOLIO } from './records.ts';

interface Written {
  readonly files: readonly { readonly file: string }[];
}

describe('portolan new', () => {
  test.each([
    ['charter', 'PRJ-002'],
    ['adr', 'ADR-0002'],
    ['risk-register', undefined],
    ['change-request', undefined],
    ['team', undefined],
  ])('writes a %s with the next free id, which checks without errors', async (kind, id) => {
    const cwd = folder(PORTFOLIO);
    const { code, stdout, stderr } = await portolan(['new', kind, '--title', 'Something new: "really"'], { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const file = stdout.trimEnd();
    const { artifacts } = await json<{ artifacts: { kind: string; id: string; title: string; file: string }[] }>(
      ['list', '--kind', kind],
      { cwd },
    );
    const created = artifacts.find((artifact) => artifact.file === file);
    expect(created).toMatchObject({ kind, title: 'Something new: "really"', ...(id && { id }) });
    expect((await portolan(['check', file], { cwd })).code).toBe(0);
  });

  test('names the files as JSON', async () => {
    const cwd = folder(PORTFOLIO);
    const { files } = await json<Written>(['new', 'charter', '--title', 'Returns', '--id', 'PRJ-042'], { cwd });
    expect(files).toEqual([{ file: expect.stringMatching(/^charters\/.+\.yaml$/) }]);
    expect(readFileSync(join(cwd, files[0]?.file ?? ''), 'utf8')).toContain('PRJ-042');
  });

  test('writes Markdown when asked', async () => {
    const cwd = folder(PORTFOLIO);
    const { files } = await json<Written>(['new', 'charter', '--title', 'Returns', '--markdown'], { cwd });
    expect(files[0]?.file).toMatch(/\.md$/);
    expect(readFileSync(join(cwd, files[0]?.file ?? ''), 'utf8')).toMatch(/^---\n/);
  });

  test('never writes over a file', async () => {
    const cwd = folder(PORTFOLIO);
    const { files } = await json<Written>(['new', 'charter', '--title', 'Returns', '--id', 'PRJ-050'], { cwd });
    const file = files[0]?.file ?? '';
    writeFileSync(join(cwd, file), 'mine\n');
    const again = await portolan(['new', 'charter', '--title', 'Returns', '--id', 'PRJ-050'], { cwd });
    expect(readFileSync(join(cwd, file), 'utf8')).toBe('mine\n');
    if (again.code === 0) expect(again.stdout.trimEnd()).not.toBe(file);
    else expect(again).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining(file) });
  });

  test.each([
    [
      ['new', 'epic'],
      /^portolan: There is no kind "epic"\. Kinds: charter, adr, risk-register, change-request, team\./,
    ],
    [
      ['new', 'charter', '--id', 'PRJ-001'],
      /^portolan: The id "PRJ-001" is taken by charters\/orders\.charter\.yaml\./,
    ],
    [['new', 'charter', '--id', '../../evil'], /^portolan: "\.\.\/\.\.\/evil" cannot be an id\./],
  ])('%j is unusable', async (args, message) => {
    const { code, stdout, stderr } = await portolan(args, { cwd: folder(PORTFOLIO) });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(message);
  });

  test('says what keeps it from writing', async () => {
    const cwd = folder({
      'portolan.yaml': 'paths: { charter: ["charters/**"] }\n',
      charters: 'a file where the folder would be\n',
    });
    const { code, stdout, stderr } = await portolan(['new', 'charter', '--title', 'Returns'], { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^portolan: charters\/.+ could not be written: /);
  });
});

describe('portolan init', () => {
  test('writes a portolan.yaml without findings', async () => {
    const cwd = folder();
    expect(await portolan(['init'], { cwd })).toEqual({ code: 0, stdout: 'portolan.yaml\n', stderr: '' });
    expect(readFileSync(join(cwd, 'portolan.yaml'), 'utf8')).toContain('#');
    expect(await portolan(['check', '--quiet'], { cwd })).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  test('never writes over one, not even over an empty one', async () => {
    for (const text of ['title: Mine\n', '']) {
      const cwd = folder({ 'portolan.yaml': text });
      const { code, stdout, stderr } = await portolan(['init'], { cwd });
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toContain('Nothing was written over it.');
      expect(readFileSync(join(cwd, 'portolan.yaml'), 'utf8')).toBe(text);
    }
  });

  test('gives a folder around other projects one of its own', async () => {
    const cwd = folder({ 'a/portolan.yaml': 'title: A\n' });
    expect(await json(['init'], { cwd })).toEqual({ files: [{ file: 'portolan.yaml' }] });
  });
});
