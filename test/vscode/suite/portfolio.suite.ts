import * as vscode from 'vscode';
import type { CapacityReport } from '../../../src/engines/capacity/result.ts';
import type { ScoreResult } from '../../../src/engines/scoring/types.ts';
import type { SelectionResult } from '../../../src/engines/selection/types.ts';
import { assert, assertEqual, eventually } from '../harness/expect.ts';
import { artifacts, discard } from './portolan.ts';
import { test } from './runner.ts';

test('Score Portfolio, Select Portfolio and Show Capacity share one panel', async () => {
  await vscode.commands.executeCommand<ScoreResult>('portolan.scorePortfolio');
  await eventually('the panel', () => panels().length === 1);
  await vscode.commands.executeCommand<ScoreResult>('portolan.scorePortfolio');
  await vscode.commands.executeCommand<SelectionResult>('portolan.selectPortfolio');
  await vscode.commands.executeCommand<CapacityReport>('portolan.showCapacity');
  assertEqual(
    panels().map(({ label }) => label),
    ['Portfolio'],
  );
  await discard();
});

test('Select Portfolio returns a proven selection: every charter is in, out with a reason, or no candidate', async () => {
  const quietly = { show: false };
  const result = await vscode.commands.executeCommand<SelectionResult>('portolan.selectPortfolio', quietly);
  assertEqual(result.status, 'optimal');
  assertEqual(panels().length, 0);
  const charters = (await artifacts()).filter(({ kind }) => kind === 'charter').map(({ id }) => id);
  const judged = [...result.selected, ...result.rejected.map(({ id }) => id)];
  assert(judged.length > 0 && judged.every((id) => charters.includes(id)), `Unknown charters: ${judged.join(', ')}`);
  assert(
    result.rejected.every(({ reason }) => reason !== ''),
    'Something is left out without a reason.',
  );
});

function panels(): vscode.Tab[] {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs.filter(
    ({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('portolan.portfolio'),
  );
}
