import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { exporting } from '../commands/export/exporting.ts';
import { findings, REGISTER, replaced } from './support.ts';

const page = readFileSync(new URL('../../../docs/risks.md', import.meta.url), 'utf8');
const [own = '', owasp = '', register = ''] = [...page.matchAll(/```yaml\n(.*?)```/gs)].map(([, text]) => text);

async function levels(files: Readonly<Record<string, string>>): Promise<unknown[]> {
  const { columns, rows } = await exporting('risks', files);
  return rows.map((row) => row[columns.findIndex(({ name }) => name === 'inherent_level')]);
}

test('the matrix of the page can be had', async () => {
  const files = { 'portolan.yaml': own, 'a.risks.yaml': replaced(REGISTER, 'probability: 3', 'probability: 4') };
  expect(await findings(files)).toEqual([]);
  expect(await levels(files)).toEqual(['critical']);
});

test('the example of OWASP is clean and high', async () => {
  const files = { 'portolan.yaml': owasp, 'a.risks.yaml': register };
  expect(await findings(files)).toEqual([]);
  expect(await levels(files)).toEqual(['high']);
});
