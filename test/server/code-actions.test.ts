import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  type CodeAction,
  CodeActionRequest,
  CodeActionResolveRequest,
  ConfigurationRequest,
  DocumentFormattingRequest,
  DocumentOnTypeFormattingRequest,
  DocumentRangeFormattingRequest,
  type TextDocumentEdit,
  type TextEdit,
} from 'vscode-languageserver-protocol';
import { applyEdits } from '../../src/text/edits.ts';
import { folder } from '../cli/portolan.ts';
import { PORTFOLIO } from '../cli/records.ts';
import { CAPABILITIES, Client, folderOf, uriOf } from './client.ts';

const FILE = 'charters/returns.charter.yaml';
const TEXT = `apiVersion: portolan/v1
kind: charter
id: PRJ-002
title:   Returns
status: Aproved
date: 5.1.2026
businessCase:
    summary: Returns are counted by hand.
successCriteria:
  - description: Fast
technicalApproach:
  summary: Same topic.
  decisions:
    - ADR-0009
`;
const OPTIONS = { tabSize: 2, insertSpaces: true };

async function start(enable = false): Promise<{ client: Client; uri: string; path: string }> {
  const path = folder({ ...PORTFOLIO, [FILE]: TEXT });
  const client = new Client();
  client.connection.onRequest(ConfigurationRequest.type, ({ items }) => items.map(() => ({ format: { enable } })));
  const dynamic = { dynamicRegistration: true };
  await client.initialize({
    workspaceFolders: [folderOf(path)],
    capabilities: {
      workspace: {
        ...CAPABILITIES.workspace,
        configuration: true,
        workspaceEdit: { documentChanges: true, resourceOperations: ['create', 'delete'] },
      },
      textDocument: {
        ...CAPABILITIES.textDocument,
        codeAction: { dataSupport: true, resolveSupport: { properties: ['edit'] } },
        formatting: dynamic,
        rangeFormatting: dynamic,
        onTypeFormatting: dynamic,
      },
    },
  });
  const uri = uriOf(path, FILE);
  await client.open(uri, TEXT);
  await client.until(() => client.shown(uri).length > 0);
  return { client, uri, path };
}

async function actions(client: Client, uri: string, code: string, only?: string[]): Promise<CodeAction[]> {
  const diagnostics = client.shown(uri).filter((diagnostic) => diagnostic.code === code);
  const range = diagnostics[0]?.range ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  const context = { diagnostics, ...(only && { only }) };
  return (await client.connection.sendRequest(CodeActionRequest.type, {
    textDocument: { uri },
    range,
    context,
  })) as CodeAction[];
}

async function editsOf(client: Client, action: CodeAction | undefined): Promise<TextDocumentEdit[]> {
  if (!action) throw new Error('There is no such action');
  expect(action.edit).toBeUndefined();
  const resolved = await client.connection.sendRequest(CodeActionResolveRequest.type, action);
  return (resolved.edit?.documentChanges ?? []) as TextDocumentEdit[];
}

describe('code actions', () => {
  test('mend what two rules find, with edits for the version that is open', async () => {
    const { client, uri, path } = await start();
    const [status] = await actions(client, uri, 'schema/enum');
    expect(status).toMatchObject({ title: 'Change it to "approved"', kind: 'quickfix', isPreferred: true });
    const [change] = await editsOf(client, status);
    expect(change?.textDocument).toEqual({ uri, version: 1 });
    expect(applyEdits(TEXT, (change?.edits ?? []) as TextEdit[])).toBe(TEXT.replace('Aproved', 'approved'));

    const fixes = await actions(client, uri, 'reference/unknown-id');
    const created = await editsOf(
      client,
      fixes.find(({ title }) => title.startsWith('Create')),
    );
    const target = uriOf(path, 'docs/adr/0009.md');
    expect(created).toMatchObject([{ kind: 'create', uri: target }, { textDocument: { uri: target, version: null } }]);
    expect(readFileSync(join(path, FILE), 'utf8')).toBe(TEXT);
  });

  test('fix everything that is certain at once', async () => {
    const { client, uri } = await start();
    const [fixAll] = await actions(client, uri, '', ['source.fixAll']);
    expect(fixAll).toMatchObject({ kind: 'source.fixAll.portolan' });
    const [change] = await editsOf(client, fixAll);
    expect(applyEdits(TEXT, (change?.edits ?? []) as TextEdit[])).toBe(TEXT.replace('5.1.2026', '2026-01-05'));
  });
});

describe('formatting', () => {
  test('is not there unless it is wanted', async () => {
    const { client, uri } = await start(false);
    const textDocument = { uri };
    expect(
      await client.connection.sendRequest(DocumentFormattingRequest.type, { textDocument, options: OPTIONS }),
    ).toBeNull();
    expect(client.registrations.map(({ method }) => method)).not.toContain('textDocument/formatting');
  });

  test('brings a file, a part of it and the line behind Enter into form', async () => {
    const { client, uri } = await start(true);
    const textDocument = { uri };
    await client.until(() => client.registrations.some(({ method }) => method === 'textDocument/onTypeFormatting'));
    const whole = await client.connection.sendRequest(DocumentFormattingRequest.type, {
      textDocument,
      options: OPTIONS,
    });
    expect(applyEdits(TEXT, whole ?? [])).toBe(
      TEXT.replace('title:   ', 'title: ').replace('    summary: R', '  summary: R'),
    );
    const range = { start: { line: 3, character: 0 }, end: { line: 3, character: 1 } };
    const part = await client.connection.sendRequest(DocumentRangeFormattingRequest.type, {
      textDocument,
      range,
      options: OPTIONS,
    });
    expect(applyEdits(TEXT, part ?? [])).toBe(TEXT.replace('title:   ', 'title: '));
    const typed = await client.connection.sendRequest(DocumentOnTypeFormattingRequest.type, {
      textDocument,
      position: { line: 14, character: 0 },
      ch: '\n',
      options: OPTIONS,
    });
    expect(applyEdits(TEXT, typed ?? [])).toBe(`${TEXT}    - `);
  });
});
