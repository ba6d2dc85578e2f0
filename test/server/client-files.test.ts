import { describe, expect, test } from 'vitest';
import { FileChangeType } from 'vscode-languageserver-protocol/node';
import { WIRE } from '../../src/extension/generated/commands.ts';
import {
  LIST_FILES_REQUEST,
  type ListFilesParams,
  READ_FILE_REQUEST,
  type ReadFileParams,
} from '../../src/server/protocol.ts';
import { CHARTER, DECISION, FLAWED_CHARTER } from '../cli/records.ts';
import { Client } from './client.ts';

const FOLDER = 'memfs://portfolio/orders';
const FILES = new Map([
  [`${FOLDER}/a%20(1).charter.yaml`, CHARTER],
  [`${FOLDER}/b.charter.yaml`, FLAWED_CHARTER],
  [`${FOLDER}/docs/adr/0001-capture.md`, DECISION],
]);

/** A client whose files are nobody's but its own, on the bundle for Node. */
async function start(files: ReadonlyMap<string, string>): Promise<Client> {
  const client = new Client();
  client.connection.onRequest(LIST_FILES_REQUEST, ({ folder }: ListFilesParams) =>
    [...files.keys()].filter((uri) => uri.startsWith(`${folder}/`)),
  );
  client.connection.onRequest(READ_FILE_REQUEST, ({ uri }: ReadFileParams) => {
    const text = files.get(uri) ?? files.get(uri.replace('%281%29', '(1)'));
    return text === undefined ? null : { text, bytes: text.length };
  });
  await client.initialize({
    workspaceFolders: [{ uri: FOLDER, name: 'orders' }],
    initializationOptions: { files: 'client' },
  });
  return client;
}

describe('files that the client serves', () => {
  test('are checked like those on disk', async () => {
    const client = await start(FILES);
    await client.shows(`${FOLDER}/b.charter.yaml`, ['schema/required', 'reference/unknown-id']);
    const { artifacts } = await client.execute<{ artifacts: { file: string }[] }>(WIRE.list);
    expect(artifacts.map(({ file }) => file)).toEqual([
      'a (1).charter.yaml',
      'b.charter.yaml',
      'docs/adr/0001-capture.md',
    ]);
  });

  test('are asked for again when the client says that they changed', async () => {
    const files = new Map(FILES);
    const client = await start(files);
    const uri = `${FOLDER}/b.charter.yaml`;
    await client.shows(uri, ['schema/required', 'reference/unknown-id']);
    files.delete(uri);
    files.set(`${FOLDER}/node_modules/x/c.charter.yaml`, FLAWED_CHARTER);
    await client.files(
      { uri: `${FOLDER}/node_modules/x/c.charter.yaml`, type: FileChangeType.Created },
      { uri, type: FileChangeType.Deleted },
    );
    await client.shows(uri, []);
    const { artifacts } = await client.execute<{ artifacts: unknown[] }>(WIRE.list);
    expect(artifacts).toHaveLength(2);
  });

  test('that vanish or cannot be read keep nobody from the others', async () => {
    const client = new Client();
    client.connection.onRequest(LIST_FILES_REQUEST, () => [
      `${FOLDER}/gone.charter.yaml`,
      `${FOLDER}/broken.charter.yaml`,
      `${FOLDER}/b.charter.yaml`,
    ]);
    client.connection.onRequest(READ_FILE_REQUEST, ({ uri }: ReadFileParams) => {
      if (uri.includes('broken')) throw new Error('The disk is on fire.');
      return uri.includes('gone') ? null : { text: FLAWED_CHARTER, bytes: FLAWED_CHARTER.length };
    });
    await client.initialize({
      workspaceFolders: [{ uri: FOLDER, name: 'orders' }],
      initializationOptions: { files: 'client' },
    });
    const { artifacts } = await client.execute<{ artifacts: unknown[] }>(WIRE.list);
    expect(artifacts).toHaveLength(1);
  });

  test('of a folder that cannot be listed are none; the client is told why, and documents are still checked', async () => {
    const client = new Client();
    client.connection.onRequest(LIST_FILES_REQUEST, () => {
      throw new Error('The network is down.');
    });
    await client.initialize({
      workspaceFolders: [{ uri: FOLDER, name: 'orders' }],
      initializationOptions: { files: 'client' },
    });
    await client.until(() => client.logged.some((message) => message.includes('The network is down.')));
    expect(await client.execute(WIRE.list)).toEqual({ artifacts: [] });
    await client.open(`${FOLDER}/b.charter.yaml`, FLAWED_CHARTER);
    await client.until(() => client.codes(`${FOLDER}/b.charter.yaml`).includes('schema/required'));
  });
});
