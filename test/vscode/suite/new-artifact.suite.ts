import * as vscode from 'vscode';
import { expandSnippet } from '../../../src/commands/templates/snippet.ts';
import { toRange } from '../../../src/extension/places.ts';
import type { NewFiles } from '../../../src/server/protocol.ts';
import type { Span } from '../../../src/text/position.ts';
import { assert, assertEqual, eventually } from '../harness/expect.ts';
import { artifacts, discard, fileUri, findings, read } from './portolan.ts';
import { test } from './runner.ts';

const create = (options: object): Thenable<NewFiles> =>
  vscode.commands.executeCommand<NewFiles>('portolan.newArtifact', options);

for (const kind of ['charter', 'adr', 'risk-register', 'change-request', 'team']) {
  test(`New Artifact writes a ${kind} and opens it at its first field`, async () => {
    const title = `Written by a test of ${kind}`;
    const { files } = await create({ kind, title });
    const [file] = files;
    assert(file, 'Nothing was written.');
    const uri = vscode.Uri.parse(file.uri);
    assertEqual(await read(uri), file.text);
    const editor = vscode.window.activeTextEditor;
    assertEqual(editor?.document.uri.toString(), uri.toString());
    assertEqual(editor?.document.isDirty, false);
    const [first, second] = expandSnippet(file.snippet).tabStops;
    assertEqual(rangeOf(editor, first), toRange(file.cursor));
    await eventually('the cursor is at the first field', () => editor?.selection.isEqual(rangeOf(editor, first)));
    await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');
    await eventually('Tab leads to the next', () => editor?.selection.isEqual(rangeOf(editor, second)));
    await eventually('it is in the tree', async () => (await artifacts()).some((item) => item.title === title));
    const errors = findings(uri).filter(({ severity }) => severity === vscode.DiagnosticSeverity.Error);
    assertEqual(
      errors.map(({ message }) => message),
      [],
    );
    await discard(uri);
  });
}

test('New Artifact never writes over a file', async () => {
  const options = { kind: 'team', title: 'Twice', id: 'TEAM-twice' };
  const first = vscode.Uri.parse((await create(options)).files[0]?.uri ?? '');
  await vscode.workspace.fs.writeFile(first, new TextEncoder().encode('mine'));
  const second = await create(options).then(
    ({ files }) => files.map(({ uri }) => vscode.Uri.parse(uri)),
    () => [],
  );
  assertEqual(await read(first), 'mine');
  assert(!second.some((uri) => uri.toString() === first.toString()), 'The same file was written twice.');
  await discard(first, ...second);
});

test('Initialize Workspace writes a configuration where there is none', async () => {
  const configuration = fileUri('portolan.yaml');
  const before = await vscode.workspace.fs.readFile(configuration);
  await vscode.workspace.fs.delete(configuration);
  const written = await eventually('the configuration is written', async () => {
    const { files } = await vscode.commands.executeCommand<NewFiles>('portolan.initializeWorkspace');
    return files[0];
  });
  assertEqual(await read(configuration), written.text);
  assertEqual(vscode.window.activeTextEditor?.document.uri.toString(), configuration.toString());
  await discard();
  await vscode.workspace.fs.writeFile(configuration, before);
});

test('Initialize Workspace opens a configuration that exists, and leaves it as it is', async () => {
  const configuration = fileUri('portolan.yaml');
  const before = await read(configuration);
  const { files } = await vscode.commands.executeCommand<NewFiles>('portolan.initializeWorkspace');
  assertEqual(files, []);
  assertEqual(await read(configuration), before);
  assertEqual(vscode.window.activeTextEditor?.document.uri.toString(), configuration.toString());
  await discard();
});

/** A part of the text of a new file, as its editor counts. */
function rangeOf(editor: vscode.TextEditor | undefined, span: Span | undefined): vscode.Range {
  assert(editor && span, 'There is no editor or no such field.');
  return new vscode.Range(editor.document.positionAt(span.start), editor.document.positionAt(span.end));
}
