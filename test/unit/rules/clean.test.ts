import { expect, test } from 'vitest';
import { RULES } from '../../../src/rules/registry.ts';
import { schemas } from '../../../src/schema/generated/schemas.ts';
import { ADR, CHANGE, CHARTER, expectClean, REGISTER, TEAM } from './support.ts';

test('records that have all they must have are clean', async () => {
  await expectClean({
    'a.charter.yaml': CHARTER,
    'a.adr.yaml': ADR,
    'a.risks.yaml': REGISTER,
    'a.change.yaml': CHANGE,
    'a.team.yaml': TEAM,
    'portolan.yaml': 'title: Data platform\n',
  });
});

test('codes are unique and of the form area/name', () => {
  const codes = RULES.map(({ code }) => code);
  expect(new Set(codes).size).toBe(codes.length);
  for (const code of codes) expect(code).toMatch(/^[a-z]+(?:-[a-z]+)*\/[a-z]+(?:-[a-z0-9]+)*$/);
});

test('every rule says why it is there and how to mend a violation', () => {
  for (const { title, documentation } of RULES) {
    expect(title).toMatch(/^[A-Z].*[^.]$/);
    expect(documentation.why).toMatch(/^[A-Z].*[.:)]$/s);
    expect(documentation.mend).toMatch(/^[A-Z].*[.:)]$/s);
  }
});

/** Keywords that forbid nothing. */
const ANNOTATIONS = new Set(
  '$schema $id $ref $defs title description examples default deprecated properties items'
    .split(' ')
    .concat('propertyNames'),
);

/** Keywords that rules of `schema/` report. */
const REPORTED = new Set(
  [
    'required additionalProperties type const enum format pattern',
    'minLength minItems maxLength minimum maximum exclusiveMinimum',
  ]
    .join(' ')
    .split(' '),
);

test('every keyword by which the schemas forbid something has a rule', () => {
  const unknown = new Set<string>();
  const visit = (schema: unknown): void => {
    if (typeof schema !== 'object' || schema === null) return;
    for (const [keyword, value] of Object.entries(schema)) {
      if (keyword.startsWith('x-')) continue;
      if (!ANNOTATIONS.has(keyword) && !REPORTED.has(keyword)) unknown.add(keyword);
      if (keyword === 'properties' || keyword === '$defs') Object.values(value).forEach(visit);
      else if (['items', 'propertyNames', 'additionalProperties'].includes(keyword)) visit(value);
    }
  };
  Object.values(schemas).forEach(visit);
  expect([...unknown]).toEqual([]);
});
