import { describe, expect, test } from 'vitest';
import { holds } from '../../../../src/engines/change/signals.ts';
import { placesOf, show } from '../../../../src/engines/values.ts';

const record = { items: [{ breaking: true, tags: ['a', 'b'] }, {}, null], 'a/b': { '~c': 1 }, empty: {} };

describe('placesOf', () => {
  test.each([
    ['', [['', record]]],
    ['/items/0/breaking', [['/items/0/breaking', true]]],
    [
      '/items/*/breaking',
      [
        ['/items/0/breaking', true],
        ['/items/1/breaking', undefined],
        ['/items/2/breaking', undefined],
      ],
    ],
    [
      '/items/*/tags/*',
      [
        ['/items/0/tags/0', 'a'],
        ['/items/0/tags/1', 'b'],
      ],
    ],
    ['/items/01', [['/items/01', undefined]]],
    ['/items/9', [['/items/9', undefined]]],
    ['/a~1b/~0c', [['/a~1b/~0c', 1]]],
    ['/nothing/here', [['/nothing/here', undefined]]],
    ['/constructor/name', [['/constructor/name', undefined]]],
    ['/empty/*', []],
    ['items', []],
  ])('%s', (pattern, places) => {
    expect(placesOf(record, pattern).map(({ pointer, value }) => [pointer, value])).toEqual(places);
  });
});

describe('holds', () => {
  const pointer = '/x';
  test.each([
    [{ pointer, equals: 'no' }, 'no', true],
    [{ pointer, equals: 'no' }, 'yes', false],
    [{ pointer, equals: 1 }, '1', false],
    [{ pointer, oneOf: ['many', 'all'] }, 'all', true],
    [{ pointer, oneOf: ['many', 'all'] }, undefined, false],
    [{ pointer, atLeast: 60 }, 60, true],
    [{ pointer, atLeast: 60 }, 59.9, false],
    [{ pointer, atLeast: 60 }, '61', false],
    [{ pointer, present: true }, ['x'], true],
    [{ pointer, present: true }, false, true],
    [{ pointer, present: true }, 0, true],
    [{ pointer, present: true }, ' ', false],
    [{ pointer, present: true }, [], false],
    [{ pointer, present: true }, {}, false],
    [{ pointer, present: false }, undefined, true],
    [{ pointer, present: false }, null, true],
    [{ pointer, present: false }, 'x', false],
    [{ pointer }, 'x', false],
  ])('%j on %j: %s', (condition, value, expected) => {
    expect(holds(condition, value)).toBe(expected);
  });
});

describe('show', () => {
  test.each([
    [true, 'true'],
    [90, '90'],
    ['two\n lines ', 'two lines'],
    ['x'.repeat(100), `${'x'.repeat(79)}…`],
    [['a'], '1 entry'],
    [[], '0 entries'],
    [{ a: 1 }, 'given'],
    [undefined, 'not given'],
  ])('%j as %s', (value, expected) => {
    expect(show(value)).toBe(expected);
  });
});
