import { type ExtensionContext, Uri } from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import { SOLVER_REQUEST, type SolverResult } from '../../server/protocol.ts';
import type { Platform } from '../platform.ts';
import { clientOptions } from './options.ts';

/** A client of the server in a web worker. */
export function browserClient(context: ExtensionContext, files: Platform['files']): LanguageClient {
  const fileOf = (name: string): Uri => Uri.joinPath(context.extensionUri, 'dist', name);
  const options = clientOptions(files, context.extensionUri);
  const client = new LanguageClient('portolan', 'Portolan', () => startWorker(fileOf('server.web.js')), {
    ...options,
    initializationOptions: { ...options.initializationOptions, solver: 'client' },
  });
  client.onRequest(SOLVER_REQUEST, async (): Promise<SolverResult> => {
    const [script, runtime] = await Promise.all([load(fileOf('solver.web.js')), load(fileOf('highs.wasm'))]);
    return { script: await script.arrayBuffer(), runtime: await runtime.arrayBuffer() };
  });
  return client;
}

/** The worker itself could not: only the host's own `fetch` knows all the places where extensions lie. */
async function load(file: Uri): Promise<Response> {
  const response = await fetch(file.toString(true));
  if (!response.ok) throw new Error(`A part of Portolan could not be loaded: ${response.status} for ${file}`);
  return response;
}

/**
 * The host fetches extension files from wherever they are (a server, a gallery), but makes workers only of some of
 * these addresses; of a blob it always does.
 */
async function startWorker(script: Uri): Promise<MessageTransports> {
  const response = await load(script);
  const blob = new Blob([await response.text()], { type: 'text/javascript' });
  const worker = new Worker(URL.createObjectURL(blob), { name: 'Portolan language server' });
  return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
}
