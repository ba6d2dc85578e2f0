import { commands, env, FileType, l10n, Uri, type ViewColumn, window, workspace } from 'vscode';
import type { Connection } from '../client/connection.ts';
import { openById } from '../navigate.ts';
import { columnFor } from '../places.ts';

/**
 * Follows a link of the preview of `from`: a web address in the browser, an id or a file of the workspace in the
 * editor. Anything else (commands, files elsewhere) is not followed: the text of a record is not to be trusted.
 */
export async function openLink(
  connection: Connection,
  from: Uri,
  target: string,
  preview: ViewColumn | undefined,
): Promise<void> {
  if (/^(https?|mailto):/i.test(target)) {
    await env.openExternal(Uri.parse(target, true));
    return;
  }
  const file = fileOf(from, target);
  if (file !== undefined && (await isFile(file))) {
    // Not as text: a link may lead to a picture or any other file that some editor can show.
    await commands.executeCommand('vscode.open', file, { viewColumn: columnFor(file, preview) });
    return;
  }
  if (await openById(connection, target, from, preview)) return;
  window.setStatusBarMessage(l10n.t('Portolan: there is no "{0}" in this workspace.', target), 5000);
}

/** The file of the workspace that a link names, by its URI or by a path from the record's folder. */
function fileOf(from: Uri, target: string): Uri | undefined {
  const [path = ''] = target.split('#');
  const absolute = /^[a-z][a-z0-9+.-]+:/i.test(path);
  if (path === '') return undefined;
  const uri = absolute ? Uri.parse(path) : Uri.joinPath(from, '..', decoded(path));
  return workspace.getWorkspaceFolder(uri) === undefined ? undefined : uri;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

async function isFile(uri: Uri): Promise<boolean> {
  return workspace.fs.stat(uri).then(
    ({ type }) => (type & FileType.File) !== 0,
    () => false,
  );
}
