import { expect, test } from 'vitest';
import { LSPErrorCodes } from 'vscode-languageserver-protocol/node';
import { type Arguments, readArguments, sentArguments } from '../../src/commands/arguments.ts';
import type { Command, Services } from '../../src/commands/command.ts';
import { LOAD } from '../../src/commands/generated/load.ts';
import { WIRE } from '../../src/extension/generated/commands.ts';
import { localDate } from '../../src/platform/clock.ts';
import { folderUri, nodeHost } from '../../src/platform/node-host.ts';
import { lazyTarget } from '../../src/workspace/target.ts';
import { Workspace } from '../../src/workspace/workspace.ts';
import { folder, json } from '../cli/portolan.ts';
import { PROJECTS } from '../cli/projects.ts';
import { CHANGE, PORTFOLIO } from '../cli/records.ts';
import { BASE, charter } from '../unit/commands/capacity/portfolio.ts';
import { solve } from '../unit/engines/selection/portfolio.ts';
import { Client, folderOf, uriOf } from './client.ts';

type Files = Readonly<Record<string, string>>;

const SERVICES: Services = {
  today: localDate(),
  dayOf: () => localDate(),
  isCancelled: () => false,
  progress: () => undefined,
  solve: (work) => work(solve),
  seconds: () => performance.now() / 1000,
};

async function start(files: Files): Promise<{ client: Client; path: string }> {
  const path = folder(files);
  const client = new Client();
  await client.initialize({ workspaceFolders: [folderOf(path)] });
  return { client, path };
}

/** What the function behind a command answers, as JSON. */
async function called(path: string, name: keyof typeof WIRE, sent: object): Promise<unknown> {
  const workspace = new Workspace(folderUri(path), nodeHost);
  await workspace.load();
  const { command } = (await LOAD[name]()) as { command: Command<Arguments> };
  const args = readArguments(sentArguments(command.args), sent);
  return JSON.parse(JSON.stringify(await command.run(lazyTarget(workspace), args, SERVICES)));
}

const CAPACITY: Files = {
  ...BASE,
  'a.charter.yaml': charter('PRJ-001', 'active'),
  'b.charter.yaml': charter('PRJ-002', 'proposed'),
};

const TRIALS = ['PRJ-001:direct-revenue-generation=1', 'business-value=0.5'];

test.each<[keyof typeof WIRE, object, string, Files]>([
  ['check', { paths: ['charters', 'changes'] }, 'charters changes', PORTFOLIO],
  ['list', { kind: 'adr' }, '--kind adr', PORTFOLIO],
  ['score', { model: 'wsjf', sensitivity: true }, '--model wsjf --sensitivity', PORTFOLIO],
  ['score', { whatIf: TRIALS }, `--what-if ${TRIALS.join(' ')}`, PORTFOLIO],
  [
    'score',
    { robustness: true, top: 1, weights: 'any', samples: 200, seed: 7 },
    '--robustness --top 1 --weights any --samples 200 --seed 7',
    PORTFOLIO,
  ],
  [
    'select',
    { budget: 60, objective: 'declared', reasons: false },
    '--budget 60 --objective declared --no-reasons',
    PROJECTS,
  ],
  ['select', { scenario: 'lean', frontier: true }, '--scenario lean --frontier', PROJECTS],
  ['capacity', { projects: 'all', months: ['2027-02'] }, '--projects all --month 2027-02', CAPACITY],
  ['capacity', { projects: ['PRJ-002'] }, '--projects PRJ-002', CAPACITY],
  ['capacity', { projects: 'PRJ-002, PRJ-001' }, '--projects PRJ-002,PRJ-001', CAPACITY],
  ['capacity', { projects: 'selected' }, '--projects selected', PROJECTS],
  ['classify', { files: ['changes/CR-2026-001.change.yaml'] }, 'changes/CR-2026-001.change.yaml', PORTFOLIO],
  ['explain', { code: 'schema/required' }, 'schema/required', PORTFOLIO],
])('%s with %j is the same by command line, server and function', async (name, sent, typed, files) => {
  const { client, path } = await start(files);
  const answer = await json([name, ...typed.split(' ')], { cwd: path });
  expect(await client.execute(WIRE[name], sent)).toEqual(answer);
  expect(await called(path, name, sent)).toEqual(answer);
});

test('the former names of arguments count as they did', async () => {
  const { client } = await start(CAPACITY);
  expect(await client.execute(WIRE.capacity, { scope: 'all' })).toEqual(
    await client.execute(WIRE.capacity, { projects: ['all'] }),
  );
});

test('files say which folder is meant, whatever else does', async () => {
  const { client, path } = await start(PORTFOLIO);
  const other = folder({ 'b.change.yaml': CHANGE.replace('2026-001', '2026-002') });
  const both = new Client();
  await both.initialize({ workspaceFolders: [folderOf(path), folderOf(other)] });
  const files = [uriOf(other, 'b.change.yaml')];
  const { changes } = await both.execute<{ changes: { id: string }[] }>(WIRE.classify, {
    uri: uriOf(path, 'portolan.yaml'),
    files,
  });
  expect(changes.map(({ id }) => id)).toEqual(['CR-2026-002']);
  await expect(client.execute(WIRE.classify, { files: ['portolan.yaml'] })).rejects.toThrow(
    'portolan.yaml is no change request.',
  );
});

test('a rule is explained where no folder is open', async () => {
  const client = new Client();
  await client.initialize({ workspaceFolders: [] });
  expect(await client.execute(WIRE.explain, { code: 'schema/required' })).toHaveProperty('code', 'schema/required');
  await expect(client.execute(WIRE.list)).rejects.toMatchObject({ code: LSPErrorCodes.RequestFailed });
});

test('what only the command line can use is no parameter', async () => {
  const { client } = await start(PORTFOLIO);
  await expect(client.execute(WIRE.check, { maxWarnings: 0 })).rejects.toThrow(
    'There is no parameter "maxWarnings". There are: uri, asOf, paths.',
  );
});
