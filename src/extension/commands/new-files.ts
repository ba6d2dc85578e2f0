import { l10n, Position, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import type { NewFile } from '../../server/protocol.ts';
import { toRange } from '../ranges.ts';

/**
 * Writes new files, all or none and never over an existing one, and opens the first with the cursor at its first value.
 * The editor's undo takes them back.
 * @throws Error that names the file in the way
 */
export async function writeNewFiles(files: readonly NewFile[]): Promise<void> {
  const edit = new WorkspaceEdit();
  for (const { uri, file, text } of files) {
    const target = Uri.parse(uri);
    if (await exists(target)) throw new Error(l10n.t('{0} exists already. Nothing was written.', file));
    edit.createFile(target, { overwrite: false });
    edit.insert(target, new Position(0, 0), text);
  }
  const names = files.map(({ file }) => file).join(', ');
  if (!(await workspace.applyEdit(edit))) throw new Error(l10n.t('{0} could not be written.', names));
  for (const { uri } of files) await (await workspace.openTextDocument(Uri.parse(uri))).save();
  const [first] = files;
  if (first === undefined) return;
  const document = await workspace.openTextDocument(Uri.parse(first.uri));
  await window.showTextDocument(document, { selection: toRange(first.cursor), preview: false });
}

async function exists(uri: Uri): Promise<boolean> {
  return workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}
