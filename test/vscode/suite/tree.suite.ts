import * as vscode from 'vscode';
import { assert, assertEqual, eventually } from '../harness/expect.ts';
import { artifacts, discard, portolan, write } from './portolan.ts';
import { test } from './runner.ts';

test('the tree shows every kind of the example, by status', async () => {
  const { tree } = await portolan();
  const kinds = await tree.getChildren();
  assertEqual(
    kinds.map((kind) => kind.type === 'kind' && kind.kind),
    ['charter', 'change-request', 'risk-register', 'adr', 'team'],
  );
  const [charters] = kinds;
  assert(charters?.type === 'kind', 'The first group is not a kind.');
  const statuses = await tree.getChildren(charters);
  assert(statuses.length > 1, 'The charters have one status only.');
  const total = statuses.reduce((sum, group) => sum + (group.type === 'status' ? group.artifacts.length : 0), 0);
  assertEqual(tree.getTreeItem(charters).description?.toString().startsWith(String(total)), true);
});

test('an item of the tree names the artifact and opens it at its title', async () => {
  const { tree } = await portolan();
  const [item] = await artifacts();
  assert(item, 'The tree is empty.');
  const treeItem = tree.getTreeItem({ type: 'artifact', item });
  assertEqual(treeItem.label, item.title);
  assert(String(treeItem.description).includes(String(item.id)), 'The description has no id.');
  assert(treeItem.iconPath instanceof vscode.ThemeIcon, 'The status has no icon.');
  const { command, arguments: given = [] } = treeItem.command ?? { command: '' };
  await vscode.commands.executeCommand(command, ...given);
  const editor = vscode.window.activeTextEditor;
  assertEqual(editor?.document.uri.toString(), vscode.Uri.parse(item.uri).toString());
  assertEqual(editor?.selection.start.line, item.range.start.line);
});

test('a new file appears in the tree, and goes when it is deleted', async () => {
  const file = await write(
    'scratch/tree.team.yaml',
    'apiVersion: portolan/v1\nkind: team\nid: TEAM-tree\ntitle: Tree watchers\nstatus: active\nmembers: []\n',
  );
  const listed = async (): Promise<boolean> => (await artifacts()).some(({ id }) => id === 'TEAM-tree');
  await eventually('the team is in the tree', listed);
  await discard(file);
  await eventually('the team has left the tree', async () => !(await listed()));
});
