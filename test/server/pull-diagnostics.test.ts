import { describe, expect, test } from 'vitest';
import {
  type ClientCapabilities,
  DiagnosticRefreshRequest,
  DocumentDiagnosticRequest,
  type FullDocumentDiagnosticReport,
  type InitializeResult,
  type PreviousResultId,
  WorkspaceDiagnosticRequest,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver-protocol/node';
import type { InitializationOptions } from '../../src/server/protocol.ts';
import { folder } from '../cli/portolan.ts';
import { CHARTER, DECISION, FLAWED_CHARTER, PORTFOLIO } from '../cli/records.ts';
import { CAPABILITIES, Client, folderOf, uriOf } from './client.ts';

const FILE = 'charters/returns.charter.yaml';
const FLAWED = { ...PORTFOLIO, [FILE]: FLAWED_CHARTER };
const CODES = ['schema/required', 'reference/unknown-id'];

const PULLS: ClientCapabilities = {
  workspace: { ...CAPABILITIES.workspace, diagnostics: { refreshSupport: true } },
  textDocument: { ...CAPABILITIES.textDocument, diagnostic: { relatedDocumentSupport: false } },
};

/** A client that asks for findings. */
class PullingClient extends Client {
  refreshes = 0;
  readonly #told = new Set<() => void>();

  constructor() {
    super();
    this.connection.onRequest(DiagnosticRefreshRequest.type, () => {
      this.refreshes++;
      for (const tell of this.#told) tell();
    });
  }

  refreshed(times: number): Promise<void> {
    return new Promise((resolve) => {
      const look = (): void => (this.refreshes >= times ? resolve() : undefined);
      this.#told.add(look);
      look();
    });
  }

  ask(uri: string, previousResultId?: string) {
    return this.connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri },
      ...(previousResultId !== undefined && { previousResultId }),
    });
  }

  async askAll(previousResultIds: PreviousResultId[] = []): Promise<WorkspaceDocumentDiagnosticReport[]> {
    return (await this.connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds })).items;
  }
}

interface Started {
  readonly client: PullingClient;
  readonly path: string;
  readonly result: InitializeResult;
}

async function start(
  files: Readonly<Record<string, string>>,
  initializationOptions: InitializationOptions = { diagnostics: 'pull' },
  capabilities = PULLS,
): Promise<Started> {
  const path = folder(files);
  const client = new PullingClient();
  const result = await client.initialize({ workspaceFolders: [folderOf(path)], initializationOptions, capabilities });
  return { client, path, result };
}

const codesOf = (report: unknown): unknown[] => (report as FullDocumentDiagnosticReport).items.map(({ code }) => code);

/** The ids that a client keeps of what it was told. */
const kept = (reports: readonly WorkspaceDocumentDiagnosticReport[]): PreviousResultId[] =>
  reports.map(({ uri, resultId }) => ({ uri, value: resultId ?? '' }));

describe('a client is either asked or told, never both', () => {
  test('one that wants to ask is told nothing', async () => {
    const { client, path, result } = await start(FLAWED);
    expect(result.capabilities.diagnosticProvider).toEqual({
      identifier: 'portolan',
      interFileDependencies: true,
      workspaceDiagnostics: true,
    });
    const uri = uriOf(path, FILE);
    await client.open(uri, FLAWED_CHARTER);
    expect(codesOf(await client.ask(uri))).toEqual(CODES);
    await client.edit(uri, 2, { text: CHARTER });
    await client.until(() => client.changes > 0);
    expect(client.published).toEqual([]);
  });

  test.each<[string, InitializationOptions, ClientCapabilities]>([
    ['could ask, but does not say that it wants to', {}, PULLS],
    ['wants to be told', { diagnostics: 'push' }, PULLS],
    ['wants to ask, but does not know how', { diagnostics: 'pull' }, CAPABILITIES],
  ])('one that %s is told everything', async (_, options, capabilities) => {
    const { client, path, result } = await start(FLAWED, options, capabilities);
    expect(result.capabilities.diagnosticProvider).toBeUndefined();
    await client.shows(uriOf(path, FILE), CODES);
  });
});

describe('textDocument/diagnostic', () => {
  test('gives the findings of the newest text', async () => {
    const { client, path } = await start(FLAWED);
    const uri = uriOf(path, FILE);
    await client.open(uri, FLAWED_CHARTER);
    await client.edit(uri, 2, {
      range: { start: { line: 11, character: 6 }, end: { line: 11, character: 14 } },
      text: 'ADR-0001',
    });
    expect(codesOf(await client.ask(uri))).toEqual(['schema/required']);
  });

  test('says so when nothing is new, also to a client that knows it from an earlier server', async () => {
    const { client, path } = await start(FLAWED);
    const first = await client.ask(uriOf(path, FILE));
    expect(first).toMatchObject({ kind: 'full', resultId: expect.stringMatching(/^[0-9a-f]{16}$/) });
    const unchanged = { kind: 'unchanged', resultId: first.resultId };
    expect(await client.ask(uriOf(path, FILE), first.resultId)).toEqual(unchanged);
    const other = await start(FLAWED);
    expect(await other.client.ask(uriOf(other.path, FILE), first.resultId)).toEqual(unchanged);
  });

  test('has nothing to say of other files', async () => {
    const { client, path } = await start({ ...PORTFOLIO, 'notes.yaml': 'colour: blue\n' });
    expect(await client.ask(uriOf(path, 'notes.yaml'))).toMatchObject({ kind: 'full', items: [] });
    expect(await client.ask('untitled:Untitled-1')).toMatchObject({ kind: 'full', items: [] });
  });

  test('leads to the reference that the client names', async () => {
    const { client, path } = await start(FLAWED, {
      diagnostics: 'pull',
      ruleReference: 'x://{code}/{anchor}#L{line}',
    });
    const report = (await client.ask(uriOf(path, FILE))) as FullDocumentDiagnosticReport;
    expect(report.items[0]?.codeDescription?.href).toMatch(/^x:\/\/schema\/required\/schema-required#L\d{2,}$/);
  });
});

describe('workspace/diagnostic', () => {
  test('reports files with findings, open or not', async () => {
    const { client, path } = await start(FLAWED);
    const uri = uriOf(path, FILE);
    expect(await client.askAll()).toMatchObject([{ uri, version: null, kind: 'full', items: [{}, {}] }]);
    await client.open(uri, FLAWED_CHARTER, 7);
    expect(await client.askAll()).toMatchObject([{ uri, version: 7, kind: 'full' }]);
  });

  test('reports what is new, what is not, and what is gone', async () => {
    const { client, path } = await start({ ...FLAWED, 'a.charter.yaml': FLAWED_CHARTER.replace('PRJ-002', 'PRJ-003') });
    const first = await client.askAll();
    const [a, returns] = [uriOf(path, 'a.charter.yaml'), uriOf(path, FILE)];
    expect(first.map(({ uri }) => uri)).toEqual([a, returns]);
    await client.open(returns, CHARTER.replace('PRJ-001', 'PRJ-002'), 3);
    const second = await client.askAll(kept(first));
    expect(second).toEqual([
      { uri: a, version: null, kind: 'unchanged', resultId: first[0]?.resultId },
      { uri: returns, version: 3, kind: 'full', resultId: expect.any(String), items: [] },
    ]);
    const gone = uriOf(path, 'gone.charter.yaml');
    expect(await client.askAll([...kept(second), { uri: gone, value: 'whatever' }])).toEqual([
      expect.objectContaining({ uri: a, kind: 'unchanged' }),
      expect.objectContaining({ uri: returns, kind: 'unchanged' }),
      { uri: gone, version: null, kind: 'full', resultId: expect.any(String), items: [] },
    ]);
  });

  test('keeps the spelling that the client gives its URI', async () => {
    const { client, path } = await start({ 'a b(1).charter.yaml': FLAWED_CHARTER });
    const first = await client.askAll();
    const spelled = `file://${path}/a%20b(1).charter.yaml`;
    await client.open(spelled, FLAWED_CHARTER);
    const normal = uriOf(path, 'a b(1).charter.yaml');
    expect(await client.askAll(kept(first))).toMatchObject([
      { uri: spelled, kind: 'full', items: [{}, {}, {}] },
      { uri: normal, kind: 'full', items: [] },
    ]);
  });
});

describe('workspace/diagnostic/refresh', () => {
  test('is asked for when an edit means something for another file', async () => {
    const { client, path } = await start(PORTFOLIO);
    const [charter, decision] = [uriOf(path, 'charters/orders.charter.yaml'), uriOf(path, 'docs/adr/0001-capture.md')];
    await client.open(charter, CHARTER);
    await client.open(decision, DECISION);
    await client.refreshed(1);
    expect(codesOf(await client.ask(charter))).toEqual([]);
    const before = client.refreshes;
    const range = { start: { line: 3, character: 11 }, end: { line: 3, character: 12 } };
    await client.edit(decision, 2, { range, text: '5' });
    await client.refreshed(before + 1);
    expect(codesOf(await client.ask(charter))).toEqual(['reference/unknown-id']);
  });

  test('is asked for when a file changes on disk or is closed unsaved', async () => {
    const { client, path } = await start(FLAWED);
    const uri = uriOf(path, FILE);
    await client.refreshed(1);
    await client.open(uri, CHARTER.replace('PRJ-001', 'PRJ-002'));
    expect(codesOf(await client.ask(uri))).toEqual([]);
    const before = client.refreshes;
    await client.close(uri);
    await client.refreshed(before + 1);
    expect(codesOf(await client.ask(uri))).toEqual(CODES);
  });

  test('is not asked of clients that do not know it', async () => {
    const { client } = await start(FLAWED, { diagnostics: 'pull' }, { ...PULLS, workspace: {} });
    await client.until(() => client.changes > 0);
    expect(client.refreshes).toBe(0);
  });
});
