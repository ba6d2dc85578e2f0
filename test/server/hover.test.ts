import { describe, expect, test } from 'vitest';
import { type Hover, HoverRequest, type MarkupKind, type Position } from 'vscode-languageserver-protocol';
import { folder } from '../cli/portolan.ts';
import { CHARTER, PORTFOLIO } from '../cli/records.ts';
import { CAPABILITIES, Client, folderOf, SERVERS, uriOf } from './client.ts';

const FILE = 'charters/orders.charter.yaml';
/** In `decisions: [ADR-0001]`. */
const REFERENCE: Position = { line: 12, character: 18 };

interface Session {
  readonly client: Client;
  readonly uri: string;
  hover(position: Position): Promise<Hover | null>;
}

async function start(contentFormat?: MarkupKind[], args?: readonly string[]): Promise<Session> {
  const path = folder(PORTFOLIO);
  const client = new Client(args);
  const capabilities = {
    ...CAPABILITIES,
    textDocument: { ...CAPABILITIES.textDocument, hover: { ...(contentFormat && { contentFormat }) } },
  };
  await client.initialize({ workspaceFolders: [folderOf(path)], capabilities });
  const uri = uriOf(path, FILE);
  const hover = (position: Position): Promise<Hover | null> =>
    client.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position });
  return { client, uri, hover };
}

describe.each(Object.entries(SERVERS))('%s', (_name, args) => {
  test('explains an id with a link to its file', async () => {
    const { uri, hover } = await start(['markdown', 'plaintext'], args);
    const { contents, range } = (await hover(REFERENCE)) ?? {};
    expect(range).toEqual({ start: { line: 12, character: 14 }, end: { line: 12, character: 22 } });
    expect(contents).toEqual({ kind: 'markdown', value: expect.stringMatching(/^\*\*ADR-0001\*\* · /) });
    const folderUri = uri.slice(0, -`/${FILE}`.length);
    expect(contents).toEqual({ kind: 'markdown', value: expect.stringContaining(`](${folderUri}/`) });
  });
});

test('a client without Markdown gets plain text', async () => {
  const { hover } = await start();
  const { contents } = (await hover(REFERENCE)) ?? {};
  expect(contents).toEqual({ kind: 'plaintext', value: expect.stringMatching(/^ADR-0001 · /) });
});

test('a hover is about the newest text; where there is nothing to say there is none', async () => {
  const { client, uri, hover } = await start(['markdown']);
  await client.open(uri, CHARTER);
  const range = { start: { line: 12, character: 21 }, end: { line: 12, character: 22 } };
  await client.edit(uri, 2, { range, text: '9' });
  expect((await hover(REFERENCE))?.contents).toEqual({
    kind: 'markdown',
    value: 'No decision record in this project has the id `ADR-0009`.',
  });
  expect(await hover({ line: 900, character: 0 })).toBeNull();
});
