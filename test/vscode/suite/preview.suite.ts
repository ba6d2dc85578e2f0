import * as vscode from 'vscode';
import { assertEqual, eventually } from '../harness/expect.ts';
import { anArtifact, discard, edit } from './portolan.ts';
import { test } from './runner.ts';

test('Open Preview to the Side shows a preview that follows the editor', async () => {
  const charter = vscode.Uri.parse((await anArtifact('charter')).uri);
  const change = vscode.Uri.parse((await anArtifact('change-request')).uri);
  await edit(charter);
  await vscode.commands.executeCommand('portolan.openPreviewToSide');
  await eventually('the preview of the charter', () => previewLabels().includes(labelOf(charter)));
  assertEqual(
    vscode.window.activeTextEditor?.document.uri.toString(),
    charter.toString(),
    'The editor lost the focus.',
  );
  await edit(change);
  await eventually('the preview of the change request', () => previewLabels().includes(labelOf(change)));
  assertEqual(previewLabels().length, 1, 'There is more than one preview.');
  await discard();
});

test('Open Preview shows the file of a menu in the same column', async () => {
  const charter = vscode.Uri.parse((await anArtifact('charter')).uri);
  await vscode.commands.executeCommand('portolan.openPreview', charter);
  await eventually('the preview', () => previewLabels().includes(labelOf(charter)));
  assertEqual(vscode.window.tabGroups.all.length, 1);
  await vscode.commands.executeCommand('portolan.showSource');
  await eventually('the source', () => vscode.window.activeTextEditor?.document.uri.toString() === charter.toString());
  await discard();
});

function previewLabels(): string[] {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs
    .filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('portolan.preview'))
    .map(({ label }) => label);
}

function labelOf(uri: vscode.Uri): string {
  return `Preview ${uri.path.slice(uri.path.lastIndexOf('/') + 1)}`;
}
