import { describe, expect, test } from 'vitest';
import {
  type ClientCapabilities,
  type CodeLens,
  CodeLensRefreshRequest,
  CodeLensRequest,
  CodeLensResolveRequest,
  ConfigurationRequest,
  DidChangeConfigurationNotification,
  InlayHintRefreshRequest,
  InlayHintRequest,
} from 'vscode-languageserver-protocol';
import { folder } from '../cli/portolan.ts';
import { CHARTER, PORTFOLIO } from '../cli/records.ts';
import { CAPABILITIES, Client, folderOf, uriOf } from './client.ts';

const ORDERS = 'charters/orders.charter.yaml';
const RETURNS = 'charters/returns.charter.yaml';
const REGISTER = 'risks/streams.risks.yaml';
const FILES = {
  ...PORTFOLIO,
  // Whatever has a score is ranked.
  'portolan.yaml': 'scoring: { ranking: { completeness: 0, everyDimension: false } }\n',
  [RETURNS]: CHARTER.replace('PRJ-001', 'PRJ-002').replace('decisions: [ADR-0001]', 'decisions: []'),
  [REGISTER]: `id: REG-STREAMS
title: Streams
charters: [PRJ-001]
risks:
  - id: RISK-501
    inherent: { probability: 3, impact: 4 }
    residual: { probability: 2, impact: 3 }
`,
};
const COMMANDS = [
  'portolan.scorePortfolio',
  'portolan.classifyChange',
  'portolan.showReferences',
  'portolan.openLocation',
];

/** A client with settings that asks again when it is told to, as VS Code does. */
class LensClient extends Client {
  settings: unknown = null;
  path = '';
  /** Resolve when the server asks for the first time to be asked again. */
  readonly lensesRefreshed = new Promise<void>((resolve) => {
    this.connection.onRequest(CodeLensRefreshRequest.type, () => resolve());
  });
  readonly hintsRefreshed = new Promise<void>((resolve) => {
    this.connection.onRequest(InlayHintRefreshRequest.type, () => resolve());
  });

  async start(capabilities: ClientCapabilities): Promise<void> {
    this.path = folder(FILES);
    this.connection.onRequest(ConfigurationRequest.type, ({ items }) => items.map(() => this.settings));
    await this.initialize({ workspaceFolders: [folderOf(this.path)], capabilities });
  }

  async lenses(file: string): Promise<CodeLens[]> {
    const textDocument = { uri: uriOf(this.path, file) };
    const lenses = (await this.connection.sendRequest(CodeLensRequest.type, { textDocument })) ?? [];
    return Promise.all(lenses.map((lens) => this.connection.sendRequest(CodeLensResolveRequest.type, lens)));
  }

  async titles(file: string): Promise<(string | undefined)[]> {
    return (await this.lenses(file)).map(({ command }) => command?.title);
  }

  async hints(from: number, to: number): Promise<unknown[]> {
    const textDocument = { uri: uriOf(this.path, REGISTER) };
    const range = { start: { line: from, character: 0 }, end: { line: to, character: 0 } };
    const hints = (await this.connection.sendRequest(InlayHintRequest.type, { textDocument, range })) ?? [];
    return hints.map(({ label }) => label);
  }

  async set(settings: unknown): Promise<void> {
    this.settings = settings;
    await this.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
  }
}

async function start(capabilities: ClientCapabilities): Promise<LensClient> {
  const client = new LensClient();
  await client.start({ ...CAPABILITIES, ...capabilities });
  return client;
}

const FULL: ClientCapabilities = {
  workspace: {
    ...CAPABILITIES.workspace,
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    codeLens: { refreshSupport: true },
    inlayHint: { refreshSupport: true },
  },
  experimental: { commands: { commands: COMMANDS } },
};

describe('code lenses', () => {
  test('are filled in when they are asked for, with the commands of the client', async () => {
    const client = await start(FULL);
    const uri = uriOf(client.path, ORDERS);
    const [score, references] = await client.lenses(ORDERS);
    expect(score?.range.start).toEqual({ line: 0, character: 0 });
    expect(score?.command).toEqual({
      title: 'Score 75.0 · rank 1 of 2 · 5 % rated, 31 ratings missing',
      command: 'portolan.scorePortfolio',
      arguments: [uri],
    });
    expect(references?.command).toEqual({
      title: '1 reference',
      command: 'portolan.showReferences',
      arguments: [
        uri,
        { line: 2, character: 4 },
        [
          {
            uri: uriOf(client.path, REGISTER),
            range: { start: { line: 2, character: 11 }, end: { line: 2, character: 18 } },
          },
        ],
      ],
    });
  });

  test('only say something where the client has no such commands', async () => {
    const client = await start({});
    expect((await client.lenses(REGISTER)).map(({ command }) => command)).toEqual([
      { title: '1 moderate', command: '' },
    ]);
    expect((await client.lenses(ORDERS)).map(({ command }) => command?.command)).toEqual(['', '']);
  });

  test('are asked for again when another file changes what they say', async () => {
    const client = await start(FULL);
    expect(await client.titles(ORDERS)).toContain('Score 75.0 · rank 1 of 2 · 5 % rated, 31 ratings missing');
    const uri = uriOf(client.path, RETURNS);
    await client.open(uri, FILES[RETURNS].replace('generation: 4', 'generation: 5'));
    expect((await client.titles(RETURNS))[0]).toContain('rank 1 of 2');
    await client.lensesRefreshed;
    expect((await client.titles(ORDERS))[0]).toContain('rank 2 of 2');
  });

  test('follow the settings', async () => {
    const client = await start(FULL);
    client.settings = { codeLens: { score: false, references: 'perhaps' } };
    expect(await client.titles(ORDERS)).toEqual(['1 reference']);
    await client.until(() => client.registrations.some(({ method }) => method === 'workspace/didChangeConfiguration'));
    await client.set({ codeLens: { references: false } });
    await client.lensesRefreshed;
    expect(await client.titles(ORDERS)).toEqual(['Score 75.0 · rank 1 of 2 · 5 % rated, 31 ratings missing']);
  });
});

describe('inlay hints', () => {
  test('are those of the range; without settings the usual ones', async () => {
    const client = await start({});
    expect(await client.hints(0, 7)).toEqual(['High 0.2', 'Moderate 0.06']);
    expect(await client.hints(6, 7)).toEqual(['Moderate 0.06']);
  });

  test('follow the settings', async () => {
    const client = await start(FULL);
    expect(await client.hints(0, 7)).toEqual(['High 0.2', 'Moderate 0.06']);
    await client.set({ inlayHints: { riskLevel: false } });
    await client.hintsRefreshed;
    expect(await client.hints(0, 7)).toEqual(['Moderate 0.06']);
  });
});
