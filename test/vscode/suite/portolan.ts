import * as vscode from 'vscode';
import type { PortolanApi } from '../../../src/extension/activate.ts';
import type { ArtifactItem } from '../../../src/server/protocol.ts';
import { eventually } from '../harness/expect.ts';
import { workspaceFolder } from './runner.ts';

/** The extension under test, activated. */
export async function portolan(): Promise<PortolanApi> {
  return extension().activate();
}

export function extension(): vscode.Extension<PortolanApi> {
  const found = vscode.extensions.getExtension<PortolanApi>('portolan.portolan');
  if (found === undefined) throw new Error('The extension is not installed.');
  return found;
}

/** Every artifact that the tree shows. */
export async function artifacts(): Promise<readonly ArtifactItem[]> {
  const { tree } = await portolan();
  const items: ArtifactItem[] = [];
  for (const kind of await tree.getChildren()) {
    for (const status of await tree.getChildren(kind)) {
      for (const leaf of await tree.getChildren(status)) if (leaf.type === 'artifact') items.push(leaf.item);
    }
  }
  return items;
}

/** The first artifact of a kind. */
export async function anArtifact(kind: string): Promise<ArtifactItem> {
  return eventually(`an artifact of the kind ${kind}`, async () =>
    (await artifacts()).find((item) => item.kind === kind),
  );
}

export function fileUri(path: string): vscode.Uri {
  return vscode.Uri.joinPath(workspaceFolder(), path);
}

/** Writes a file past the editor, as another program would. */
export async function write(path: string, text: string): Promise<vscode.Uri> {
  const uri = fileUri(path);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

export async function read(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

/** Opens a file in an editor that has the focus. */
export async function edit(uri: vscode.Uri): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
}

/** Replaces the first occurrence of a text in an open document, as typing would. */
export async function replace(editor: vscode.TextEditor, text: string, by: string): Promise<void> {
  const { document } = editor;
  const start = document.getText().indexOf(text);
  if (start < 0) throw new Error(`"${text}" is not in ${document.uri}.`);
  const range = new vscode.Range(document.positionAt(start), document.positionAt(start + text.length));
  await editor.edit((builder) => builder.replace(range, by));
}

/** The findings of Portolan on a file. */
export function findings(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'portolan');
}

/** The code of a finding, such as `schema/required`. */
export function codeOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** Deletes files that a test has written and closes their editors. */
export async function discard(...uris: vscode.Uri[]): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  for (const uri of uris) await vscode.workspace.fs.delete(uri);
}
