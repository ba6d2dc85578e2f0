import { Uri, workspace } from 'vscode';
import { type LanguageClientOptions, RevealOutputChannelOn } from 'vscode-languageclient';
import type { InitializationOptions } from '../../server/protocol.ts';
import type { Platform } from '../platform.ts';

const languages = ['yaml', 'markdown'];

/** Options of the language client that do not depend on the extension host. */
export function clientOptions(files: Platform['files'], extension: Uri): LanguageClientOptions {
  const initializationOptions: InitializationOptions = { files, ...packagedReference(extension) };
  return {
    documentSelector: schemes().flatMap((scheme) => languages.map((language) => ({ scheme, language }))),
    initializationOptions,
    diagnosticCollectionName: 'portolan',
    outputChannelName: 'Portolan',
    revealOutputChannelOn: RevealOutputChannelOn.Never,
  };
}

/**
 * The rule reference that comes with the extension, opened at the rule's line: of a text editor's addresses that is the
 * only fragment that counts. Where the extension lies on a web server, an address of it would lead out of the editor.
 */
function packagedReference(extension: Uri): Pick<InitializationOptions, 'ruleReference'> {
  if (extension.scheme === 'http' || extension.scheme === 'https') return {};
  return { ruleReference: `${Uri.joinPath(extension, 'docs', 'rules.md')}#L{line}` };
}

/** The workspace's own files and new ones; not the old sides of comparisons and the like. */
function schemes(): string[] {
  const folders = workspace.workspaceFolders ?? [];
  return [...new Set(['file', 'untitled', ...folders.map((folder) => folder.uri.scheme)])];
}
