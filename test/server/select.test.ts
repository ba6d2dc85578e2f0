import { expect, test } from 'vitest';
import {
  CancellationTokenSource,
  ExecuteCommandRequest,
  WorkDoneProgress,
  type WorkDoneProgressBegin,
  type WorkDoneProgressEnd,
  type WorkDoneProgressReport,
} from 'vscode-languageserver-protocol/node';
import { WIRE } from '../../src/extension/generated/commands.ts';
import { folder, json } from '../cli/portolan.ts';
import { PROJECTS } from '../cli/projects.ts';
import { Client, folderOf } from './client.ts';

async function start(): Promise<{ client: Client; path: string }> {
  const path = folder(PROJECTS);
  const client = new Client();
  await client.initialize({ workspaceFolders: [folderOf(path)] });
  return { client, path };
}

test('select answers the JSON of the command line', async () => {
  const { client, path } = await start();
  expect(await client.execute(WIRE.select, { budget: 100 })).toEqual(
    await json(['select', '--budget', '100'], { cwd: path }),
  );
  expect(await client.execute(WIRE.select, { allScenarios: true })).toEqual(
    await json(['select', '--all-scenarios'], { cwd: path }),
  );
});

test('tells a client that asks how far it is', async () => {
  const { client } = await start();
  const told: (WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd)[] = [];
  client.connection.onProgress(WorkDoneProgress.type, 'selection', (value) => {
    told.push(value);
  });
  await client.connection.sendRequest(ExecuteCommandRequest.type, {
    command: WIRE.select,
    workDoneToken: 'selection',
  });
  expect(told.map(({ kind }) => kind)).toEqual(['begin', ...told.slice(2).map(() => 'report'), 'end']);
  expect(told.length).toBeGreaterThan(2);
});

test('gives up when the client does, and selects again', async () => {
  const { client } = await start();
  const source = new CancellationTokenSource();
  const asked = client.connection.sendRequest(
    ExecuteCommandRequest.type,
    { command: WIRE.select, arguments: [{ frontier: true }] },
    source.token,
  );
  source.cancel();
  await expect(asked).rejects.toThrow('cancelled');
  expect(await client.execute(WIRE.select)).toMatchObject({ status: 'optimal' });
});

test.each([
  [{ budget: -1 }, 'The parameter "budget" must be a number from 0.'],
  [{ frontier: 'yes' }, 'The parameter "frontier" must be true or false.'],
  [{ scenario: 'nope' }, 'portolan.yaml has no scenario "nope" under portfolio.scenarios. It has lean, bound.'],
])('%j is refused', async (argument, message) => {
  const { client } = await start();
  await expect(client.execute(WIRE.select, argument)).rejects.toThrow(message);
});
