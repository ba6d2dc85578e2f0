import { describe, expect, test } from 'vitest';
import { check } from '../../../src/commands/check/command.ts';
import { EXAMPLES } from '../../../src/rules/examples/index.ts';
import { RULES } from '../../../src/rules/registry.ts';
import { open, TODAY } from '../workspace/open.ts';
import { expectClean, type Files } from './support.ts';

async function codes(files: Files): Promise<string[]> {
  const { diagnostics } = check(await open(files), { today: TODAY });
  return [...new Set(diagnostics.map(({ code }) => code))];
}

test('every rule has examples, and nothing else has', () => {
  expect(Object.keys(EXAMPLES).toSorted()).toEqual(RULES.map(({ code }) => code).toSorted());
});

describe.each(RULES.map(({ code }) => code))('%s', (code) => {
  test('finds the bad example, and no other rule does', async () => {
    expect(await codes(EXAMPLES[code]?.bad ?? {})).toEqual([code]);
  });

  test('the good example is clean', async () => {
    await expectClean(EXAMPLES[code]?.good ?? {});
  });
});
