import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import type { Platform } from '../platform.ts';
import { clientOptions } from './options.ts';

/** A client of the server in a process of its own. */
export function nodeClient(context: ExtensionContext, files: Platform['files']): LanguageClient {
  const module = Uri.joinPath(context.extensionUri, 'dist', 'server.cjs').fsPath;
  const server = { module, transport: TransportKind.stdio };
  const debug = { ...server, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
  return new LanguageClient('portolan', 'Portolan', { run: server, debug }, clientOptions(files, context.extensionUri));
}
