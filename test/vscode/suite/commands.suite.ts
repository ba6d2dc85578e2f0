import * as vscode from 'vscode';
import type { ClassifyResult } from '../../../src/commands/classify/command.ts';
import type { ScoreAnswer } from '../../../src/commands/score/command.ts';
import type { CapacityReport } from '../../../src/engines/capacity/result.ts';
import type { ScoreResult } from '../../../src/engines/scoring/types.ts';
import { assert, assertEqual } from '../harness/expect.ts';
import { anArtifact, artifacts, discard, edit } from './portolan.ts';
import { test } from './runner.ts';

const quietly = { show: false };

test('Score Portfolio returns every charter, ranked', async () => {
  const charters = (await artifacts()).filter(({ kind }) => kind === 'charter');
  const { projects } = await vscode.commands.executeCommand<ScoreResult>('portolan.scorePortfolio', quietly);
  assertEqual(projects.map(({ id }) => id).sort(), charters.map(({ id }) => id).sort());
  const scores = projects.flatMap(({ score }) => score ?? []);
  assertEqual(
    scores,
    scores.toSorted((a, b) => b - a),
  );
  assertEqual(projects[0]?.rank, 1);
});

test('Score Portfolio takes the arguments of the command line', async () => {
  const asked = { ...quietly, model: 'wsjf', whatIf: ['business-value=0.1'], sensitivity: true };
  const answer = await vscode.commands.executeCommand<ScoreAnswer>('portolan.scorePortfolio', asked);
  assertEqual(answer.model.id, 'wsjf');
  assert(answer.sensitivity !== undefined, 'Nothing is said of the sensitivity.');
  assertEqual(answer.whatIf?.projects.length, answer.projects.length);
});

test('Show Capacity returns what is asked for of what there is', async () => {
  const report = await vscode.commands.executeCommand<CapacityReport>('portolan.showCapacity', quietly);
  assert(report.people.length > 0 && report.skills.length > 0, 'Nobody and nothing is counted.');
  const [month] = report.period.months;
  const asked = { ...quietly, months: [month], projects: 'all' };
  const one = await vscode.commands.executeCommand<CapacityReport>('portolan.showCapacity', asked);
  assertEqual(one.period.months, [month]);
  assert(one.projects.length > report.projects.length, 'No more projects are counted.');
});

test('Classify Change returns the class of the change request in the editor', async () => {
  const change = await anArtifact('change-request');
  await edit(vscode.Uri.parse(change.uri));
  const { changes } = await vscode.commands.executeCommand<ClassifyResult>('portolan.classifyChange', quietly);
  assertEqual(
    changes.map(({ id }) => id),
    [change.id],
  );
  const [only] = changes;
  assert(only && only.categories.length > 0 && only.reasons.length > 0, 'The change has no class or no reason.');
  await discard();
});

test('Classify Change takes the file of a menu, and every change request when there is none', async () => {
  const change = await anArtifact('change-request');
  const uri = vscode.Uri.parse(change.uri);
  const one = await vscode.commands.executeCommand<ClassifyResult>('portolan.classifyChange', uri);
  await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
  assertEqual(
    one.changes.map(({ id }) => id),
    [change.id],
  );
  const all = await vscode.commands.executeCommand<ClassifyResult>('portolan.classifyChange', quietly);
  const requests = (await artifacts()).filter(({ kind }) => kind === 'change-request');
  assertEqual(all.changes.length, requests.length);
});
