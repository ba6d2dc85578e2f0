import { createReadStream, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { WIRE } from '../../src/extension/generated/commands.ts';
import { PROJECTS } from '../cli/projects.ts';
import { launchBrowser } from '../vscode/harness/browser.ts';

const FOLDER = 'vscode-vfs://github/portolan/projects';
const dist = new URL('../../dist/', import.meta.url);

/** Gives away the files of the solver to pages of any origin, as galleries of extensions do. */
async function serveSolver(): Promise<{ script: string; runtime: string }> {
  const server = createServer(({ url = '' }, response) => {
    response.setHeader('Access-Control-Allow-Origin', '*');
    createReadStream(new URL(`.${url}`, dist)).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { script: `http://127.0.0.1:${port}/solver.web.js`, runtime: `http://127.0.0.1:${port}/highs.wasm` };
}

interface Talk {
  readonly script: string;
  readonly files: Record<string, string>;
  readonly folder: string;
  readonly solver: object;
  readonly command: string;
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { uri: string };
  readonly result?: unknown;
  readonly error?: { message: string };
}

/** What runs in the page: a language client, without a library, that serves files and asks for a selection. */
function talk({ script, files, folder, solver, command }: Talk) {
  const worker = new Worker(URL.createObjectURL(new Blob([script], { type: 'text/javascript' })));
  const send = (message: object): void => worker.postMessage({ jsonrpc: '2.0', ...message });
  return new Promise<unknown>((resolve, reject) => {
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.onmessage = ({ data }: { data: Message }) => {
      const { id, method, params, result, error } = data;
      if (method === 'portolan/fs/list') send({ id, result: Object.keys(files) });
      else if (method === 'portolan/fs/read') {
        const text = files[params?.uri ?? ''];
        send({ id, result: text === undefined ? null : { text, bytes: text.length } });
      } else if (id === 1 && method === undefined) {
        send({ method: 'initialized', params: {} });
        send({ id: 2, method: 'workspace/executeCommand', params: { command, arguments: [{ budget: 100 }] } });
      } else if (id === 2 && method === undefined) {
        if (error) reject(new Error(error.message));
        else resolve(result);
      }
    };
    send({
      id: 1,
      method: 'initialize',
      params: {
        processId: null,
        rootUri: null,
        capabilities: {},
        workspaceFolders: [{ uri: folder, name: 'projects' }],
        initializationOptions: { solver },
      },
    });
  });
}

test.each([
  ['in a worker of the worker', ''],
  ['in the worker itself, where it can have none', 'self.Worker=undefined;'],
])('the server in a browser selects %s', async (_, before) => {
  const browser = await launchBrowser();
  onTestFinished(() => browser.close());
  const page = await browser.newPage();
  const script = before + readFileSync(new URL('server.web.js', dist), 'utf8');
  const files = Object.fromEntries(Object.entries(PROJECTS).map(([file, text]) => [`${FOLDER}/${file}`, text]));
  const solver = await serveSolver();
  expect(await page.evaluate(talk, { script, files, folder: FOLDER, solver, command: WIRE.select })).toMatchObject({
    status: 'optimal',
    objective: 18,
    selected: ['PRJ-001', 'PRJ-003'],
    rejected: [{ id: 'PRJ-002' }],
  });
});
