import { describe, expect, test } from 'vitest';
import {
  type ClientCapabilities,
  DeclarationRequest,
  DefinitionRequest,
  DocumentHighlightRequest,
  DocumentLinkRequest,
  DocumentLinkResolveRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
  SelectionRangeRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
  WillRenameFilesRequest,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver-protocol/node';
import { folder } from '../cli/portolan.ts';
import { CHARTER, PORTFOLIO } from '../cli/records.ts';
import { CAPABILITIES, Client, folderOf, uriOf } from './client.ts';

const ORDERS = 'charters/orders.charter.yaml';
const CAPTURE = 'docs/adr/0001-capture.md';
/** The id in `decisions: [ADR-0001]`. */
const REFERENCE = { line: 12, character: 18 };
const REFERENCE_RANGE = { start: { line: 12, character: 14 }, end: { line: 12, character: 22 } };
const DEFINITION_RANGE = { start: { line: 3, character: 4 }, end: { line: 3, character: 12 } };

const ABLE: ClientCapabilities = {
  workspace: {
    ...CAPABILITIES.workspace,
    workspaceEdit: { documentChanges: true, resourceOperations: ['rename'], changeAnnotationSupport: {} },
    fileOperations: { willRename: true },
  },
  textDocument: {
    ...CAPABILITIES.textDocument,
    definition: { linkSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
  },
};

async function start(capabilities: ClientCapabilities = ABLE) {
  const path = folder({ ...PORTFOLIO, 'notes.md': '# Notes\n' });
  const client = new Client();
  const { capabilities: offered } = await client.initialize({ workspaceFolders: [folderOf(path)], capabilities });
  return { client, offered, uri: (file: string) => uriOf(path, file) };
}

describe('the server', () => {
  test('says what it can do', async () => {
    const { offered } = await start();
    expect(offered).toMatchObject({
      definitionProvider: true,
      declarationProvider: true,
      referencesProvider: true,
      documentHighlightProvider: true,
      documentLinkProvider: { resolveProvider: true },
      documentSymbolProvider: { label: 'Portolan' },
      workspaceSymbolProvider: true,
      foldingRangeProvider: true,
      selectionRangeProvider: true,
      renameProvider: { prepareProvider: true },
      semanticTokensProvider: { full: true, range: true },
      workspace: {
        workspaceFolders: { supported: true },
        fileOperations: { willRename: { filters: expect.any(Array) } },
      },
    });
  });

  test('leads to definitions', async () => {
    const { client, uri } = await start();
    const params = { textDocument: { uri: uri(ORDERS) }, position: REFERENCE };
    expect(await client.connection.sendRequest(DefinitionRequest.type, params)).toEqual([
      {
        originSelectionRange: REFERENCE_RANGE,
        targetUri: uri(CAPTURE),
        targetRange: { start: { line: 0, character: 0 }, end: { line: 18, character: 0 } },
        targetSelectionRange: DEFINITION_RANGE,
      },
    ]);
    const location = { uri: uri(CAPTURE), range: DEFINITION_RANGE };
    expect(await client.connection.sendRequest(DeclarationRequest.type, params)).toEqual([location]);
  });

  test('finds references in the newest text', async () => {
    const { client, uri } = await start();
    const text = `${CHARTER}summary: As ADR-0001 says\n`;
    await client.open(uri(ORDERS), text);
    const found = await client.connection.sendRequest(ReferencesRequest.type, {
      textDocument: { uri: uri(CAPTURE) },
      position: { line: 3, character: 6 },
      context: { includeDeclaration: true },
    });
    expect(found).toEqual([
      { uri: uri(ORDERS), range: REFERENCE_RANGE },
      { uri: uri(ORDERS), range: { start: { line: 16, character: 12 }, end: { line: 16, character: 20 } } },
      { uri: uri(CAPTURE), range: DEFINITION_RANGE },
    ]);
    const position = { line: 16, character: 14 };
    const marks = { textDocument: { uri: uri(ORDERS) }, position };
    expect(await client.connection.sendRequest(DocumentHighlightRequest.type, marks)).toHaveLength(2);
  });

  test('links ids', async () => {
    const { client, uri } = await start();
    const links = await client.connection.sendRequest(DocumentLinkRequest.type, { textDocument: { uri: uri(ORDERS) } });
    expect(links).toMatchObject([{ range: REFERENCE_RANGE, tooltip: 'ADR-0001 Capture changes at the source' }]);
    const [link] = links ?? [];
    expect(link && (await client.connection.sendRequest(DocumentLinkResolveRequest.type, link))).toMatchObject({
      target: `${uri(CAPTURE)}#L4,5`,
    });
  });

  test('outlines files and finds artifacts', async () => {
    const { client, uri } = await start();
    const textDocument = { uri: uri('risks/platform.risks.yaml') };
    expect(await client.connection.sendRequest(DocumentSymbolRequest.type, { textDocument })).toMatchObject([
      {
        name: 'REG-PLATFORM Platform risks',
        children: [{ children: [{ name: 'RISK-001 Volume outgrows the cluster' }] }],
      },
    ]);
    expect(await client.connection.sendRequest(WorkspaceSymbolRequest.type, { query: 'capture' })).toMatchObject([
      { name: 'ADR-0001 Capture changes at the source', location: { uri: uri(CAPTURE), range: DEFINITION_RANGE } },
    ]);
  });

  test('outlines without levels for clients that know none', async () => {
    const { client, uri } = await start(CAPABILITIES);
    const textDocument = { uri: uri(CAPTURE) };
    expect(await client.connection.sendRequest(DocumentSymbolRequest.type, { textDocument })).toMatchObject([
      { name: 'ADR-0001 Capture changes at the source', location: { uri: uri(CAPTURE) } },
      { name: 'Context and Problem Statement', containerName: 'ADR-0001 Capture changes at the source' },
      { name: 'Decision Outcome' },
    ]);
  });

  test('renames an id and its file', async () => {
    const { client, uri } = await start();
    await client.open(uri(ORDERS), CHARTER, 7);
    const at = { textDocument: { uri: uri(ORDERS) }, position: REFERENCE };
    expect(await client.connection.sendRequest(PrepareRenameRequest.type, at)).toEqual({
      range: REFERENCE_RANGE,
      placeholder: 'ADR-0001',
    });
    expect(await client.connection.sendRequest(RenameRequest.type, { ...at, newName: 'ADR-0012' })).toEqual({
      documentChanges: [
        {
          textDocument: { uri: uri(ORDERS), version: 7 },
          edits: [{ range: REFERENCE_RANGE, newText: 'ADR-0012' }],
        },
        {
          textDocument: { uri: uri(CAPTURE), version: null },
          edits: [{ range: DEFINITION_RANGE, newText: 'ADR-0012' }],
        },
        {
          kind: 'rename',
          oldUri: uri(CAPTURE),
          newUri: uri('docs/adr/0012-capture.md'),
          options: { overwrite: false, ignoreIfExists: false },
        },
      ],
    });
  });

  test('refuses to rename, with the reason', async () => {
    const { client, uri } = await start();
    const at = { textDocument: { uri: uri(ORDERS) }, position: REFERENCE };
    await expect(client.connection.sendRequest(RenameRequest.type, { ...at, newName: 'PRJ-001' })).rejects.toThrow(
      'PRJ-001 is taken: the charter "Order events" in charters/orders.charter.yaml has it. Choose another id.',
    );
    const nowhere = { ...at, position: { line: 3, character: 2 } };
    await expect(client.connection.sendRequest(PrepareRenameRequest.type, nowhere)).rejects.toThrow(
      'There is no id here. Place the cursor on one, such as PRJ-014 or ADR-0007.',
    );
  });

  test('keeps links right when files move', async () => {
    const { client, uri } = await start();
    const links = 'links:\n  - { title: Decision, url: ../docs/adr/0001-capture.md }\n';
    await client.open(uri(ORDERS), CHARTER + links, 3);
    const files = [{ oldUri: uri('docs'), newUri: uri('papers') }];
    expect(await client.connection.sendRequest(WillRenameFilesRequest.type, { files })).toEqual({
      documentChanges: [
        {
          textDocument: { uri: uri(ORDERS), version: 3 },
          edits: [
            {
              range: { start: { line: 17, character: 28 }, end: { line: 17, character: 55 } },
              newText: '../papers/adr/0001-capture.md',
            },
          ],
        },
      ],
    });
    const others = [{ oldUri: uri('notes.md'), newUri: uri('papers.md') }];
    expect(await client.connection.sendRequest(WillRenameFilesRequest.type, { files: others })).toBeNull();
  });

  test('folds, selects and colours', async () => {
    const { client, uri } = await start();
    const textDocument = { uri: uri(ORDERS) };
    const folds = await client.connection.sendRequest(FoldingRangeRequest.type, { textDocument });
    expect(folds?.[0]).toEqual({ startLine: 6, endLine: 7 });
    const [selected] =
      (await client.connection.sendRequest(SelectionRangeRequest.type, { textDocument, positions: [REFERENCE] })) ?? [];
    expect(selected).toMatchObject({
      range: REFERENCE_RANGE,
      parent: { range: { start: { line: 12, character: 13 } } },
    });
    const whole = await client.connection.sendRequest(SemanticTokensRequest.type, { textDocument });
    expect(whole?.data.slice(0, 10)).toEqual([2, 4, 7, 0, 1, 2, 8, 8, 1, 0]);
    const range = { start: { line: 12, character: 0 }, end: { line: 13, character: 0 } };
    const part = await client.connection.sendRequest(SemanticTokensRangeRequest.type, { textDocument, range });
    expect(part?.data).toEqual([12, 14, 8, 0, 0]);
  });

  test('has nothing to say about files of others', async () => {
    const { client, uri } = await start();
    const textDocument = { uri: uri('notes.md') };
    const position = { line: 0, character: 3 };
    expect(await client.connection.sendRequest(DefinitionRequest.type, { textDocument, position })).toBeNull();
    expect(await client.connection.sendRequest(DocumentSymbolRequest.type, { textDocument })).toBeNull();
    expect(await client.connection.sendRequest(SemanticTokensRequest.type, { textDocument })).toBeNull();
  });
});
