import { describe, expect, test } from 'vitest';
import { Shelf } from '../../../src/documents/shelf.ts';

/** A shelf for things of sizes, and the names of those that it has made. */
function shelf(room: number) {
  const made: string[] = [];
  const keys = new Map<string, { readonly name: string; readonly size: number }>();
  const things = new Shelf<{ readonly name: string; readonly size: number }, string>(
    room,
    ({ size }) => size,
    ({ name }) => {
      made.push(name);
      return name.toUpperCase();
    },
  );
  const key = (name: string, size = 1) => {
    const known = keys.get(name) ?? { name, size };
    keys.set(name, known);
    return known;
  };
  return { made, key, things, get: (name: string, size?: number) => things.get(key(name, size)) };
}

describe('a shelf', () => {
  test('makes what it is asked for, once', () => {
    const { made, get } = shelf(3);
    expect([get('a'), get('b'), get('a'), get('b')]).toEqual(['A', 'B', 'A', 'B']);
    expect(made).toEqual(['a', 'b']);
  });

  test('makes room by what was used longest ago', () => {
    const { made, get } = shelf(2);
    for (const name of ['a', 'b', 'a', 'c', 'a', 'b']) get(name);
    expect(made).toEqual(['a', 'b', 'c', 'b']);
  });

  test('keeps as many as fit by their size', () => {
    const { made, get } = shelf(5);
    for (const name of ['a', 'b', 'c']) get(name, 2);
    get('b');
    get('a', 2);
    expect(made).toEqual(['a', 'b', 'c', 'a']);
  });

  test('keeps one thing whatever its size', () => {
    const { made, get } = shelf(5);
    for (const name of ['a', 'large', 'large', 'b', 'large']) get(name, name === 'large' ? 9 : 1);
    expect(made).toEqual(['a', 'large', 'b', 'large']);
  });

  test('keeps what is handed to it until it is handed or asked for another', () => {
    const { made, key, things, get } = shelf(5);
    things.hold(key('a'), 'handed over');
    expect([get('a'), get('b'), get('a')]).toEqual(['handed over', 'B', 'A']);
    things.hold(key('c'), 'handed over');
    things.hold(key('d'), 'handed over');
    expect([get('c'), get('d')]).toEqual(['C', 'D']);
    expect(made).toEqual(['b', 'a', 'c', 'd']);
  });
});
