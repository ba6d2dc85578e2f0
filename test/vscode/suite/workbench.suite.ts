import * as vscode from 'vscode';
import { assert, assertEqual, eventually } from '../harness/expect.ts';
import { host, test, workspaceFolder } from './runner.ts';

test('the suite runs in the extension host that was asked for', () => {
  assertEqual(vscode.env.uiKind === vscode.UIKind.Web && typeof process === 'undefined', host() === 'web');
});

test('the workspace can be read and written', async () => {
  const file = vscode.Uri.joinPath(workspaceFolder(), 'scratch', 'note.txt');
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode('first line\n'));
  const document = await vscode.workspace.openTextDocument(file);
  const editor = await vscode.window.showTextDocument(document);
  await editor.edit((edit) => edit.insert(document.lineAt(1).range.start, 'second line\n'));
  assert(await document.save(), 'The document could not be saved.');
  const saved = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  assertEqual(saved, 'first line\nsecond line\n');
});

test('a file changed outside the editor reaches a watcher', async () => {
  const file = vscode.Uri.joinPath(workspaceFolder(), 'scratch', 'watched.txt');
  await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(workspaceFolder(), 'scratch'));
  const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(workspaceFolder(), '**/*.txt'));
  try {
    const seen: string[] = [];
    watcher.onDidCreate((uri) => seen.push(uri.path));
    await vscode.workspace.fs.writeFile(file, new Uint8Array());
    await eventually('the watcher reports the new file', () => seen.includes(file.path));
  } finally {
    watcher.dispose();
  }
});
