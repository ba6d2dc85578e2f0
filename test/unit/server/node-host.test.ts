import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { check } from '../../../src/commands/check/command.ts';
import { list } from '../../../src/commands/list/command.ts';
import { fileUri, folderUri, nodeHost, pathBelow } from '../../../src/platform/node-host.ts';
import type { WorkspaceHost } from '../../../src/workspace/host.ts';
import { Workspace } from '../../../src/workspace/workspace.ts';
import { CHARTER, TEAM } from '../workspace/records.ts';

let folder = '';
let outside = '';

beforeEach(() => {
  folder = mkdtempSync(join(realpathSync(tmpdir()), 'portolan-host-'));
  outside = mkdtempSync(join(realpathSync(tmpdir()), 'portolan-outside-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
  rmSync(outside, { recursive: true });
});

function write(file: string, content: string | Uint8Array, root = folder): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), content);
}

const files = async (): Promise<string[]> => {
  const uris = await nodeHost.list(folderUri(folder));
  return uris.map((uri) => decodeURIComponent(uri.slice(folderUri(folder).length + 1))).sort();
};

async function findings(host: WorkspaceHost = nodeHost): Promise<string[]> {
  const workspace = new Workspace(folderUri(folder), host);
  await workspace.load();
  return check(workspace, { today: undefined }).diagnostics.map(
    ({ file, range, code }) => `${file}:${range.start.line + 1} ${code}`,
  );
}

describe('list', () => {
  test('YAML and Markdown at any depth, also in hidden folders', async () => {
    for (const file of ['a.yaml', 'b.YML', 'deep/er/c.md', 'd.markdown', '.github/e.yml', 'f.txt', 'g.yaml.bak', 'h'])
      write(file, '');
    expect(await files()).toEqual(['.github/e.yml', 'a.yaml', 'b.YML', 'd.markdown', 'deep/er/c.md']);
  });

  test('no folders of other people, and nothing that Git ignores', async () => {
    write('.gitignore', 'build/\n*.tmp.yaml\n!keep.tmp.yaml\n');
    for (const file of [
      'node_modules/a.yaml',
      'x/node_modules/a.yaml',
      '.git/a.yaml',
      'build/a.yaml',
      'a.tmp.yaml',
      'keep.tmp.yaml',
      'x/b.tmp.yaml',
      'a.yaml',
    ])
      write(file, '');
    mkdirSync(join(folder, '.git'), { recursive: true });
    expect(await files()).toEqual(['a.yaml', 'keep.tmp.yaml']);
  });

  test('a folder that is not there has no files', async () => {
    expect(await nodeHost.list(folderUri(join(folder, 'nowhere')))).toEqual([]);
  });

  test('names of all kinds come back as they are', async () => {
    const names = [
      'a b.charter.yaml',
      '100%.charter.yaml',
      '%41.charter.yaml',
      'ä(1)!.charter.yaml',
      '#1?.charter.yaml',
      "it's.charter.yaml",
    ];
    for (const name of names) write(`x & y/${name}`, CHARTER);
    const workspace = new Workspace(folderUri(folder), nodeHost);
    await workspace.load();
    const found = list(workspace).artifacts;
    expect(found.map(({ file }) => file).sort()).toEqual(names.map((name) => `x & y/${name}`).sort());
    expect(found.every(({ id }) => id === 'PRJ-001')).toBe(true);
  });
});

describe('symbolic links', () => {
  test('to files and folders outside are not followed', async () => {
    write('secret.charter.yaml', CHARTER, outside);
    symlinkSync(join(outside, 'secret.charter.yaml'), join(folder, 'a.charter.yaml'));
    symlinkSync(outside, join(folder, 'elsewhere'));
    expect(await files()).toEqual([]);
  });

  test('in a circle, or to nothing, do no harm', async () => {
    write('sub/a.team.yaml', TEAM);
    symlinkSync(folder, join(folder, 'sub', 'up'));
    symlinkSync(join(folder, 'one'), join(folder, 'two'));
    symlinkSync(join(folder, 'two'), join(folder, 'one'));
    symlinkSync(join(folder, 'nowhere.yaml'), join(folder, 'b.charter.yaml'));
    expect(await files()).toEqual(['sub/a.team.yaml']);
    expect(await findings()).toEqual([]);
  });
});

describe('read', () => {
  test('text and size in bytes; the byte order mark stays', async () => {
    write('a.yaml', '\uFEFFü\r\n');
    expect(await nodeHost.read(fileUri(join(folder, 'a.yaml')))).toEqual({ text: '\uFEFFü\r\n', bytes: 7 });
  });

  test('what cannot be read is not there', async () => {
    mkdirSync(join(folder, 'a.charter.yaml'));
    expect(await nodeHost.read(fileUri(join(folder, 'a.charter.yaml')))).toBeUndefined();
    expect(await nodeHost.read(fileUri(join(folder, 'nowhere.yaml')))).toBeUndefined();
  });
});

test('paths below a folder', () => {
  expect(pathBelow('/a/b', '/a/b/c/d.md')).toBe('c/d.md');
  expect(pathBelow('/a/b', '/a/b')).toBe('');
  expect(pathBelow('/a/b', '/a/c')).toBeUndefined();
  expect(pathBelow('/a/b', '/a/bc')).toBeUndefined();
  expect(pathBelow('/a/b', '/a/b/..c')).toBe('..c');
});

test('bad files are a clear finding or none, and all others are served', async () => {
  write('empty.charter.yaml', '');
  write('mark.charter.yaml', `\uFEFF${CHARTER.replace('PRJ-001', 'PRJ-002')}`);
  write('crlf.charter.yaml', CHARTER.replace('PRJ-001', 'PRJ-003').replaceAll('\n', '\r\n'));
  write('tabs.charter.yaml', CHARTER.replace('PRJ-001', 'PRJ-004').replace('  summary', '\tsummary'));
  write(
    'latin1.charter.yaml',
    Buffer.from(CHARTER.replace('PRJ-001', 'PRJ-005').replace('Orders', 'Aufträge'), 'latin1'),
  );
  write('utf16.charter.yaml', Buffer.from(`\uFEFF${CHARTER}`, 'utf16le'));
  write('large.charter.yaml', `${CHARTER}background: ${'x'.repeat(10 * 1024 * 1024)}\n`);
  write(
    'deep.charter.yaml',
    `${CHARTER.replace('PRJ-001', 'PRJ-006')}custom: { a: ${'['.repeat(10_000)}${']'.repeat(10_000)} }\n`,
  );
  write('keys.charter.yaml', `${CHARTER.replace('PRJ-001', 'PRJ-007')}title: Again\n`);
  write('documents.charter.yaml', `${CHARTER.replace('PRJ-001', 'PRJ-008')}---\n${TEAM}`);
  write('open.charter.md', `---\n${CHARTER.replace('PRJ-001', 'PRJ-009')}`);
  mkdirSync(join(folder, 'folder.charter.yaml'));
  symlinkSync(folder, join(folder, 'loop'));
  write('gone.charter.yaml', '');
  write('good.team.yaml', `${TEAM}status: gone\n`);
  const host: WorkspaceHost = {
    list: async (uri) => {
      const listed = await nodeHost.list(uri);
      rmSync(join(folder, 'gone.charter.yaml'));
      return listed;
    },
    read: nodeHost.read,
  };
  expect(await findings(host)).toEqual([
    'deep.charter.yaml:8 syntax/too-deep',
    'documents.charter.yaml:8 syntax/multiple-documents',
    'empty.charter.yaml:1 schema/required',
    'good.team.yaml:5 schema/enum',
    'keys.charter.yaml:8 syntax/duplicate-key',
    'large.charter.yaml:1 file/too-large',
    'latin1.charter.yaml:2 syntax/invalid-utf8',
    'open.charter.md:1 syntax/unclosed-front-matter',
    'tabs.charter.yaml:5 syntax/tab-indentation',
    'utf16.charter.yaml:1 syntax/invalid-utf8',
  ]);
});
