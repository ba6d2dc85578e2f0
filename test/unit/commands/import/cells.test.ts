import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimalSignOf, readNumber } from '../../../../src/commands/import/cells/amount.ts';
import { readDate } from '../../../../src/commands/import/cells/date.ts';
import { readAmount } from '../../../../src/commands/import/cells/money.ts';
import { addDays } from '../../../../src/text/dates.ts';

describe('dates', () => {
  test.each([
    ['2027-02-05', '2027-02-05'],
    ['2027/2/5', '2027-02-05'],
    ['2027-02-05T13:00:00Z', '2027-02-05'],
    ['2027-02-05 13:00', '2027-02-05'],
    ['05.02.2027', '2027-02-05'],
    ['5. 2. 27', '2027-02-05'],
    ['25/02/2027', '2027-02-25'],
    ['02/25/2027', '2027-02-25'],
    ['25-02-27', '2027-02-25'],
    ['03/03/2027', '2027-03-03'],
    ['5 Feb 2027', '2027-02-05'],
    ['Feb 5, 2027', '2027-02-05'],
    ['February 5th, 2027', '2027-02-05'],
    ['05-Feb-27', '2027-02-05'],
    ['5. März 2027', '2027-03-05'],
    ['1. Jänner 2027', '2027-01-01'],
    ['5 août 2027', '2027-08-05'],
    ['2027 Feb 5', '2027-02-05'],
    // POSIX, strptime: %y is 1969–2068.
    ['31.12.68', '2068-12-31'],
    ['31.12.69', '1969-12-31'],
  ])('%s is certain', (text, date) => {
    expect(readDate(text, undefined, 'first')).toEqual({ date });
  });

  test.each([
    ['2027', '2027-01-01', '2027-12-31'],
    ['2028-02', '2028-02-01', '2028-02-29'],
    ['02/2028', '2028-02-01', '2028-02-29'],
    ['Feb 2028', '2028-02-01', '2028-02-29'],
    ['2027-Q3', '2027-07-01', '2027-09-30'],
    ['Q3 2027', '2027-07-01', '2027-09-30'],
    ['T4/2027', '2027-10-01', '2027-12-31'],
  ])('%s is its first or its last day', (text, first, last) => {
    expect(readDate(text, undefined, 'first')).toEqual({ date: first });
    expect(readDate(text, undefined, 'last')).toEqual({ date: last });
  });

  test('05/02/2018 needs to be told which number is the day', () => {
    expect(readDate('05/02/2018', undefined, 'first')).toEqual({ problem: 'ambiguous' });
    expect(readDate('05/02/2018', 'dmy', 'first')).toEqual({ date: '2018-02-05' });
    expect(readDate('05/02/2018', 'mdy', 'first')).toEqual({ date: '2018-05-02' });
    expect(readDate('25/02/2018', 'mdy', 'first')).toEqual({ problem: 'not-a-date' });
  });

  test.each([
    'soon',
    '45000',
    '31.02.2027',
    '2027-13-01',
    '13/13/2027',
    'Ju 5 2027',
    '1.2.3.2027',
    '99/2027',
    'Q5 2027',
  ])('%s is no date', (text) => {
    expect(readDate(text, undefined, 'first')).toEqual({ problem: 'not-a-date' });
  });

  test('"Jun" and "Jul" are told apart, "Ma" is not guessed', () => {
    expect(readDate('1 Jun 2027', undefined, 'first')).toEqual({ date: '2027-06-01' });
    expect(readDate('1 Jul 2027', undefined, 'first')).toEqual({ date: '2027-07-01' });
    expect(readDate('1 Mar 2027', undefined, 'first')).toEqual({ date: '2027-03-01' });
    expect(readDate('1 Ma 2027', undefined, 'first')).toEqual({ problem: 'not-a-date' });
  });

  test('every day in every certain form is that day', () => {
    fc.assert(
      fc.property(fc.integer({ min: -3650, max: 3650 }), (days) => {
        const date = addDays('2027-01-01', days);
        const [year = '', month = '', day = ''] = date.split('-');
        for (const text of [date, `${day}.${month}.${year}`, `${Number(day)}.${Number(month)}.${year}`])
          expect(readDate(text, undefined, 'first')).toEqual({ date });
        expect(readDate(`${day}/${month}/${year}`, 'dmy', 'first')).toEqual({ date });
        expect(readDate(`${month}/${day}/${year}`, 'mdy', 'first')).toEqual({ date });
        const open = readDate(`${day}/${month}/${year}`, undefined, 'first');
        expect(open).toEqual(Number(day) > 12 || day === month ? { date } : { problem: 'ambiguous' });
      }),
    );
  });
});

describe('numbers', () => {
  test.each([
    ['1200', 1200],
    ['1.234,50', 1234.5],
    ['1,234.50', 1234.5],
    ['1.234.567', 1234567],
    ['1,234,567', 1234567],
    ['12,5', 12.5],
    ['12.5', 12.5],
    ['0,125', 0.125],
    ['.5', 0.5],
    ['1234,567', 1234.567],
    ['1 234 567', 1234567],
    ['1\u202f234,5', 1234.5],
    ['1’234’567.80', 1234567.8],
    ['-12', -12],
    ['12-', -12],
    ['(12)', -12],
    ['−3', -3],
  ])('%s is certain', (text, value) => {
    expect(readNumber(text)).toEqual({ value });
  });

  test('1.234 and 1,234 depend on the decimal sign', () => {
    expect(readNumber('1.234')).toEqual({ problem: 'ambiguous' });
    expect(readNumber('1.234', 'comma')).toEqual({ value: 1234 });
    expect(readNumber('1.234', 'point')).toEqual({ value: 1.234 });
    expect(readNumber('1,234')).toEqual({ problem: 'ambiguous' });
    expect(readNumber('1,234', 'comma')).toEqual({ value: 1.234 });
    expect(readNumber('1,234', 'point')).toEqual({ value: 1234 });
  });

  test.each(['', 'x', '1.2.3', '1,23,456', '1.234,5,6', '--1', '(-1)', '1e3', '12 3', 'NaN', 'Infinity'])(
    '%j is no number',
    (text) => {
      expect(readNumber(text)).toEqual({ problem: 'not-a-number' });
    },
  );

  test('a number tells the decimal sign when it can be read in one way only', () => {
    expect(decimalSignOf('12,5')).toBe('comma');
    expect(decimalSignOf('1.234.567')).toBe('comma');
    expect(decimalSignOf('1,234.5')).toBe('point');
    expect(decimalSignOf('1.234')).toBeUndefined();
    expect(decimalSignOf('1234')).toBeUndefined();
  });

  test('a number written in a way is read in that way', () => {
    const number = fc.integer({ min: -99_999_999, max: 99_999_999 }).map((cents) => cents / 100);
    fc.assert(
      fc.property(number, (value) => {
        const german = value.toLocaleString('de-DE', { minimumFractionDigits: 2 });
        const english = value.toLocaleString('en-GB', { minimumFractionDigits: 2 });
        expect(readNumber(german, 'comma')).toEqual({ value });
        expect(readNumber(english, 'point')).toEqual({ value });
        const open = readNumber(english);
        expect('problem' in open || open.value === value).toBe(true);
      }),
    );
  });
});

describe('money', () => {
  test.each([
    ['250000', { amount: 250000, scaled: false }],
    ['1.234,50 €', { amount: 1234.5, currency: 'EUR', scaled: false }],
    ['€1,234.50', { amount: 1234.5, currency: 'EUR', scaled: false }],
    ['EUR 12', { amount: 12, currency: 'EUR', scaled: false }],
    ['CHF 1’234.–', { amount: 1234, currency: 'CHF', scaled: false }],
    ['5,- €', { amount: 5, currency: 'EUR', scaled: false }],
    ['$450k', { amount: 450000, currency: 'USD', scaled: true }],
    ['1.1 Mio. €', { amount: 1100000, currency: 'EUR', scaled: true }],
    ['T€ 12', { amount: 12000, currency: 'EUR', scaled: true }],
    ['1.2 MEUR', { amount: 1200000, currency: 'EUR', scaled: true }],
    ['2,5 Mrd €', { amount: 2500000000, currency: 'EUR', scaled: true }],
    ['(1,200.00)', { amount: -1200, scaled: false }],
    ['-£12', { amount: -12, currency: 'GBP', scaled: false }],
    ['12 zł', { amount: 12, currency: 'PLN', scaled: false }],
  ])('%s', (text, amount) => {
    expect(readAmount(text, undefined, undefined)).toEqual(amount);
  });

  test('$ is the dollar of the workspace', () => {
    expect(readAmount('$5', undefined, 'CAD')).toEqual({ amount: 5, currency: 'CAD', scaled: false });
    expect(readAmount('$5', undefined, 'EUR')).toEqual({ amount: 5, currency: 'USD', scaled: false });
  });

  test('$1,200k is a thousand and two hundred thousand, or one of both: it is not guessed', () => {
    expect(readAmount('$1,200k', undefined, undefined)).toEqual({ problem: 'ambiguous' });
    expect(readAmount('$1,200k', 'point', undefined)).toEqual({ amount: 1200000, currency: 'USD', scaled: true });
  });

  test.each(['¥5', '5 kr', 'about 5', '5 to 6', '€', 'ABC 5', '5 € $', '5 k Mio', 'five'])(
    '%s is no amount',
    (text) => {
      expect(readAmount(text, undefined, undefined)).toEqual({ problem: 'not-a-number' });
    },
  );
});
