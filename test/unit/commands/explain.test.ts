import { describe, expect, test } from 'vitest';
import { explain, explainAll } from '../../../src/commands/explain/command.ts';
import { ruleAnchor, ruleLine, ruleReference } from '../../../src/commands/explain/rule-reference.ts';
import { abridged } from '../../../src/rules/example.ts';
import { RULES } from '../../../src/rules/registry.ts';

describe('explain', () => {
  test('says what a rule means and shows it', () => {
    expect(explain('schema/type')).toMatchObject({
      code: 'schema/type',
      severity: 'error',
      mend: 'Write the value in the shape that the message names.',
      silence: expect.stringContaining('# portolan-ignore-next-line schema/type -- reason'),
      bad: { 'orders.charter.yaml': expect.stringMatching(/^tags: streaming$/m) },
      good: { 'orders.charter.yaml': expect.stringMatching(/^tags: \[streaming\]$/m) },
    });
  });

  test('knows every rule, and nothing else', () => {
    expect(explainAll().map(({ code }) => code)).toEqual(RULES.map(({ code }) => code));
    expect(explain('schema/tpye')).toBeUndefined();
  });

  test('every rule is shown in bad and in good files', () => {
    for (const { bad, good } of explainAll()) {
      expect(Object.keys(bad)).not.toEqual([]);
      expect(Object.keys(good)).not.toEqual([]);
    }
  });
});

describe('the rule reference', () => {
  const lines = ruleReference().split('\n');

  test.each(RULES.map(({ code }) => code))('%s has an entry that links lead to', (code) => {
    const anchor = code.replace('/', '-');
    expect(ruleAnchor(code)).toBe(anchor);
    expect(lines.filter((line) => line === `<a id="${anchor}"></a>`)).toHaveLength(1);
    expect(lines.filter((line) => line.startsWith(`| [${code}](#${anchor}) | `))).toHaveLength(1);
    expect(lines[ruleLine(code) - 1]).toBe(`## ${code}`);
  });

  test('what is no rule leads to the beginning', () => {
    expect(ruleLine('schema/tpye')).toBe(1);
  });

  test('every block of code is closed', () => {
    expect(lines.filter((line) => line.startsWith('```')).length % 2).toBe(0);
  });
});

describe('examples for people', () => {
  test('are cut where they are long', () => {
    const long = Array.from({ length: 30 }, (_, index) => `- ${index}\n`).join('');
    expect(abridged(long).split('\n').slice(6)).toEqual(['- 6', '- 7', '# … and 22 more lines']);
    expect(abridged(`${'x'.repeat(200)}\n`)).toBe(`${'x'.repeat(120)}…`);
  });

  test('are whole where they are short', () => {
    expect(abridged('a: 1\nb: 2\n')).toBe('a: 1\nb: 2');
  });
});
