import { describe, expect, test } from 'vitest';
import { nodeAt } from '../../../src/documents/pointer.ts';
import { toValue } from '../../../src/documents/value.ts';
import { cut, problems, read, yaml } from './support.ts';

describe('scalars of the YAML 1.2 core schema', () => {
  test.each<[string, unknown]>([
    ['null', null],
    ['~', null],
    ['', null],
    ['Null', null],
    ['nULL', 'nULL'],
    ['true', true],
    ['FALSE', false],
    ['yes', 'yes'],
    ['on', 'on'],
    ['12', 12],
    ['-7', -7],
    ['+3', 3],
    ['0o17', 15],
    ['0x1F', 31],
    ['017', 17],
    ['1_000', '1_000'],
    ['1.5', 1.5],
    ['.5', 0.5],
    ['5.', 5],
    ['1e3', 1000],
    ['-1.5E-2', -0.015],
    ['.inf', Number.POSITIVE_INFINITY],
    ['-.INF', Number.NEGATIVE_INFINITY],
    ['.nan', Number.NaN],
    ['1e999', Number.POSITIVE_INFINITY],
    ['123456789012345678901234567890', 1.2345678901234568e29],
    ['2026-01-02', '2026-01-02'],
    ['2026-01-02T10:00:00Z', '2026-01-02T10:00:00Z'],
    ['12:30', '12:30'],
    ['v1.2', 'v1.2'],
    ['-', [null]],
    ['"12"', '12'],
    ["'true'", 'true'],
    ['!!str 12', '12'],
    ['!!int "12"', 12],
    ['!!float 3', 3],
    ['!!bool "true"', true],
    ['!!null ""', null],
    ['!!timestamp 2026-01-02', '2026-01-02'],
    ['!!int many', 'many'],
    ['!secret 12', '12'],
    ['!secret', null],
    ['! 12', '12'],
  ])('%s', (text, expected) => {
    const separated = text === '-' ? `a:\n${text}` : `a: ${text}`;
    expect(read(separated)).toEqual({ a: expected });
    expect(yaml(separated).problems).toEqual([]);
  });

  test('a tag that nobody knows hides no value', () => {
    expect(read('a: !include {x: 1}\nb: !list\n  - 1\n')).toEqual({ a: { x: 1 }, b: [1] });
  });
});

describe('aliases', () => {
  const document = yaml('base: &base {p: 1, q: [x]}\ncopy: *base\nlist: [*base, *base]\n');

  test('stand for the value of their anchor, with a span of their own', () => {
    expect(toValue(document.root)).toEqual({
      base: { p: 1, q: ['x'] },
      copy: { p: 1, q: ['x'] },
      list: [
        { p: 1, q: ['x'] },
        { p: 1, q: ['x'] },
      ],
    });
    const copy = nodeAt(document.root, '/copy')?.value;
    expect(copy && cut(document, copy)).toBe('*base');
    const inner = nodeAt(document.root, '/copy/q/0')?.value;
    expect(inner && document.lines.positionAt(inner.start)).toEqual({ line: 0, character: 23 });
  });

  test('the last anchor of a name counts', () => {
    expect(read('a: &x 1\nb: &x 2\nc: *x\n')).toEqual({ a: 1, b: 2, c: 2 });
  });

  test('an alias can be a key', () => {
    expect(read('a: &x name\n*x : 1\n')).toEqual({ a: 'name', name: 1 });
  });

  test('one without an anchor is null', () => {
    const unknown = yaml('a: *nobody\nb: 1\n');
    expect(toValue(unknown.root)).toEqual({ a: null, b: 1 });
    expect(problems(unknown)).toEqual([['syntax/yaml', '*nobody']]);
  });

  test('one inside its own value is null', () => {
    const self = yaml('a: &a\n  b: [1, *a]\nc: *a\n');
    expect(toValue(self.root)).toEqual({ a: { b: [1, null] }, c: { b: [1, null] } });
    expect(problems(self)).toEqual([['syntax/alias-expansion', '*a']]);
  });
});

describe('merge keys', () => {
  test('fill what the mapping does not say itself', () => {
    expect(read('d: &d {p: 1, q: 2}\na:\n  <<: *d\n  q: 3\nb:\n  q: 4\n  <<: *d\n')).toEqual({
      d: { p: 1, q: 2 },
      a: { p: 1, q: 3 },
      b: { p: 1, q: 4 },
    });
  });

  test('take lists, of which the earlier mapping wins, and mappings in place', () => {
    expect(read('x: &x {p: 1}\ny: &y {p: 2, q: 2}\na:\n  <<: [*x, *y, {r: 3}]\n')).toMatchObject({
      a: { p: 1, q: 2, r: 3 },
    });
  });

  test('in quotes are keys like any other', () => {
    expect(read('a: {"<<": 1}')).toEqual({ a: { '<<': 1 } });
  });

  test('of anything else are a problem on what stands there', () => {
    const document = yaml('a:\n  <<: text\n  p: 1\n');
    expect(toValue(document.root)).toEqual({ a: { p: 1 } });
    expect(problems(document)).toEqual([['syntax/yaml', 'text']]);
  });
});

describe('plain values', () => {
  test('a key __proto__ is an own property', () => {
    const value = read('__proto__: {polluted: true}\nconstructor: 1\n') as Record<string, unknown>;
    expect(Object.keys(value)).toEqual(['__proto__', 'constructor']);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect(value.polluted).toBeUndefined();
    expect(Object.keys(structuredClone(value))).toEqual(['__proto__', 'constructor']);
  });

  test('no tree, no value', () => {
    expect(toValue(undefined)).toBeUndefined();
    expect(read('')).toBeUndefined();
    expect(read('# only a comment\n')).toBeUndefined();
    expect(read('---\n')).toBeUndefined();
  });
});
