import { l10n, Uri, window, workspace } from 'vscode';
import type { SaveMessage } from '../../webview/portfolio/messages.ts';
import { openAt } from '../places.ts';

/** Kinds of files as the dialog names them. */
const KINDS: Readonly<Record<SaveMessage['kind'], readonly [title: string, ending: string]>> = {
  csv: ['CSV', 'csv'],
  markdown: ['Markdown', 'md'],
  svg: ['SVG', 'svg'],
  png: ['PNG', 'png'],
};

/** Writes what a page gives to the file that the user names; the dialog asks before it replaces one. */
export async function saveAs({ name, kind, content }: SaveMessage): Promise<void> {
  const [title, ending] = KINDS[kind];
  const [folder] = workspace.workspaceFolders ?? [];
  const uri = await window.showSaveDialog({
    filters: { [title]: [ending] },
    ...(folder && { defaultUri: Uri.joinPath(folder.uri, name) }),
  });
  if (uri === undefined) return;
  await workspace.fs.writeFile(uri, kind === 'png' ? bytesOf(content) : new TextEncoder().encode(content));
  const open = l10n.t('Open');
  const path = workspace.asRelativePath(uri);
  const chosen = await window.showInformationMessage(
    l10n.t('Portolan: saved {0}.', path),
    ...(kind === 'png' ? [] : [open]),
  );
  if (chosen === open) await openAt(uri);
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
