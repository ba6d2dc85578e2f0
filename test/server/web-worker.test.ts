import { readFileSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import { DECISION, FLAWED_CHARTER } from '../cli/records.ts';
import { launchBrowser } from '../vscode/harness/browser.ts';

const FOLDER = 'vscode-vfs://github/portolan/orders';
const FILES = {
  [`${FOLDER}/returns.charter.yaml`]: FLAWED_CHARTER,
  [`${FOLDER}/docs/adr/0001-capture.md`]: DECISION,
};

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { uri: string; folder: string };
  readonly result?: unknown;
}

/** What runs in the page: a language client, without a library, that serves files and waits for diagnostics. */
function talk({ script, files, folder }: { script: string; files: Record<string, string>; folder: string }) {
  const worker = new Worker(URL.createObjectURL(new Blob([script], { type: 'text/javascript' })));
  const send = (message: object): void => worker.postMessage({ jsonrpc: '2.0', ...message });
  return new Promise<{ initialized: unknown; published: unknown; listed: unknown }>((resolve, reject) => {
    let initialized: unknown;
    let published: unknown;
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.onmessage = ({ data }: { data: Message }) => {
      const { id, method, params, result } = data;
      if (method === 'portolan/fs/list') send({ id, result: Object.keys(files) });
      else if (method === 'portolan/fs/read') {
        const text = files[params?.uri ?? ''];
        send({ id, result: text === undefined ? null : { text, bytes: text.length } });
      } else if (method === 'textDocument/publishDiagnostics') {
        published = params;
        send({ id: 2, method: 'workspace/executeCommand', params: { command: 'portolan.server.list' } });
      } else if (id === 1) {
        initialized = result;
        send({ method: 'initialized', params: {} });
      } else if (id === 2) resolve({ initialized, published, listed: result });
    };
    send({
      id: 1,
      method: 'initialize',
      params: { processId: null, rootUri: null, capabilities: {}, workspaceFolders: [{ uri: folder, name: 'orders' }] },
    });
  });
}

test('the bundle for the web serves a client from a worker in a real browser', async () => {
  const browser = await launchBrowser();
  onTestFinished(() => browser.close());
  const page = await browser.newPage();
  const script = readFileSync(new URL('../../dist/server.web.js', import.meta.url), 'utf8');
  const { initialized, published, listed } = await page.evaluate(talk, { script, files: FILES, folder: FOLDER });
  expect(initialized).toMatchObject({ serverInfo: { name: 'portolan' } });
  expect(published).toMatchObject({
    uri: `${FOLDER}/returns.charter.yaml`,
    diagnostics: [{ code: 'schema/required' }, { code: 'reference/unknown-id' }],
  });
  expect(listed).toMatchObject({ artifacts: [{ id: 'ADR-0001' }, { id: 'PRJ-002' }] });
});
