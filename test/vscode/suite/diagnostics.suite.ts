import * as vscode from 'vscode';
import { assert, assertEqual, eventually } from '../harness/expect.ts';
import { artifacts, codeOf, discard, edit, findings, replace, write } from './portolan.ts';
import { test } from './runner.ts';

const wrong = `apiVersion: portolan/v1
kind: team
id: TEAM-wrong
title: Wrong on purpose
status: retired
members:
  - name: Ada
`;

test('a wrong value is underlined while it is typed, and no longer when it is right', async () => {
  const file = await write('scratch/wrong.team.yaml', wrong);
  const editor = await edit(file);
  const finding = await eventually('the finding', () =>
    findings(file).find(({ message }) => message.includes('retired')),
  );
  assertEqual(editor.document.getText(finding.range), 'retired');
  assert(/^[a-z-]+\/[a-z-]+$/.test(codeOf(finding)), `The code is ${codeOf(finding)}.`);
  assertEqual(finding.source, 'portolan');
  await replace(editor, 'retired', 'active');
  await eventually('the finding has gone', () => findings(file).length === 0);
  await replace(editor, 'status: active', 'status: retired');
  await eventually('the finding is back', () => findings(file).length > 0);
  await discard(file);
});

test('findings of a file that nobody has opened are reported, and go with the file', async () => {
  const file = await write('scratch/unopened.team.yaml', wrong.replace('TEAM-wrong', 'TEAM-unopened'));
  await eventually('the finding', () => findings(file).length > 0);
  await eventually('the tree counts it', async () =>
    (await artifacts()).some(({ id, errors }) => id === 'TEAM-unopened' && errors > 0),
  );
  await discard(file);
  await eventually('the finding has gone', () => findings(file).length === 0);
});

test('a file that is not Portolan’s is left alone', async () => {
  const file = await write('scratch/compose.yaml', 'services:\n  web:\n    image: [\n');
  const team = await write('scratch/after.team.yaml', wrong.replace('TEAM-wrong', 'TEAM-after'));
  await edit(file);
  // The other file's finding shows that the server has looked at both.
  await eventually('a finding of the other file', () => findings(team).length > 0);
  assertEqual(findings(file).length, 0);
  await discard(file, team);
});

test('the code of a finding leads to the rule in the reference that comes along', async () => {
  const file = await write('scratch/explained.team.yaml', wrong.replace('TEAM-wrong', 'TEAM-explained'));
  await edit(file);
  const finding = await eventually('the finding', () => findings(file)[0]);
  const { code } = finding;
  assert(typeof code === 'object', 'The code has no address.');
  if (code.target.scheme.startsWith('http')) {
    assertEqual(code.target.toString(true), `https://portolan.dev/rules#${String(code.value).replace('/', '-')}`);
  } else {
    await vscode.commands.executeCommand('vscode.open', code.target);
    const editor = await eventually('the reference', () => {
      const { activeTextEditor } = vscode.window;
      return activeTextEditor?.document.fileName.endsWith('rules.md') ? activeTextEditor : undefined;
    });
    assertEqual(editor.document.lineAt(editor.selection.active.line).text, `## ${code.value}`);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  }
  await discard(file);
});
