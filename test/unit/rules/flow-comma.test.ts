import { describe, expect, test } from 'vitest';
import { check } from '../../../src/commands/check/command.ts';
import { FOLDER, open, TODAY } from '../workspace/open.ts';
import { expectClean, findings, findingsWith, REGISTER } from './support.ts';

const code = 'error syntax/flow-comma';
const taken = 'Inside brackets a comma separates items, so';

describe('syntax/flow-comma', () => {
  test('an item with a number in it is one finding, whatever becomes of its parts', async () => {
    expect(await findingsWith('a.charter.yaml', 'tags: [412 tables, 1,870 jobs]\n')).toEqual([
      `a.charter.yaml:8:20 ${code} «1,870 jobs» ${taken} "1,870 jobs" is taken apart. Put the value in quotes.`,
    ]);
  });

  test('so is one of which nothing else would be wrong', async () => {
    expect(await findingsWith('a.charter.yaml', 'assumptions: [fewer than 3,500 rows, b]\n')).toEqual([
      `a.charter.yaml:8:15 ${code} «fewer than 3,500 rows» ${taken} "fewer than 3,500 rows" is taken apart. Put the value in quotes.`,
    ]);
  });

  test('values of a mapping, also those whose second parts are equal', async () => {
    const milestone = (more: string) => `objectives: [{ description: Rows, ${more} }]\n`;
    expect(await findingsWith('a.charter.yaml', milestone('measure: about 3,500, target: 1,234,567 rows'))).toEqual([
      `a.charter.yaml:8:44 ${code} «about 3,500» ${taken} "about 3,500" is taken apart. Put the value in quotes.`,
      `a.charter.yaml:8:65 ${code} «1,234,567 rows» ${taken} "1,234,567 rows" is taken apart. Put the value in quotes.`,
    ]);
    expect(await findingsWith('a.charter.yaml', milestone('measure: 3,500, target: 4,500'))).toEqual([
      `a.charter.yaml:8:44 ${code} «3,500» ${taken} "3,500" is taken apart. Put the value in quotes.`,
      `a.charter.yaml:8:59 ${code} «4,500» ${taken} "4,500" is taken apart. Put the value in quotes.`,
    ]);
  });

  test('where a number belongs, it is to be written as one', async () => {
    const budget = 'budget: { total: { amount: 1,250,000, currency: EUR } }\n';
    expect(await findingsWith('a.charter.yaml', budget)).toEqual([
      `a.charter.yaml:8:28 ${code} «1,250,000» ${taken} "1,250,000" is taken apart. Write the number without commas: 1250000.`,
    ]);
  });

  test('numbers in a list of texts', async () => {
    expect(await findingsWith('a.charter.yaml', 'assumptions: [1,870]\n')).toEqual([
      `a.charter.yaml:8:15 ${code} «1,870» ${taken} "1,870" is taken apart. Put the value in quotes.`,
    ]);
  });

  test('in front matter', async () => {
    const text = '---\nid: ADR-0001\ntitle: A\nstatus: accepted\ntags: [1,870 jobs]\ncontext: B\ndecision: C\n---\n';
    expect(await findings({ 'a.adr.md': text })).toEqual([
      `a.adr.md:5:8 ${code} «1,870 jobs» ${taken} "1,870 jobs" is taken apart. Put the value in quotes.`,
    ]);
  });

  test.each([
    'custom: { ports: [80,443], triples: [100,200,300] }',
    'custom: { ports: [1, 200] }',
    'custom: { set: { 1,200 } }',
    'custom: { versions: [v1,200 ms, 0.5,100 kg] }',
    'tags: ["1,870 jobs", \'1,870\']',
    'tags: [\n    "1,870 jobs", # 1,870 of them\n  ]',
    'background: In all 1,870 jobs [1,870 jobs]',
    'background: |\n  tags: [1,870 jobs]',
  ])('is only for what cannot be meant otherwise: %s', async (lines) => {
    expect((await findingsWith('a.charter.yaml', `${lines}\n`)).filter((line) => line.includes('flow-comma'))).toEqual(
      [],
    );
  });

  test('when it is off, the parts are judged as they stand', async () => {
    const off = { 'portolan.yaml': 'rules: { syntax/flow-comma: off }\n' };
    expect(await findingsWith('a.charter.yaml', 'tags: [1,870 jobs]\n', off)).toEqual([
      'a.charter.yaml:8:8 error schema/type «1» An entry of "tags" must be text; it is 1.',
    ]);
  });

  test('quoted, nothing is left to say', async () => {
    await expectClean({ 'portolan.yaml': 'title: "1,870 jobs"\nexclude: ["1,870/**", "b"]\n' });
  });

  test('is found, and found no more, while a list is edited', async () => {
    const item = REGISTER.slice(REGISTER.indexOf('  - id'));
    const text = REGISTER + item.replace('-001', '-002') + item.replace('-001', '-003').replace('fills', 'is filled');
    const workspace = await open({ 'a.risks.yaml': text });
    const lines = async (version: number, edited: string): Promise<number[]> => {
      await workspace.edit(`${FOLDER}/a.risks.yaml`, edited, version);
      const { diagnostics } = check(workspace, { today: TODAY });
      return diagnostics.map(({ code, range }) => (code === 'syntax/flow-comma' ? range.start.line : -1));
    };
    const split = text.replace('RISK-002\n', 'RISK-002\n    monitoring: [about 1,200 rows]\n');
    expect(await lines(1, text)).toEqual([]);
    expect(await lines(2, split)).toEqual([10]);
    expect(await lines(3, `# note\n${split}`)).toEqual([11]);
    expect(await lines(4, split.replace('is filled', 'gets filled'))).toEqual([10]);
    expect(await lines(5, split.replace('1,200', '1200'))).toEqual([]);
    expect(await lines(6, split)).toEqual([10]);
  });
});
