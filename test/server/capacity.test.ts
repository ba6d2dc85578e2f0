import { expect, test } from 'vitest';
import type { CapacityReport } from '../../src/engines/capacity/result.ts';
import { WIRE } from '../../src/extension/generated/commands.ts';
import { folder } from '../cli/portolan.ts';
import { BASE, charter } from '../unit/commands/capacity/portfolio.ts';
import { Client, folderOf, uriOf } from './client.ts';

const person = (share: number): string =>
  `resourcePlan: { people: [{ person: Maya Lindqvist, allocation: ${share} }] }\n`;
const other = (share: number): string => charter('PRJ-002', 'approved', person(share));
const FILES = {
  ...BASE,
  'a.charter.yaml': charter('PRJ-001', 'approved', person(0.5)),
  'b.charter.yaml': other(0.5),
};

test('a promise in one charter changes the findings of the others, with the place of the other side', async () => {
  const path = folder(FILES);
  const client = new Client();
  await client.initialize({ workspaceFolders: [folderOf(path)] });
  const [a, b] = [uriOf(path, 'a.charter.yaml'), uriOf(path, 'b.charter.yaml')];
  await client.open(b, other(0.5), 1);
  await client.edit(b, 2, { text: other(0.8) });
  await client.shows(a, ['capacity/over-allocated']);
  expect(client.shown(a)[0]?.relatedInformation).toEqual([
    {
      location: { uri: b, range: { start: { line: 8, character: 63 }, end: { line: 8, character: 66 } } },
      message: 'PRJ-002 promises 80 %, from 2027-01-01 to 2027-03-31.',
    },
  ]);
  // Lines above move the other side; the finding stays.
  await client.edit(b, 3, { text: `# Planned again.\n${other(0.8)}` });
  await client.until(() => client.shown(a)[0]?.relatedInformation?.[0]?.location.range.start.line === 9);
  await client.edit(b, 4, { text: other(0.5) });
  await client.shows(a, []);
});

test('answers the report of the command line', async () => {
  const client = new Client();
  await client.initialize({ workspaceFolders: [folderOf(folder(FILES))] });
  const ask = (argument: object): Promise<CapacityReport> => client.execute(WIRE.capacity, argument);
  expect((await ask({})).projects.map(({ id }) => id)).toEqual(['PRJ-001', 'PRJ-002']);
  expect((await ask({ projects: ['PRJ-002'], months: ['2027-02'] })).period.months).toEqual(['2027-02']);
  await expect(ask({ projects: ['PRJ-009'] })).rejects.toThrow('There is no charter PRJ-009.');
});
