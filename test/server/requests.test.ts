import { describe, expect, test } from 'vitest';
import {
  CancellationTokenSource,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ErrorCodes,
  ExecuteCommandRequest,
  ExitNotification,
  LSPErrorCodes,
  RegistrationRequest,
  ShutdownRequest,
} from 'vscode-languageserver-protocol/node';
import { WIRE } from '../../src/extension/generated/commands.ts';
import {
  ARTIFACTS_REQUEST,
  LOCATE_REQUEST,
  PREVIEW_REQUEST,
  RESOLVE_REQUEST,
  type Stateful,
  SUMMARY_REQUEST,
} from '../../src/server/protocol.ts';
import { folder, json } from '../cli/portolan.ts';
import { CHANGE, CHARTER, FLAWED_CHARTER, PORTFOLIO } from '../cli/records.ts';
import { Client, folderOf, SERVERS, uriOf } from './client.ts';

const FLAWED = { ...PORTFOLIO, 'charters/returns.charter.yaml': FLAWED_CHARTER };

async function start(files: Readonly<Record<string, string>>): Promise<{ client: Client; path: string }> {
  const path = folder(files);
  const client = new Client();
  await client.initialize({ workspaceFolders: [folderOf(path)] });
  return { client, path };
}

describe('commands answer the JSON of the command line', () => {
  test.each([
    ['check', [{}], ['check']],
    ['list', [], ['list']],
    ['score', [{}], ['score']],
    ['classify', [null], ['classify']],
    ['explain', [{ code: 'schema/required' }], ['explain', 'schema/required']],
    ['explain', [], ['explain']],
  ] as const)('%s with %j', async (name, args, commandLine) => {
    const { client, path } = await start(FLAWED);
    expect(await client.execute(WIRE[name], ...args)).toEqual(await json(commandLine, { cwd: path }));
  });

  test('classify takes files, of any project', async () => {
    const { client, path } = await start({
      ...PORTFOLIO,
      'inner/portolan.yaml': 'title: Inner\n',
      'inner/b (2).change.yaml': CHANGE.replace('2026-001', '2026-002'),
    });
    const files = ['inner/b (2).change.yaml', 'changes/CR-2026-001.change.yaml'];
    const uris = files.map((file) => uriOf(path, file).replaceAll('%28', '('));
    expect(await client.execute(WIRE.classify, { uris })).toEqual(await json(['classify', ...files], { cwd: path }));
  });

  test('newArtifact and initialize give files to write, and write none', async () => {
    const { client, path } = await start({ 'charters/orders.charter.yaml': CHARTER });
    const { files } = await client.execute<{ files: { uri: string; file: string; text: string }[] }>(WIRE.new, {
      kind: 'charter',
      title: 'Returns',
      id: 'PRJ-009',
    });
    expect(files).toEqual([
      {
        uri: expect.stringMatching(/^file:\/\/.+\.yaml$/),
        file: expect.stringMatching(/^charters\//),
        text: expect.stringContaining('PRJ-009'),
        snippet: expect.stringContaining('id: PRJ-009'),
        cursor: { start: expect.any(Object), end: expect.any(Object) },
      },
    ]);
    const configuration = await client.execute<{ files: { file: string }[] }>(WIRE.init);
    expect(configuration.files.map(({ file }) => file)).toEqual(['portolan.yaml']);
    const { artifacts } = await json<{ artifacts: unknown[] }>(['list'], { cwd: path });
    expect(artifacts).toHaveLength(1);
  });

  test('a text that is not yet saved counts', async () => {
    const { client, path } = await start(PORTFOLIO);
    const uri = uriOf(path, 'charters/orders.charter.yaml');
    await client.open(uri, CHARTER);
    await client.edit(uri, 2, { text: CHARTER.replace('generation: 4', 'generation: 5') });
    const { projects } = await client.execute<{ projects: { score: number }[] }>(WIRE.score);
    expect(projects.map(({ score }) => score)).toEqual([100]);
  });

  test.each([
    ['portolan.server.fly', [], ErrorCodes.MethodNotFound, 'There is no command "portolan.server.fly".'],
    [WIRE.new, [{ kind: 'epic' }], LSPErrorCodes.RequestFailed, 'There is no kind "epic".'],
    [WIRE.new, [{}], ErrorCodes.InvalidParams, 'The parameter "kind" is missing.'],
    [WIRE.score, [{ uri: 7 }], ErrorCodes.InvalidParams, 'The parameter "uri" must be a text.'],
    [WIRE.classify, [{ uris: ['a', 2] }], ErrorCodes.InvalidParams, 'must be a list of texts.'],
  ] as const)('%s with %j is an error in its own words', async (command, args, code, message) => {
    const { client } = await start(PORTFOLIO);
    await expect(client.execute(command, ...args)).rejects.toMatchObject({
      code,
      message: expect.stringContaining(message),
    });
    expect(await client.execute(WIRE.list)).toHaveProperty('artifacts');
  });

  test('a file that is no change request cannot be classified', async () => {
    const { client, path } = await start(PORTFOLIO);
    await expect(
      client.execute(WIRE.classify, { uris: [uriOf(path, 'charters/orders.charter.yaml')] }),
    ).rejects.toThrow('charters/orders.charter.yaml is no change request.');
  });

  test('without a folder there is nothing to score', async () => {
    const client = new Client();
    await client.initialize({ workspaceFolders: [] });
    await expect(client.execute(WIRE.score)).rejects.toThrow('No folder is open.');
    expect(await client.connection.sendRequest(ARTIFACTS_REQUEST)).toEqual([]);
  });
});

describe('requests beyond the standard', () => {
  test('artifacts: every record with its place and the number of its findings', async () => {
    const { client, path } = await start(FLAWED);
    const artifacts = await client.connection.sendRequest<{ id: string }[]>(ARTIFACTS_REQUEST);
    expect(artifacts).toHaveLength(6);
    expect(artifacts.find(({ id }) => id === 'PRJ-002')).toEqual({
      kind: 'charter',
      id: 'PRJ-002',
      title: 'Returns',
      status: 'proposed',
      date: null,
      file: 'charters/returns.charter.yaml',
      uri: uriOf(path, 'charters/returns.charter.yaml'),
      range: { start: { line: 3, character: 7 }, end: { line: 3, character: 14 } },
      errors: 2,
      warnings: 0,
      score: { score: null, rank: null, completeness: 0, provisional: true, mandatory: false },
    });
  });

  test('preview: the model of a file as it stands in the editor', async () => {
    const { client, path } = await start(PORTFOLIO);
    const uri = uriOf(path, 'charters/orders.charter.yaml');
    await client.open(uri, CHARTER.replace('Order events', 'Order stream'));
    const model = await client.connection.sendRequest(PREVIEW_REQUEST, { uri });
    expect(model).toMatchObject({ kind: 'charter' });
    expect(JSON.stringify(model)).toContain('Order stream');
    expect(await client.connection.sendRequest(PREVIEW_REQUEST, { uri: uriOf(path, 'README.md') })).not.toMatchObject({
      kind: 'charter',
    });
  });

  test('preview: says of which state it is, so that nobody asks again for a change that it holds', async () => {
    const { client, path } = await start(PORTFOLIO);
    const uri = uriOf(path, 'charters/orders.charter.yaml');
    const ask = (): Promise<Stateful> => client.connection.sendRequest(PREVIEW_REQUEST, { uri });
    await client.open(uri, CHARTER);
    const before = (await ask()).state;
    const changes = client.changes;
    await client.edit(uri, 2, { text: CHARTER.replace('Order events', 'Order stream') });
    const after = (await ask()).state;
    await client.until(() => client.changes > changes && client.state >= after);
    // The notification of the edit says no more than the answer held already.
    expect(client.state).toBe(after);
    expect(after).toBeGreaterThan(before);
    // The edit of another file is news.
    await client.open(uriOf(path, 'other.charter.yaml'), CHARTER.replace('PRJ-001', 'PRJ-077'));
    await client.until(() => client.state > after);
  });

  test('summary: what a status bar shows', async () => {
    const { client, path } = await start(FLAWED);
    const ask = (file?: string) =>
      client.connection.sendRequest(SUMMARY_REQUEST, file ? { uri: uriOf(path, file) } : {});
    expect(await ask('charters/orders.charter.yaml')).toEqual({
      artifacts: 6,
      errors: 0,
      warnings: 0,
      artifact: { kind: 'charter', id: 'PRJ-001', status: 'proposed' },
      score: 75,
      rank: null,
      of: 0,
      completeness: 0.05,
      provisional: true,
      mandatory: false,
    });
    expect(await ask('charters/returns.charter.yaml')).toMatchObject({ errors: 2, score: null, rank: null });
    expect(await ask('changes/CR-2026-001.change.yaml')).toMatchObject({ category: 'data-model', level: 'breaking' });
    expect(await ask()).toEqual({ artifacts: 6, errors: 0, warnings: 0 });
  });

  test('locate: the place of a JSON Pointer, or the nearest', async () => {
    const { client, path } = await start(PORTFOLIO);
    const uri = uriOf(path, 'charters/orders.charter.yaml');
    const ask = (pointer: string) => client.connection.sendRequest(LOCATE_REQUEST, { uri, pointer });
    expect(await ask('/title')).toEqual({ start: { line: 3, character: 7 }, end: { line: 3, character: 19 } });
    expect(await ask('/technicalApproach/decisions/7')).toMatchObject({ start: { line: 12 } });
    expect(
      await client.connection.sendRequest(LOCATE_REQUEST, { uri: uriOf(path, 'README.md'), pointer: '' }),
    ).toBeNull();
  });

  test('resolve: where an id is defined', async () => {
    const { client, path } = await start(PORTFOLIO);
    const ask = (id: string) => client.connection.sendRequest(RESOLVE_REQUEST, { id });
    expect(await ask('RISK-001')).toEqual({
      uri: uriOf(path, 'risks/platform.risks.yaml'),
      range: { start: { line: 6, character: 8 }, end: { line: 6, character: 16 } },
    });
    expect(await ask('RISK-999')).toBeNull();
  });

  test.each([PREVIEW_REQUEST, LOCATE_REQUEST, RESOLVE_REQUEST])('%s without parameters is an error', async (method) => {
    const { client } = await start(PORTFOLIO);
    for (const params of [undefined, null, 'x', [], { uri: 5, id: 5 }]) {
      await expect(client.connection.sendRequest(method, params)).rejects.toMatchObject({
        code: ErrorCodes.InvalidParams,
      });
    }
  });

  test('are answered after loading, however early they come', async () => {
    const path = folder(FLAWED);
    const client = new Client();
    const ready = client.initialize({ workspaceFolders: [folderOf(path)] });
    const early = client.execute<{ artifacts: unknown[] }>(WIRE.list);
    await ready;
    expect((await early).artifacts).toHaveLength(6);
  });

  test('may be cancelled while they wait', async () => {
    const path = folder(FLAWED);
    const client = new Client();
    void client.initialize({ workspaceFolders: [folderOf(path)] });
    const cancellation = new CancellationTokenSource();
    const check = client.connection.sendRequest(
      ExecuteCommandRequest.type,
      { command: WIRE.check },
      cancellation.token,
    );
    cancellation.cancel();
    await expect(check).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
  });
});

describe.each(Object.entries(SERVERS))('%s', (_name, args) => {
  test('survives messages that are no good', async () => {
    const path = folder(FLAWED);
    const client = new Client(args);
    await client.initialize({ workspaceFolders: [folderOf(path)] });
    const { connection } = client;
    await connection.sendNotification(DidOpenTextDocumentNotification.method, { nonsense: true });
    await connection.sendNotification(DidChangeTextDocumentNotification.method, {
      textDocument: { uri: uriOf(path, 'never-opened.yaml'), version: 1 },
      contentChanges: [{ text: 'x' }],
    });
    await connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: 42 }] });
    await connection.sendNotification('no/such-notification', { a: 1 });
    await expect(connection.sendRequest('no/such-request')).rejects.toMatchObject({ code: ErrorCodes.MethodNotFound });
    await expect(connection.sendRequest(ExecuteCommandRequest.method, { command: 3 })).rejects.toBeDefined();
    expect(await client.execute(WIRE.list)).toHaveProperty('artifacts.length', 6);
  });

  test('survives a client that refuses to watch files', async () => {
    const client = new Client(args);
    client.connection.onRequest(RegistrationRequest.type, () => {
      throw new Error('Not today.');
    });
    await client.initialize({ workspaceFolders: [folderOf(folder(FLAWED))] });
    await client.until(() => client.logged.some((message) => message.includes('Not today.')));
    expect(await client.execute(WIRE.list)).toHaveProperty('artifacts.length', 6);
  });

  test('ends with 0 after shutdown and exit, and with 1 without shutdown', async () => {
    const polite = new Client(args);
    await polite.initialize({ workspaceFolders: [] });
    await polite.connection.sendRequest(ShutdownRequest.type);
    await polite.connection.sendNotification(ExitNotification.type);
    expect(await polite.exited).toBe(0);
    const abrupt = new Client(args);
    await abrupt.initialize({ workspaceFolders: [] });
    await abrupt.connection.sendNotification(ExitNotification.type);
    expect(await abrupt.exited).toBe(1);
  });

  test('ends when its client is gone', async () => {
    const client = new Client(args);
    await client.initialize({ workspaceFolders: [] });
    client.process.stdin?.end();
    expect(await client.exited).toBe(1);
  });

  test('takes the arguments that editors add', async () => {
    const client = new Client([...args, '--clientProcessId', String(process.pid)]);
    const { serverInfo } = await client.initialize({ workspaceFolders: [] });
    expect(serverInfo).toEqual({ name: 'portolan' });
  });
});
