import { describe, expect, test } from 'vitest';
import {
  type CompletionItem,
  type CompletionList,
  CompletionRequest,
  CompletionResolveRequest,
  type InitializeResult,
  type Position,
} from 'vscode-languageserver-protocol';
import { folder } from '../cli/portolan.ts';
import { PORTFOLIO } from '../cli/records.ts';
import { CAPABILITIES, Client, folderOf, SERVERS, uriOf } from './client.ts';

const FILE = 'charters/returns.charter.yaml';
const TEXT = 'id: PRJ-777\nstatus: \nsuc\n';
const AT_STATUS: Position = { line: 1, character: 8 };
const AT_KEY: Position = { line: 2, character: 3 };

interface Session {
  readonly client: Client;
  readonly uri: string;
  readonly result: InitializeResult;
  complete(position: Position): Promise<CompletionList>;
}

async function start(completionItem: object, args?: readonly string[]): Promise<Session> {
  const path = folder(PORTFOLIO);
  const client = new Client(args);
  const textDocument = { ...CAPABILITIES.textDocument, completion: { completionItem } };
  const capabilities = { ...CAPABILITIES, textDocument };
  const result = await client.initialize({ workspaceFolders: [folderOf(path)], capabilities });
  const uri = uriOf(path, FILE);
  await client.open(uri, TEXT);
  const complete = async (position: Position): Promise<CompletionList> =>
    (await client.connection.sendRequest(CompletionRequest.type, {
      textDocument: { uri },
      position,
    })) as CompletionList;
  return { client, uri, result, complete };
}

const MODERN = { snippetSupport: true, insertTextModeSupport: { valueSet: [1, 2] }, documentationFormat: ['markdown'] };

function itemOf({ items }: CompletionList, label: string): CompletionItem {
  const item = items.find((each) => each.label === label);
  if (!item) throw new Error(`"${label}" is not offered.`);
  return item;
}

describe.each(Object.entries(SERVERS))('%s', (_name, args) => {
  test('completes what is being typed', async () => {
    const { uri, result, complete } = await start(MODERN, args);
    expect(result.capabilities.completionProvider).toEqual({
      resolveProvider: true,
      triggerCharacters: [' ', '-', '[', '{', '/', '@', '"', "'"],
    });
    expect(itemOf(await complete(AT_KEY), 'successCriteria')).toEqual({
      label: 'successCriteria',
      kind: 10,
      detail: 'Success criteria (required)',
      sortText: '0002',
      insertTextFormat: 2,
      insertTextMode: 1,
      textEdit: {
        range: { start: { line: 2, character: 0 }, end: { line: 2, character: 3 } },
        newText: 'successCriteria:\n  - description: $1',
      },
      data: { uri, subject: { of: 'property', path: [], name: 'successCriteria' } },
    });
  });
});

test('documentation comes with the item that is looked at', async () => {
  const { client, complete } = await start(MODERN);
  const item = itemOf(await complete(AT_STATUS), 'on-hold');
  expect(item).not.toHaveProperty('documentation');
  const resolved = await client.connection.sendRequest(CompletionResolveRequest.type, item);
  expect(resolved).toEqual({ ...item, documentation: { kind: 'markdown', value: expect.stringMatching(/\.$/) } });
});

test('a client without snippets gets plain text', async () => {
  const { client, complete } = await start({ documentationFormat: ['plaintext'] });
  const item = itemOf(await complete(AT_KEY), 'successCriteria');
  expect(item.insertTextFormat).toBe(1);
  expect(item.textEdit).toMatchObject({ newText: 'successCriteria:\n  - description: ' });
  const resolved = await client.connection.sendRequest(CompletionResolveRequest.type, item);
  expect(resolved.documentation).toMatchObject({ kind: 'plaintext' });
});

test('completion is about the newest text', async () => {
  const { client, uri, complete } = await start(MODERN);
  const range = { start: AT_STATUS, end: AT_STATUS };
  await client.edit(uri, 2, { range, text: 'dr' });
  const { items } = await complete({ line: 1, character: 10 });
  expect(items.find(({ label }) => label === 'draft')?.textEdit).toEqual({
    range: { start: AT_STATUS, end: { line: 1, character: 10 } },
    newText: 'draft',
  });
});

test('files that are not Portolan’s are left alone', async () => {
  const { client, uri } = await start(MODERN);
  const other = uri.replace(FILE, 'notes.yaml');
  await client.open(other, 'st');
  const params = { textDocument: { uri: other }, position: { line: 0, character: 2 } };
  expect(await client.connection.sendRequest(CompletionRequest.type, params)).toBeNull();
});
