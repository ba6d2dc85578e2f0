import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { idFormats, nextId } from '../../../src/workspace/id-format.ts';

const charter = (template: string) => idFormats({ charter: template }).charter;

describe('a form of ids', () => {
  test.each([
    ['PRJ-###', 'PRJ-001', true],
    ['PRJ-###', 'PRJ-1000', true],
    ['PRJ-###', 'PRJ-01', false],
    ['PRJ-###', 'prj-001', false],
    ['PRJ-###', 'PRJ-00x', false],
    ['PRJ-###', 'PRJ-001x', false],
    ['CR-YYYY-###', 'CR-2026-014', true],
    ['CR-YYYY-###', 'CR-26-014', false],
    ['YY-##', 'YY-01', true],
    ['TEAM-*', 'TEAM-ingest.eu_1', true],
    ['TEAM-*', 'TEAM-', false],
    ['TEAM-*', 'TEAM-a b', false],
    ['*-##', 'orders-01', true],
    ['a.c', 'abc', false],
    ['(a)+', '(a)+', true],
  ])('%s and %s', (template, id, fits) => {
    expect(charter(template).matches(id)).toBe(fits);
  });

  test('without portolan.yaml the usual forms hold, and are not asked for', () => {
    const formats = idFormats();
    expect(Object.values(formats).map(({ template }) => template)).toEqual([
      'PRJ-###',
      'ADR-####',
      'REG-*',
      'CR-YYYY-###',
      'TEAM-*',
      'RISK-###',
    ]);
    expect(Object.values(formats).some(({ required }) => required)).toBe(false);
    expect(charter('P-#').required).toBe(true);
    expect(idFormats({ charter: 7 }).charter.template).toBe('PRJ-###');
  });

  test('numbers are written in it', () => {
    expect(charter('PRJ-###').format(14)).toBe('PRJ-014');
    expect(charter('PRJ-###').format(1400)).toBe('PRJ-1400');
    expect(charter('CR-YYYY-###').format(4, '2026')).toBe('CR-2026-004');
    expect(charter('TEAM-*').format(4)).toBe('TEAM-4');
  });

  test('what is written in it is of it', () => {
    const part = fc.constantFrom('#', '##', '###', 'A', '-', '.', 'YYYY', '$&');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), fc.nat(99_999), (parts, number) => {
        const template = `X${parts.join('')}`;
        // A second number has no value of its own.
        fc.pre((template.match(/#+/g) ?? []).length <= 1 && (template.match(/YYYY/g) ?? []).length <= 1);
        const format = charter(template);
        expect(format.matches(format.format(number, '2026'))).toBe(true);
      }),
    );
  });

  test('no form takes long', () => {
    const id = `A${'1'.repeat(100_000)}!`;
    for (const template of [`A${'#1'.repeat(29)}`, `A${'*1'.repeat(29)}`, `A${'#*'.repeat(29)}`, `A${'#'.repeat(59)}`])
      expect(charter(template).matches(id)).toBe(false);
  });
});

describe('the next id', () => {
  test.each([
    ['PRJ-###', [], 'PRJ-001'],
    ['PRJ-###', ['PRJ-001', 'PRJ-014', 'ADR-0099', 'PRJ-x'], 'PRJ-015'],
    ['PRJ-###', ['PRJ-999'], 'PRJ-1000'],
    ['CR-YYYY-###', ['CR-2025-099', 'CR-2026-001'], 'CR-2026-002'],
    ['##-PRJ', ['07-PRJ'], '08-PRJ'],
    ['PRJ-###', ['PRJ-'], 'PRJ-001'],
  ])('%s after %j is %s', (template, taken, next) => {
    expect(nextId(charter(template), taken, '2026')).toBe(next);
  });
});
