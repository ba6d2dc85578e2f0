import { describe, expect, test } from 'vitest';
import { check } from '../../../src/commands/check/command.ts';
import { RULES } from '../../../src/rules/registry.ts';
import { open, TODAY } from '../workspace/open.ts';
import { expectClean, type Files } from './support.ts';

async function codes(files: Files): Promise<string[]> {
  const { diagnostics } = check(await open(files), { today: TODAY });
  return [...new Set(diagnostics.map(({ code }) => code))];
}

describe.each(RULES)('$code', ({ code, example }) => {
  test('finds the bad example, and no other rule does', async () => {
    expect(await codes(example.bad)).toEqual([code]);
  });

  test('the good example is clean', async () => {
    await expectClean(example.good);
  });
});
