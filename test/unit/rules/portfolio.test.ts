import { describe, expect, test } from 'vitest';
import { charter } from '../../../src/rules/example.ts';
import { expectClean, findings } from './support.ts';

const requiring = (id: string, target: string, more = ''): string =>
  charter(`dependencies: [{ target: ${target}${more} }]\n`, { id });

describe('portfolio/requires-cycle', () => {
  test('on every dependency of the circle', async () => {
    const files = {
      'a.charter.yaml': requiring('PRJ-001', 'PRJ-002'),
      'b.charter.yaml': requiring('PRJ-002', 'PRJ-003'),
      'c.charter.yaml': requiring('PRJ-003', 'PRJ-001'),
      'd.charter.yaml': requiring('PRJ-004', 'PRJ-001'),
    };
    const advice =
      'Selection takes all of them or none; set the dependency that only informs to "informs", or remove it.';
    expect(await findings(files)).toEqual([
      `a.charter.yaml:8:26 warning portfolio/requires-cycle «PRJ-002» These projects require each other in a circle: PRJ-001 → PRJ-002 → PRJ-003 → PRJ-001. ${advice}`,
      `b.charter.yaml:8:26 warning portfolio/requires-cycle «PRJ-003» These projects require each other in a circle: PRJ-002 → PRJ-003 → PRJ-001 → PRJ-002. ${advice}`,
      `c.charter.yaml:8:26 warning portfolio/requires-cycle «PRJ-001» These projects require each other in a circle: PRJ-003 → PRJ-001 → PRJ-002 → PRJ-003. ${advice}`,
    ]);
  });

  test('on a project that requires itself', async () => {
    expect(await findings({ 'a.charter.yaml': requiring('PRJ-001', 'PRJ-001') })).toEqual([
      'a.charter.yaml:8:26 warning portfolio/requires-cycle «PRJ-001» The project requires itself. Remove the dependency.',
    ]);
  });

  test.each([', relation: informs', ', relation: excludes', ', status: resolved'])(
    'not where it reads%s',
    async (more) => {
      await expectClean({
        'a.charter.yaml': requiring('PRJ-001', 'PRJ-002'),
        'b.charter.yaml': requiring('PRJ-002', 'PRJ-001', more),
      });
    },
  );
});

describe('portfolio/impossible-window', () => {
  const window = (start: string, status = 'proposed'): string =>
    charter(`schedule: { start: ${start} }\nportfolio: { earliestStart: 2027-02-01, latestStart: 2027-03-31 }\n`, {
      status,
    });

  test('a planned start outside of it', async () => {
    expect(await findings({ 'a.charter.yaml': window('2027-01-31') })).toEqual([
      'a.charter.yaml:8:20 warning portfolio/impossible-window «2027-01-31» The planned start 2027-01-31 is before 2027-02-01, before which the project cannot start. Correct one of them.',
    ]);
    expect(await findings({ 'a.charter.yaml': window('2027-04-01') })).toEqual([
      'a.charter.yaml:8:20 warning portfolio/impossible-window «2027-04-01» The planned start 2027-04-01 is after 2027-03-31, after which starting makes no sense. Correct one of them.',
    ]);
  });

  test('not on its edges, nor once the project is on hold', async () => {
    await expectClean({ 'a.charter.yaml': window('2027-02-01') });
    await expectClean({ 'a.charter.yaml': window('2027-03-31') });
  });
});

describe('portfolio/unknown-currency', () => {
  const priced = charter(
    'budget:\n  items:\n    - { title: Licences, category: opex, amount: { amount: 10, currency: SEK } }\n',
  );
  const settings = (more: string) => ({ 'portolan.yaml': more, 'a.charter.yaml': priced });

  test('an amount that cannot be added up', async () => {
    expect(await findings(settings('currency: EUR\n'))).toEqual([
      'a.charter.yaml:10:74 warning portfolio/unknown-currency «SEK» portolan.yaml has no rate for SEK: the amount does not count. Add what one SEK is worth in EUR under "exchangeRates".',
    ]);
  });

  test('not with a rate, in the same currency, or where nobody says what is added up', async () => {
    await expectClean(settings('currency: EUR\nexchangeRates: { SEK: 0.088 }\n'));
    await expectClean(settings('currency: SEK\n'));
    await expectClean(settings('title: Data platform\n'));
  });
});
