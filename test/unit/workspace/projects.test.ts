import { describe, expect, test } from 'vitest';
import { list } from '../../../src/commands/list/command.ts';
import { AmbiguousProjectError, targetOf } from '../../../src/workspace/target.ts';
import { fileUri } from '../../../src/workspace/uri.ts';
import { type Files, FOLDER, findings, open, replaced } from './open.ts';
import { CHARTER, TEAM } from './records.ts';

const roots = async (files: Files): Promise<string[]> => (await open(files)).projects().map(({ root }) => root);
const files = async (texts: Files): Promise<string[]> => list(await open(texts)).artifacts.map(({ file }) => file);

describe('projects', () => {
  test('the folder is one, and every folder below with a portolan.yaml', async () => {
    expect(
      await roots({
        'b/portolan.yaml': '',
        'a/portolan.yml': '',
        'a/deep/portolan.yaml': '',
        'c/portolan.yaml.md': '',
      }),
    ).toEqual([FOLDER, `${FOLDER}/a`, `${FOLDER}/a/deep`, `${FOLDER}/b`]);
  });

  test('ids are unique within each', async () => {
    const texts = {
      'a/portolan.yaml': '',
      'a/a.charter.yaml': CHARTER,
      'b/portolan.yaml': '',
      'b/b.charter.yaml': CHARTER,
    };
    expect(await findings(texts)).toEqual([]);
  });

  test('and known in no other', async () => {
    const other = `${replaced(CHARTER, 'PRJ-001', 'PRJ-002')}dependencies: [{ target: PRJ-001 }]\n`;
    expect(await findings({ 'a.charter.yaml': CHARTER, 'sub/portolan.yaml': '', 'sub/b.charter.yaml': other })).toEqual(
      [
        'sub/b.charter.yaml:8:26 error reference/unknown-id «PRJ-001» There is no charter "PRJ-001" in this workspace. Correct the id, or write the record.',
      ],
    );
  });

  test('each goes by its own rules and paths', async () => {
    const texts = {
      'portolan.yaml': 'rules: { schema/enum: off }\npaths: { charter: ["sub/**"] }\n',
      'a.charter.yaml': replaced(CHARTER, 'draft', 'drafft'),
      'sub/portolan.yaml': 'paths: { team: ["people/*"] }\n',
      'sub/b.charter.yaml': replaced(CHARTER, 'draft', 'drafft'),
      'sub/people/ingest.yaml': TEAM,
      'sub/other.yaml': CHARTER,
    };
    expect((await findings(texts)).map((line) => line.split(' ', 3).join(' '))).toEqual([
      'sub/b.charter.yaml:3:9 error schema/enum',
    ]);
    expect(await files(texts)).toEqual(['a.charter.yaml', 'sub/b.charter.yaml', 'sub/people/ingest.yaml']);
  });

  test('one that is excluded by the project around it is none', async () => {
    const texts = {
      'portolan.yaml': 'exclude: ["old/**"]\n',
      'old/portolan.yaml': 'title: [\n',
      'old/a.charter.yaml': '',
    };
    expect(await roots(texts)).toEqual([FOLDER]);
    expect(await findings(texts)).toEqual([]);
  });

  test('findings come by file, whatever the project', async () => {
    const broken = replaced(CHARTER, 'draft', 'drafft');
    const texts = {
      'a.charter.yaml': broken,
      'b/portolan.yaml': '',
      'b/b.charter.yaml': broken,
      'c.charter.yaml': `${broken}x: 1\n`,
    };
    const found = await findings(texts);
    expect(found.filter((line) => !line.includes('duplicate')).map((line) => line.split(' ')[0])).toEqual([
      'a.charter.yaml:3:9',
      'b/b.charter.yaml:3:9',
      'c.charter.yaml:3:9',
      'c.charter.yaml:8:1',
    ]);
  });
});

describe('the project that a command means', () => {
  const target = async (texts: Files, file?: string): Promise<string> =>
    targetOf(await open(texts), file && fileUri(FOLDER, file)).project.root;
  const two = {
    'a/portolan.yaml': '',
    'a/a.charter.yaml': CHARTER,
    'b/portolan.yaml': '',
    'b/b.charter.yaml': CHARTER,
  };

  test('the one around a file', async () => {
    expect(await target(two, 'b/b.charter.yaml')).toBe(`${FOLDER}/b`);
    expect(await target(two, 'c.yaml')).toBe(FOLDER);
  });

  test('the folder’s own when it has records', async () => {
    expect(await target({ ...two, 'c.charter.yaml': CHARTER })).toBe(FOLDER);
  });

  test('the only one that has any', async () => {
    expect(await target({ ...two, 'b/b.charter.yaml': '# nothing', 'b/portolan.yaml': 'exclude: ["**"]' })).toBe(
      `${FOLDER}/a`,
    );
    expect(await target({})).toBe(FOLDER);
  });

  test('else the caller has to say', async () => {
    await expect(target(two)).rejects.toThrow(AmbiguousProjectError);
    await expect(target(two)).rejects.toThrow(
      'This folder holds several projects: a, b. Name one of them as the folder to work in.',
    );
  });
});

describe('include and exclude', () => {
  const texts = { 'a.charter.yaml': '', 'old/b.charter.yaml': '', 'old/keep/c.charter.yaml': '' };

  test.each([
    ['', ['a.charter.yaml', 'old/b.charter.yaml', 'old/keep/c.charter.yaml']],
    ['include: ["old/**"]', ['old/b.charter.yaml', 'old/keep/c.charter.yaml']],
    ['include: []', ['a.charter.yaml', 'old/b.charter.yaml', 'old/keep/c.charter.yaml']],
    ['exclude: ["old/**"]', ['a.charter.yaml']],
    ['exclude: [old/]', ['a.charter.yaml']],
    ['include: ["old/**"]\nexclude: ["**/keep/*"]', ['old/b.charter.yaml']],
    ['exclude: [7, "old/**"]', ['a.charter.yaml']],
    ['include: 7', ['a.charter.yaml', 'old/b.charter.yaml', 'old/keep/c.charter.yaml']],
  ])('%j', async (portolan, left) => {
    expect(await files({ ...texts, 'portolan.yaml': `${portolan}\n` })).toEqual(left);
  });

  test('mistakes in portolan.yaml are found whatever it includes', async () => {
    expect(await findings({ 'portolan.yaml': 'include: ["old/**"]\nexclude: ["**"]\ncolour: red\n' })).toHaveLength(1);
  });
});

describe('paths', () => {
  test('with spaces, percent signs, brackets and letters of all kinds', async () => {
    const names = [
      'a b.charter.yaml',
      '100%.charter.yaml',
      '100%25.charter.yaml',
      'ä(1)!.charter.yaml',
      '#?.charter.yaml',
    ];
    const texts = Object.fromEntries(names.map((name) => [`x & y/${name}`, '']));
    expect((await files(texts)).toSorted()).toEqual(names.map((name) => `x & y/${name}`).toSorted());
    expect(await files({ ...texts, 'portolan.yaml': 'include: ["x & y/100%.*"]' })).toEqual([
      'x & y/100%.charter.yaml',
    ]);
  });

  test('URIs are those of editors', () => {
    expect(fileUri(FOLDER, "x & y/ä(1)!'*.yaml")).toBe('file:///workspace/x%20%26%20y/%C3%A4%281%29%21%27%2A.yaml');
  });
});
