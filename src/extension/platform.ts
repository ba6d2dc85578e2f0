import type { ExtensionContext } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { InitializationOptions } from '../server/protocol.ts';

/** What differs between the extension host in Node and the one in a web worker. */
export interface Platform {
  /** Who reads the workspace's files: the server itself, or the editor for it. */
  readonly files: NonNullable<InitializationOptions['files']>;
  /** Loads the client library (not before it is needed) and makes a client, not yet started. */
  createClient(context: ExtensionContext, files: Platform['files']): Promise<BaseLanguageClient>;
}
