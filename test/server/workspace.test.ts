import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DidChangeWorkspaceFoldersNotification, FileChangeType } from 'vscode-languageserver-protocol/node';
import { WIRE } from '../../src/extension/generated/commands.ts';
import { ARTIFACTS_REQUEST } from '../../src/server/protocol.ts';
import { folder } from '../cli/portolan.ts';
import { CHARTER, DECISION, FLAWED_CHARTER, PORTFOLIO } from '../cli/records.ts';
import { Client, folderOf, uriOf } from './client.ts';

const FILE = 'charters/returns.charter.yaml';
const FOUND = ['schema/required', 'reference/unknown-id'];

async function start(...paths: string[]): Promise<Client> {
  const client = new Client();
  await client.initialize({ workspaceFolders: paths.map(folderOf) });
  return client;
}

async function files(client: Client): Promise<string[]> {
  const artifacts = await client.connection.sendRequest<{ file: string }[]>(ARTIFACTS_REQUEST);
  return artifacts.map(({ file }) => file);
}

function write(path: string, file: string, text: string): { uri: string; type: FileChangeType } {
  mkdirSync(join(path, file, '..'), { recursive: true });
  writeFileSync(join(path, file), text);
  return { uri: uriOf(path, file), type: FileChangeType.Changed };
}

describe('files on disk', () => {
  test('are followed as they come, change and go', async () => {
    const path = folder(PORTFOLIO);
    const client = await start(path);
    const uri = uriOf(path, FILE);
    await client.files({ ...write(path, FILE, FLAWED_CHARTER), type: FileChangeType.Created });
    await client.shows(uri, FOUND);
    await client.files(write(path, FILE, CHARTER.replace('PRJ-001', 'PRJ-002')));
    await client.shows(uri, []);
    await client.files(write(path, FILE, FLAWED_CHARTER));
    await client.shows(uri, FOUND);
    rmSync(join(path, FILE));
    await client.files({ uri, type: FileChangeType.Deleted });
    await client.shows(uri, []);
  });

  test('change the findings of others', async () => {
    const path = folder(PORTFOLIO);
    const client = await start(path);
    const charter = uriOf(path, 'charters/orders.charter.yaml');
    rmSync(join(path, 'docs/adr/0001-capture.md'));
    await client.files({ uri: uriOf(path, 'docs/adr/0001-capture.md'), type: FileChangeType.Deleted });
    await client.shows(charter, ['reference/unknown-id']);
    await client.files({ ...write(path, 'docs/adr/0001-again.md', DECISION), type: FileChangeType.Created });
    await client.shows(charter, []);
  });

  test('go with their folder, of which editors only tell the name', async () => {
    const path = folder({ ...PORTFOLIO, [FILE]: FLAWED_CHARTER });
    const client = await start(path);
    await client.shows(uriOf(path, FILE), FOUND);
    renameSync(join(path, 'charters'), join(path, 'projects'));
    await client.files({ uri: uriOf(path, 'charters'), type: FileChangeType.Deleted });
    await client.shows(uriOf(path, FILE), []);
    await client.shows(uriOf(path, FILE.replace('charters', 'projects')), FOUND);
    expect(await files(client)).toContain('projects/orders.charter.yaml');
  });

  test('count less than the text that an editor has open', async () => {
    const path = folder(PORTFOLIO);
    const client = await start(path);
    const uri = uriOf(path, 'charters/orders.charter.yaml');
    await client.open(uri, FLAWED_CHARTER);
    await client.shows(uri, FOUND);
    await client.files(write(path, 'charters/orders.charter.yaml', 'nonsense'));
    await client.files(write(path, 'teams/ingest.team.yaml', 'id: TEAM-ingest\n'));
    await client.until(() => client.codes(uriOf(path, 'teams/ingest.team.yaml')).length > 0);
    expect(client.codes(uri)).toEqual(FOUND);
  });

  test('that are ignored stay out when events name them', async () => {
    const path = folder({ ...PORTFOLIO, '.gitignore': 'out/\n' });
    const client = await start(path);
    await client.files(
      write(path, 'node_modules/x/docs/adr/0001-x.md', '# X\n'),
      write(path, 'out/a.charter.yaml', FLAWED_CHARTER),
      write(path, FILE, FLAWED_CHARTER),
    );
    await client.shows(uriOf(path, FILE), FOUND);
    expect((await files(client)).filter((file) => /^(?:out|node_modules)/.test(file))).toEqual([]);
  });
});

describe('portolan.yaml', () => {
  const CONFIGURATION = 'apiVersion: portolan/v1\nkind: portolan\n';

  test('is taken over while it is typed: severities, then recognition', async () => {
    const path = folder({ ...PORTFOLIO, [FILE]: FLAWED_CHARTER });
    const client = await start(path);
    const uri = uriOf(path, 'portolan.yaml');
    await client.open(uri, CONFIGURATION);
    await client.shows(uriOf(path, FILE), FOUND);
    await client.edit(uri, 2, { text: `${CONFIGURATION}rules:\n  reference/unknown-id: "off"\n` });
    await client.shows(uriOf(path, FILE), ['schema/required']);
    await client.edit(uri, 3, { text: `${CONFIGURATION}exclude: ["${FILE}"]\n` });
    await client.shows(uriOf(path, FILE), []);
    await client.edit(uri, 4, { text: `${CONFIGURATION}rules:\n  no/such-rule: warning\n` });
    await client.shows(uri, ['config/unknown-rule']);
    await client.shows(uriOf(path, FILE), FOUND);
  });

  test('makes a folder a project of its own when it appears', async () => {
    const path = folder({ ...PORTFOLIO, 'group/a.charter.yaml': CHARTER });
    const client = await start(path);
    const inner = uriOf(path, 'group/a.charter.yaml');
    await client.shows(inner, ['reference/duplicate-id']);
    await client.files({ ...write(path, 'group/portolan.yaml', CONFIGURATION), type: FileChangeType.Created });
    await client.shows(inner, ['reference/unknown-id']);
  });

  test('typed fast is read seldom, and an answer always knows the last text', async () => {
    const path = folder(PORTFOLIO);
    const client = await start(path);
    const uri = uriOf(path, 'portolan.yaml');
    await client.open(uri, CONFIGURATION);
    for (let version = 2; version <= 30; version++) {
      await client.edit(uri, version, { text: `${CONFIGURATION}scoring:\n  model: model-${version}\n` });
    }
    await expect(client.execute(WIRE.score)).rejects.toThrow('There is no scoring model "model-30"');
  });
});

describe('folders', () => {
  test('are served side by side, and come and go', async () => {
    const [first, second] = [folder({ ...PORTFOLIO, [FILE]: FLAWED_CHARTER }), folder({ [FILE]: FLAWED_CHARTER })];
    const client = await start(first);
    await client.shows(uriOf(first, FILE), FOUND);
    const change = (added: string[], removed: string[]) =>
      client.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, {
        event: { added: added.map(folderOf), removed: removed.map(folderOf) },
      });
    await change([second], []);
    await client.shows(uriOf(second, FILE), ['schema/required', 'reference/unknown-id', 'reference/unknown-id']);
    await change([], [first]);
    await client.shows(uriOf(first, FILE), []);
    expect(await files(client)).toEqual([FILE]);
    await change([first], [second]);
    await client.shows(uriOf(first, FILE), FOUND);
    await client.shows(uriOf(second, FILE), []);
  });

  test('take over what is open in them, and leave it behind', async () => {
    const path = folder(PORTFOLIO);
    const client = await start(folder());
    const uri = uriOf(path, 'charters/orders.charter.yaml');
    const change = (added: string[], removed: string[]) =>
      client.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, {
        event: { added: added.map(folderOf), removed: removed.map(folderOf) },
      });
    await client.open(uri, FLAWED_CHARTER);
    await client.shows(uri, ['schema/required']);
    await change([path], []);
    await client.shows(uri, FOUND);
    await client.edit(uri, 2, { text: CHARTER });
    await client.shows(uri, []);
    await client.edit(uri, 3, { text: FLAWED_CHARTER });
    await client.shows(uri, FOUND);
    await change([], [path]);
    await client.shows(uri, ['schema/required']);
  });

  test('one inside the other show each file once', async () => {
    const path = folder({ 'a.charter.yaml': FLAWED_CHARTER, 'inner/b.charter.yaml': FLAWED_CHARTER });
    const client = await start(path, join(path, 'inner'));
    await client.until(() => client.codes(uriOf(path, 'inner/b.charter.yaml')).length > 0);
    expect((await files(client)).toSorted()).toEqual(['a.charter.yaml', 'b.charter.yaml']);
  });

  test('may be a single root, from a client that knows no others', async () => {
    const path = folder({ ...PORTFOLIO, [FILE]: FLAWED_CHARTER });
    const client = new Client();
    await client.initialize({ rootUri: uriOf(path), capabilities: {} });
    await client.shows(uriOf(path, FILE), FOUND);
    expect(client.registrations).toEqual([]);
  });
});
