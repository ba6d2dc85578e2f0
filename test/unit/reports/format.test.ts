import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDate, isPast, monthMarks, percentBetween } from '../../../src/reports/format/dates.ts';
import { formatMoney, formatScore, formatShare, sumMoney } from '../../../src/reports/format/numbers.ts';
import { artifactAddress, safeImage, safeLink } from '../../../src/reports/format/urls.ts';
import { count, humanise, slug } from '../../../src/reports/format/words.ts';

describe('dates', () => {
  test.each([
    ['2026-03-12', '12 Mar 2026'],
    ['2026-06-02T20:00:00Z', '2 Jun 2026, 20:00 UTC'],
    ['2026-06-02T20:00:00+02:00', '2 Jun 2026, 20:00 +02:00'],
    ['2026-06-02 20:00', '2 Jun 2026, 20:00'],
    ['2026-13-01', '2026-13-01'],
    ['2026-02-30', '2026-02-30'],
    ['2026-03-12 or later', '2026-03-12 or later'],
    ['next week', 'next week'],
  ])('%s is written %s', (iso, text) => {
    expect(formatDate(iso)).toBe(text);
  });

  test('a date is past from the day after it', () => {
    expect(isPast('2026-05-19', '2026-05-20')).toBe(true);
    expect(isPast('2026-05-20', '2026-05-20')).toBe(false);
    expect(isPast('2026-05-20T23:00:00Z', '2026-05-20')).toBe(false);
    expect(isPast('2026-05-19', undefined)).toBe(false);
    expect(isPast('earlier', '2026-05-20')).toBe(false);
  });

  test('a year is marked by every second month, seven years by years', () => {
    const labels = (first: string, last: string) => monthMarks(first, last, 6).map((mark) => mark.label);
    expect(labels('2026-02-01', '2026-12-15')).toEqual(['Mar 2026', 'May 2026', 'Jul 2026', 'Sep 2026', 'Nov 2026']);
    expect(labels('2026-02-01', '2026-04-15')).toEqual(['Feb 2026', 'Mar 2026', 'Apr 2026']);
    expect(labels('2024-06-01', '2030-02-01')).toEqual([
      ...['Jan 2025', 'Jan 2026', 'Jan 2027', 'Jan 2028', 'Jan 2029', 'Jan 2030'],
    ]);
    expect(labels('2026-02-02', '2026-02-20')).toEqual([]);
  });

  test('marks lie within the time they mark, and are few', () => {
    const day = fc
      .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, day, fc.integer({ min: 1, max: 12 }), (one, other, most) => {
        const [first = '', last = ''] = [one, other].sort();
        const dates = monthMarks(first, last, most).map((mark) => mark.date);
        expect(dates.length).toBeLessThanOrEqual(most);
        expect(dates.filter((date) => date < first || date > last || !date.endsWith('-01'))).toEqual([]);
      }),
    );
  });

  test('a date lies between two others by its days', () => {
    expect(percentBetween('2026-02-01', '2026-02-01', '2026-12-15')).toBe(0);
    expect(percentBetween('2026-03-20', '2026-02-01', '2026-12-15')).toBe(14.8);
    expect(percentBetween('2026-12-15', '2026-02-01', '2026-12-15')).toBe(100);
  });
});

describe('numbers', () => {
  test('money has its currency before it', () => {
    expect(formatMoney({ amount: 418_000, currency: 'EUR' })).toBe('EUR\u00a0418,000');
    expect(formatMoney({ amount: -1.5 })).toBe('-1.5');
    expect(formatMoney({ currency: 'EUR' })).toBeUndefined();
    expect(formatMoney(undefined)).toBeUndefined();
  });

  test('only amounts in one currency are added', () => {
    const eur = (amount: number) => ({ amount, currency: 'EUR' });
    expect(sumMoney([eur(1), undefined, { currency: 'USD' }, eur(2)])).toEqual(eur(3));
    expect(sumMoney([eur(1), { amount: 1, currency: 'USD' }])).toBeUndefined();
    expect(sumMoney([])).toBeUndefined();
  });

  test('shares and scores', () => {
    expect([formatShare(0.4), formatShare(1), formatShare(undefined)]).toEqual(['40%', '100%', undefined]);
    expect([formatScore(66), formatScore(78.44), formatScore(Number.NaN)]).toEqual(['66.0', '78.4', undefined]);
  });
});

describe('words', () => {
  test.each([
    ['risk-reduction', 'Risk reduction'],
    ['low', 'Low'],
    ['pmo-representative', 'PMO representative'],
    ['Data-Platform guild', 'Data-Platform guild'],
    ['p95 under-run', 'p95 under-run'],
  ])('%s is written %s', (id, text) => {
    expect(humanise(id)).toBe(text);
  });

  test('counts and anchors', () => {
    expect([count(1, 'error'), count(0, 'error'), count(2, 'person', 'people')]).toEqual([
      '1 error',
      '0 errors',
      '2 people',
    ]);
    expect(slug('Assumptions & limits (2026)')).toBe('assumptions-limits-2026');
    expect(slug('…')).toBe('section');
  });
});

describe('addresses', () => {
  test.each([
    'https://example.com/a?b=c#d',
    'mailto:ingest@example.com',
    '../docs/adr/0007-openlineage.md',
    '#context',
    'notes/a b.md',
    'a/b:c',
  ])('%s may be followed', (url) => {
    expect(safeLink(url)).toBe(url);
  });

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    'command:workbench.action.quit',
    'http://example.com',
    '//example.com/x',
    '\\\\example.com/x',
    '/\\example.com',
    '',
  ])('%j may not', (url) => {
    expect(safeLink(url)).toBeUndefined();
  });

  test('pictures are beside the record or data', () => {
    expect(safeImage('img/flow.png')).toBe('img/flow.png');
    expect(safeImage('img/flow.png', 'https://host.example/docs/')).toBe('https://host.example/docs/img/flow.png');
    expect(safeImage('data:image/png;base64,AAAA')).toBe('data:image/png;base64,AAAA');
    expect(safeImage('https://example.com/pixel.gif')).toBeUndefined();
    expect(safeImage('data:text/html,x')).toBeUndefined();
    expect(safeImage('//example.com/pixel.gif')).toBeUndefined();
  });

  test('an artifact’s address never runs anything', () => {
    expect(artifactAddress('vscode-vfs://github/o/r/a.yaml')).toBe('vscode-vfs://github/o/r/a.yaml');
    expect(artifactAddress('java\tscript:alert(1)')).toBeUndefined();
  });
});
