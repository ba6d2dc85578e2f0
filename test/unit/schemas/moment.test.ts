import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changed, violations } from './load.ts';

describe('a moment', () => {
  const at = (start: string) => violations('change-request', changed('change-request', '/schedule/start', start));

  test.each(['2026-11-20', '2026-11-20T22:00', '2026-11-20T22:00+01:00', '2026-11-20T22:00:30.5Z', '2028-02-29'])(
    'may be %s',
    (text) => expect(at(text)).toEqual([]),
  );

  test.each([
    '2026-11',
    '2026-11-31',
    '2026-02-30',
    '2026-13-01',
    '2026-11-20T24:00',
    '2026-11-20 22:00',
    '20.11.2026',
    '2026-11-20T22',
  ])('may not be %s', (text) => expect(at(text)).toEqual(['/schedule/start pattern']));

  test('may be any day or time of the calendar', () => {
    const dates = fc.date({ min: new Date(0), max: new Date('9999-12-31T23:59:59Z'), noInvalidDate: true });
    fc.assert(
      fc.property(dates, (date) => {
        const text = date.toISOString();
        expect([text.slice(0, 10), text.slice(0, 16), text].flatMap(at)).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});
