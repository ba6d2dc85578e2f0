import { expect, test } from 'vitest';
import { findings } from '../workspace/open.ts';
import { CHANGE, CHARTER } from '../workspace/records.ts';

const found = async (file: string, text: string): Promise<string[]> =>
  (await findings({ [file]: text })).filter((line) => line.includes('date/in-the-future'));

test.each([
  [
    'a.charter.yaml',
    `${CHARTER}schedule: { milestones: [{ title: A, date: 2026-10-01, status: reached, actual: DAY }] }\n`,
  ],
  ['a.charter.yaml', `${CHARTER}budget: { actual: { amount: 1, currency: EUR, on: DAY } }\n`],
  ['a.change.yaml', `${CHANGE}outcome: { actualStart: DAY }\n`],
  ['a.change.yaml', `${CHANGE}rollback: { testedOn: DAY }\n`],
])('%s %#', async (file, text) => {
  expect(await found(file, text.replace('DAY', '2026-11-20'))).toEqual([]);
  const [line = '', ...more] = await found(file, text.replace('DAY', '2026-11-21'));
  expect(more).toEqual([]);
  expect(line).toContain('warning date/in-the-future «2026-11-21»');
});
