import { type ExtensionContext, Uri } from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import type { Platform } from '../platform.ts';
import { clientOptions } from './options.ts';

/** A client of the server in a web worker. */
export function browserClient(context: ExtensionContext, files: Platform['files']): LanguageClient {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'server.web.js');
  return new LanguageClient(
    'portolan',
    'Portolan',
    () => startWorker(script),
    clientOptions(files, context.extensionUri),
  );
}

/**
 * The host fetches extension files from wherever they are (a server, a gallery), but makes workers only of some of
 * these addresses; of a blob it always does.
 */
async function startWorker(script: Uri): Promise<MessageTransports> {
  const response = await fetch(script.toString(true));
  if (!response.ok) throw new Error(`The language server could not be loaded: ${response.status} for ${script}`);
  const blob = new Blob([await response.text()], { type: 'text/javascript' });
  const worker = new Worker(URL.createObjectURL(blob), { name: 'Portolan language server' });
  return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
}
