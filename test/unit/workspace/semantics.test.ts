import { describe, expect, test } from 'vitest';
import { check } from '../../../src/commands/check/command.ts';
import { list } from '../../../src/commands/list/command.ts';
import type { WorkspaceHost } from '../../../src/workspace/host.ts';
import { createMemoryHost } from '../../../src/workspace/memory-host.ts';
import { fileUri } from '../../../src/workspace/uri.ts';
import { Workspace } from '../../../src/workspace/workspace.ts';
import { FOLDER, replaced } from './open.ts';
import { CHARTER } from './records.ts';

const uri = (file: string): string => fileUri(FOLDER, file);
const codes = (workspace: Workspace): string[] =>
  check(workspace, { today: undefined }).diagnostics.map(({ file, code }) => `${file} ${code}`);
const titles = (workspace: Workspace): (string | null)[] => list(workspace).artifacts.map(({ title }) => title);
const titled = (title: string): string => replaced(CHARTER, 'Orders in the ledger', title);

/** A workspace with its disk. */
async function start(disk: Record<string, string>): Promise<{ disk: Record<string, string>; workspace: Workspace }> {
  const workspace = new Workspace(FOLDER, createMemoryHost(disk, FOLDER));
  await workspace.load();
  return { disk, workspace };
}

describe('edit, close and changed', () => {
  test('what an editor has open counts, until it is closed', async () => {
    const { disk, workspace } = await start({ 'a.charter.yaml': titled('Disk') });
    await workspace.edit(uri('a.charter.yaml'), titled('Editor'), 1);
    expect(titles(workspace)).toEqual(['Editor']);
    disk['a.charter.yaml'] = titled('Disk again');
    expect(await workspace.changed(uri('a.charter.yaml'))).toEqual(new Set());
    expect(titles(workspace)).toEqual(['Editor']);
    await workspace.load();
    expect(titles(workspace)).toEqual(['Editor']);
    await workspace.close(uri('a.charter.yaml'));
    expect(titles(workspace)).toEqual(['Disk again']);
  });

  test('a file that was never saved is there while it is open', async () => {
    const { workspace } = await start({});
    await workspace.edit(uri('a.charter.yaml'), titled('New'), 1);
    expect(titles(workspace)).toEqual(['New']);
    await workspace.close(uri('a.charter.yaml'));
    expect(titles(workspace)).toEqual([]);
  });

  test('they tell the files whose findings may differ', async () => {
    const dependent = `${replaced(CHARTER, 'PRJ-001', 'PRJ-003')}dependencies: [{ target: PRJ-002 }]\n`;
    const { disk, workspace } = await start({ 'a.charter.yaml': CHARTER, 'b.charter.yaml': dependent });
    expect(await workspace.edit(uri('a.charter.yaml'), titled('Another'), 1)).toEqual(new Set());
    expect(await workspace.edit(uri('a.charter.yaml'), replaced(CHARTER, 'PRJ-001', 'PRJ-002'), 2)).toEqual(
      new Set([uri('a.charter.yaml'), uri('b.charter.yaml')]),
    );
    expect(await workspace.edit(uri('a.md'), '# Notes', 1)).toEqual(new Set());
    expect(await workspace.edit(uri('a.txt'), CHARTER, 1)).toEqual(new Set());
    delete disk['a.charter.yaml'];
    expect(await workspace.close(uri('a.charter.yaml'))).toEqual(
      new Set([uri('a.charter.yaml'), uri('b.charter.yaml')]),
    );
    expect(await workspace.close(uri('never-opened.charter.yaml'))).toEqual(new Set());
  });

  test('an id that moves to another file', async () => {
    const { disk, workspace } = await start({ 'a.charter.yaml': CHARTER });
    disk['b.charter.yaml'] = CHARTER;
    await workspace.changed(uri('b.charter.yaml'));
    expect(codes(workspace)).toEqual([
      'a.charter.yaml reference/duplicate-id',
      'b.charter.yaml reference/duplicate-id',
    ]);
    delete disk['a.charter.yaml'];
    await workspace.changed(uri('a.charter.yaml'));
    expect(codes(workspace)).toEqual([]);
  });

  test('a file that stops being Portolan’s', async () => {
    const { workspace } = await start({ 'a.yaml': `apiVersion: portolan/v1\nkind: charter\n${CHARTER}` });
    expect(await workspace.edit(uri('a.yaml'), CHARTER, 1)).toEqual(new Set([uri('a.yaml')]));
    expect(titles(workspace)).toEqual([]);
  });

  test('versions are those of the editor', async () => {
    const { workspace } = await start({ 'a.charter.yaml': CHARTER });
    const version = () => workspace.projectOf(uri('a.charter.yaml')).record(uri('a.charter.yaml'))?.document?.version;
    expect(version()).toBe(0);
    await workspace.edit(uri('a.charter.yaml'), CHARTER, 7);
    expect(version()).toBe(7);
    await workspace.load();
    expect(version()).toBe(7);
    await workspace.close(uri('a.charter.yaml'));
    expect(version()).toBe(0);
  });
});

/** Counts what is asked of a host. */
function counting(host: WorkspaceHost): { readonly host: WorkspaceHost; readonly reads: string[]; lists: number } {
  const count = {
    reads: [] as string[],
    lists: 0,
    host: {
      list: (folder: string) => {
        count.lists++;
        return host.list(folder);
      },
      read: (file: string) => {
        count.reads.push(file);
        return host.read(file);
      },
    },
  };
  return count;
}

describe('portolan.yaml', () => {
  test('an edit has effect at once', async () => {
    const { workspace } = await start({
      'a.charter.yaml': replaced(CHARTER, 'draft', 'drafft'),
      'sub/b.yaml': CHARTER,
    });
    expect(codes(workspace)).toEqual(['a.charter.yaml schema/enum']);
    expect(await workspace.edit(uri('portolan.yaml'), 'rules: { schema/enum: off }\n', 1)).toBeUndefined();
    expect(codes(workspace)).toEqual([]);
    await workspace.edit(uri('portolan.yaml'), 'paths: { charter: ["sub/*"] }\n', 2);
    expect(codes(workspace)).toEqual([
      'a.charter.yaml reference/duplicate-id',
      'a.charter.yaml schema/enum',
      'sub/b.yaml reference/duplicate-id',
    ]);
    await workspace.edit(uri('sub/portolan.yaml'), '', 1);
    expect(codes(workspace)).toEqual(['a.charter.yaml schema/enum']);
    await workspace.close(uri('sub/portolan.yaml'));
    await workspace.close(uri('portolan.yaml'));
    expect(workspace.projects()).toHaveLength(1);
    expect(codes(workspace)).toEqual(['a.charter.yaml schema/enum']);
  });

  test('an edit that leaves it as it is which files are read, and how, asks the host for nothing', async () => {
    const count = counting(createMemoryHost({ 'portolan.yaml': 'title: We\n', 'a.charter.yaml': CHARTER }, FOLDER));
    const workspace = new Workspace(FOLDER, count.host);
    await workspace.load();
    const [lists, reads] = [count.lists, count.reads.length];
    for (const [version, text] of ['title: Us\n', 'title: [\n', 'colour: red\n', 'catalog: {}\n'].entries())
      expect(await workspace.edit(uri('portolan.yaml'), text, version)).toBeUndefined();
    expect([count.lists, count.reads.length]).toEqual([lists, reads]);
    await workspace.edit(uri('portolan.yaml'), 'exclude: ["*.charter.*"]\n', 9);
    expect(count.lists).toBe(lists + 1);
    expect(titles(workspace)).toEqual([]);
  });

  test('a text that did not change is not parsed again', async () => {
    const { workspace } = await start({ 'a.charter.yaml': CHARTER });
    const lines = () => workspace.projectOf(FOLDER).record(uri('a.charter.yaml'))?.document?.lines;
    const before = lines();
    await workspace.load();
    expect(lines()).toBe(before);
  });
});

describe('load', () => {
  test('until it is done, everything stays as it was', async () => {
    const disk: Record<string, string> = { 'a.charter.yaml': titled('One') };
    const { workspace } = await start(disk);
    disk['a.charter.yaml'] = titled('Two');
    const loading = workspace.load();
    expect(titles(workspace)).toEqual(['One']);
    await loading;
    expect(titles(workspace)).toEqual(['Two']);
  });

  test('when it is cancelled, everything stays as it was', async () => {
    const { disk, workspace } = await start({ 'a.charter.yaml': titled('One') });
    disk['a.charter.yaml'] = titled('Two');
    await workspace.load({ isCancellationRequested: true });
    expect(titles(workspace)).toEqual(['One']);
    await workspace.load();
    expect(titles(workspace)).toEqual(['Two']);
  });

  test('tells how far it is', async () => {
    const disk = Object.fromEntries(Array.from({ length: 70 }, (_, index) => [`${index}.charter.yaml`, '']));
    const workspace = new Workspace(FOLDER, createMemoryHost(disk, FOLDER));
    const steps: string[] = [];
    await workspace.load(undefined, (done, total) => steps.push(`${done}/${total}`));
    expect(steps).toEqual(['32/70', '64/70', '70/70']);
  });

  test('one that is overtaken is not done before the later one is', async () => {
    const { disk, workspace } = await start({});
    disk['a.charter.yaml'] = titled('One');
    const first = workspace.load();
    disk['a.charter.yaml'] = titled('Two');
    void workspace.load();
    await first;
    expect(titles(workspace)).toEqual(['Two']);
  });

  test('a host that fails leaves everything as it was, and can be asked again', async () => {
    const disk = { 'a.charter.yaml': titled('One') };
    const host = createMemoryHost(disk, FOLDER);
    let fails = false;
    const list = (folder: string) => (fails ? Promise.reject(new Error('gone')) : host.list(folder));
    const workspace = new Workspace(FOLDER, { ...host, list });
    await workspace.load();
    fails = true;
    await expect(workspace.load()).rejects.toThrow('gone');
    expect(titles(workspace)).toEqual(['One']);
    fails = false;
    await workspace.load();
    expect(titles(workspace)).toEqual(['One']);
  });

  test('a file that vanishes while it is read is left out', async () => {
    const host = createMemoryHost({ 'a.charter.yaml': titled('One'), 'b.charter.yaml': titled('Two') }, FOLDER);
    const read: WorkspaceHost['read'] = async (file) => (file.endsWith('a.charter.yaml') ? undefined : host.read(file));
    const workspace = new Workspace(`${FOLDER}/`, { ...host, read });
    await workspace.load();
    expect(titles(workspace)).toEqual(['Two']);
  });
});
