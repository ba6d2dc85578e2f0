import { l10n, Position, SnippetString, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import type { NewFile } from '../../server/protocol.ts';
import { toRange } from '../places.ts';

/**
 * Writes new files, all or none and never over an existing one, and opens the first with the cursor at its first value;
 * the Tab key leads on to the next. The editor's undo takes them back.
 * @throws Error that names the file in the way
 */
export async function writeNewFiles(files: readonly NewFile[]): Promise<void> {
  const edit = new WorkspaceEdit();
  for (const { uri, file, text } of files) {
    const target = Uri.parse(uri);
    if (await exists(target)) throw new Error(l10n.t('{0} exists already. Nothing was written.', file));
    edit.createFile(target, { overwrite: false });
    // The first gets its text when it is open: only an editor knows tab stops.
    if (uri !== files[0]?.uri) edit.insert(target, new Position(0, 0), text);
  }
  const names = files.map(({ file }) => file).join(', ');
  if (!(await workspace.applyEdit(edit))) throw new Error(l10n.t('{0} could not be written.', names));
  if (files[0]) await fillIn(files[0]);
  for (const { uri } of files) await (await workspace.openTextDocument(Uri.parse(uri))).save();
}

/** Opens an empty file and puts its text in. */
async function fillIn({ uri, text, snippet, cursor }: NewFile): Promise<void> {
  const editor = await window.showTextDocument(Uri.parse(uri), { preview: false });
  const start = new Position(0, 0);
  // The indentation is that of YAML, whatever the user's settings for tabs are.
  const options = { undoStopBefore: false, undoStopAfter: false, keepWhitespace: true };
  if (await editor.insertSnippet(new SnippetString(snippet), start, options)) return;
  await editor.edit((builder) => builder.insert(start, text));
  await window.showTextDocument(editor.document, { selection: toRange(cursor), preview: false });
}

async function exists(uri: Uri): Promise<boolean> {
  return workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}
