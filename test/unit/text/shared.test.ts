import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shared, textPool } from '../../../src/text/shared.ts';

test.each([
  ['of a pool that is soon full', textPool(3)],
  ['of a word', shared],
])('the one string %s is the same text', (_, one) => {
  for (let index = 0; index < 10_000; index++) expect(one(`RISK-${index}`)).toBe(`RISK-${index}`);
  fc.assert(fc.property(fc.string({ maxLength: 20 }), (text) => one(text) === text));
});
