import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isLarger, textContent } from '../../../src/workspace/host.ts';

describe('whether a content is larger than a limit', () => {
  test('goes by its bytes, where these are known', () => {
    expect(isLarger({ text: 'a', bytes: 9 }, 8)).toBe(true);
    expect(isLarger({ text: 'a', bytes: 8 }, 8)).toBe(false);
  });

  test('else by those that the text has in UTF-8', () => {
    const text = fc.string({ unit: 'binary', maxLength: 20 });
    fc.assert(
      fc.property(text, fc.nat({ max: 60 }), (written, limit) => {
        expect(isLarger({ text: written }, limit)).toBe(textContent(written).bytes > limit);
      }),
    );
  });
});
