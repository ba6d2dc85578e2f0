import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { RenameRequest, WillRenameFilesRequest, type WorkspaceEdit } from 'vscode-languageserver-protocol/node';
import { folder } from '../cli/portolan.ts';
import { DECISION } from '../cli/records.ts';
import { CAPABILITIES, Client, folderOf, uriOf } from './client.ts';

const CAPTURE = 'docs/adr/0001-capture.md';
const README = '# Orders\r\n\r\nSee [ADR-0001](docs/adr/0001-capture.md#decision "Capture").\r\n';
const IGNORED = '[ADR-0001](../docs/adr/0001-capture.md)\n';

const ABLE = {
  ...CAPABILITIES,
  workspace: {
    ...CAPABILITIES.workspace,
    workspaceEdit: { documentChanges: true, resourceOperations: ['rename' as const], changeAnnotationSupport: {} },
    fileOperations: { willRename: true },
  },
};

async function start() {
  const path = folder({
    '.gitignore': 'build\n',
    [CAPTURE]: DECISION,
    'README.md': README,
    'build/site.md': IGNORED,
    'node_modules/x/README.md': IGNORED,
  });
  const client = new Client();
  await client.initialize({ workspaceFolders: [folderOf(path)], capabilities: ABLE });
  const uri = (file: string): string => uriOf(path, file);
  /** The edits of each file that is edited, by its path. */
  const edited = (edit: WorkspaceEdit | null): Record<string, unknown> =>
    Object.fromEntries(
      (edit?.documentChanges ?? []).flatMap((change) =>
        'kind' in change ? [] : [[change.textDocument.uri.slice(uri('').length + 1), change]],
      ),
    );
  return { client, path, uri, edited };
}

describe('Markdown files that are no records', () => {
  test('follow an id and its file, those on disk and those that are open', async () => {
    const { client, path, uri, edited } = await start();
    const at = { textDocument: { uri: uri(CAPTURE) }, position: { line: 3, character: 6 }, newName: 'ADR-0012' };
    const note = { annotationId: 'portolan.others' };
    const onDisk = await client.connection.sendRequest(RenameRequest.type, at);
    expect(edited(onDisk)).toEqual({
      [CAPTURE]: expect.anything(),
      'README.md': {
        textDocument: { uri: uri('README.md'), version: null },
        edits: [
          {
            range: { start: { line: 2, character: 5 }, end: { line: 2, character: 13 } },
            newText: 'ADR-0012',
            ...note,
          },
          {
            range: { start: { line: 2, character: 15 }, end: { line: 2, character: 48 } },
            newText: 'docs/adr/0012-capture.md#decision',
            ...note,
          },
        ],
      },
    });
    await client.open(uri('README.md'), '[x]: docs/adr/0001-capture.md\n', 4);
    expect(edited(await client.connection.sendRequest(RenameRequest.type, at))['README.md']).toEqual({
      textDocument: { uri: uri('README.md'), version: 4 },
      edits: [
        {
          range: { start: { line: 0, character: 5 }, end: { line: 0, character: 29 } },
          newText: 'docs/adr/0012-capture.md',
          ...note,
        },
      ],
    });
    // The server proposes; the client decides and writes.
    expect(readFileSync(join(path, 'README.md'), 'utf8')).toBe(README);
    expect(existsSync(join(path, CAPTURE))).toBe(true);
  });

  test('follow a record that moves', async () => {
    const { client, uri, edited } = await start();
    const files = [{ oldUri: uri(CAPTURE), newUri: uri('docs/old/0001-capture.md') }];
    expect(edited(await client.connection.sendRequest(WillRenameFilesRequest.type, { files }))).toEqual({
      'README.md': {
        textDocument: { uri: uri('README.md'), version: null },
        edits: [
          {
            range: { start: { line: 2, character: 15 }, end: { line: 2, character: 48 } },
            newText: 'docs/old/0001-capture.md#decision',
            annotationId: 'portolan.others',
          },
        ],
      },
    });
  });

  test('around a stray file are nobody’s business', async () => {
    const path = folder({ [CAPTURE]: DECISION, 'docs/adr/README.md': '[ADR-0001](0001-capture.md)\n' });
    const client = new Client();
    await client.initialize({ workspaceFolders: [], capabilities: ABLE });
    const uri = uriOf(path, CAPTURE);
    await client.open(uri, DECISION);
    const at = { textDocument: { uri }, position: { line: 3, character: 6 }, newName: 'ADR-0012' };
    const edit = await client.connection.sendRequest(RenameRequest.type, at);
    expect(edit?.documentChanges).toHaveLength(2);
    expect(JSON.stringify(edit)).not.toContain('README');
  });
});
