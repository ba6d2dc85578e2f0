import { workspace } from 'vscode';
import { type LanguageClientOptions, RevealOutputChannelOn } from 'vscode-languageclient';
import type { InitializationOptions } from '../../server/protocol.ts';
import type { Platform } from '../platform.ts';

const languages = ['yaml', 'markdown'];

/** Options of the language client that do not depend on the extension host. */
export function clientOptions(files: Platform['files']): LanguageClientOptions {
  const initializationOptions: InitializationOptions = { files };
  return {
    documentSelector: schemes().flatMap((scheme) => languages.map((language) => ({ scheme, language }))),
    initializationOptions,
    diagnosticCollectionName: 'portolan',
    outputChannelName: 'Portolan',
    revealOutputChannelOn: RevealOutputChannelOn.Never,
  };
}

/** The workspace's own files and new ones; not the old sides of comparisons and the like. */
function schemes(): string[] {
  const folders = workspace.workspaceFolders ?? [];
  return [...new Set(['file', 'untitled', ...folders.map((folder) => folder.uri.scheme)])];
}
