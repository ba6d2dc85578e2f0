import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { riskRegister } from '../../../src/schema/generated/validators.js';
import { validateValue } from '../../../src/schema/validate.ts';

const word = fc.constantFrom('id', 'title', 'status', 'owner', 'inherent', 'category', 'other', '__proto__');
const value = fc.oneof(
  fc.constantFrom('RISK-1', 'open', 'scalability', '', 7, true, null),
  fc.constant({ probability: 3, impact: 4 }),
  fc.constant({ probability: 9 }),
);
const risk = fc.oneof(fc.dictionary(word, value), fc.constant('text'), fc.constant(null), fc.constant([]));
const register = fc.record(
  { id: value, title: value, status: value, risks: fc.oneof(fc.array(risk, { maxLength: 4 }), value) },
  { requiredKeys: [] },
);

/** What the validator of the whole schema says, as places with keywords. */
function whole(data: unknown): string[] {
  riskRegister(data);
  return (riskRegister.errors ?? []).map(({ instancePath, keyword }) => `${instancePath} ${keyword}`).sort();
}

describe('validateValue', () => {
  test('says of a list item by item what the schema says of it as a whole', () => {
    fc.assert(
      fc.property(register, (data) => {
        expect(
          validateValue('risk-register', data)
            .map(({ pointer, keyword }) => `${pointer} ${keyword}`)
            .sort(),
        ).toEqual(whole(data));
      }),
      { numRuns: 500 },
    );
  });

  test('says it again, at the new place, of an item that moved', () => {
    const item = { id: 'RISK-1', title: 'Late', category: 'scalability', status: 'open', owner: 'A' };
    const pointers = (risks: readonly unknown[]): string[] =>
      validateValue('risk-register', { id: 'R', title: 'R', risks }).map(({ pointer }) => pointer);
    expect(pointers([item])).toEqual(['/risks/0']);
    expect(pointers([{ ...item, inherent: { probability: 1, impact: 1 } }, item])).toEqual(['/risks/1']);
  });
});
