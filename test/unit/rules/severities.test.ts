import { describe, expect, test } from 'vitest';
import { BROKEN, BROKEN_FINDING, expectClean, findings, withoutMessages } from './support.ts';

describe('severities', () => {
  test.each(['error', 'warning', 'info', 'hint'])('%s', async (severity) => {
    expect(
      withoutMessages(await findings({ ...BROKEN, 'portolan.yaml': `rules: { schema/enum: ${severity} }\n` })),
    ).toEqual([`a.charter.yaml:3:9 ${severity} schema/enum`]);
  });

  test('off', async () => {
    await expectClean({ ...BROKEN, 'portolan.yaml': 'rules: { schema/enum: off }\n' });
  });

  test('portolan.yaml has the last word, also on what a rule makes milder itself', async () => {
    const adopted = { 'docs/adr/0001-a.md': '# A\n', 'docs/adr/0001-b.md': '# B\n' };
    expect(
      withoutMessages(await findings({ ...adopted, 'portolan.yaml': 'rules: { reference/duplicate-id: error }\n' })),
    ).toEqual([
      'docs/adr/0001-a.md:1:1 error reference/duplicate-id',
      'docs/adr/0001-b.md:1:1 error reference/duplicate-id',
    ]);
  });

  test('a severity that there is not leaves the rule as it is', async () => {
    expect(withoutMessages(await findings({ ...BROKEN, 'portolan.yaml': 'rules: { schema/enum: loud }\n' }))).toEqual([
      BROKEN_FINDING,
      'portolan.yaml:1:23 error schema/enum',
    ]);
  });
});
