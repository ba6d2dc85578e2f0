import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapePointer, joinPointer, nearest, nodeAt, pathAt, splitPointer } from '../../../src/documents/pointer.ts';
import { cut, yaml } from './support.ts';

const document = yaml(`id: PRJ-014
scope:
  included:
    - orders
    - {name: returns, by:   ann}
  "a/b~c": x
"": empty
list: []
`);

describe('JSON Pointers', () => {
  test('escape and join keys and indices', () => {
    expect(escapePointer('a/b~c')).toBe('a~1b~0c');
    expect(joinPointer('', 'risks', 0, 'a/b')).toBe('/risks/0/a~1b');
    expect(joinPointer('/x')).toBe('/x');
    expect(splitPointer('')).toEqual([]);
    expect(splitPointer('/a~1b~0c//~01')).toEqual(['a/b~c', '', '~1']);
  });

  test('survive the way there and back for any keys', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: fc.constantFrom('~', '/', '0', '1', 'a') })), (keys) => {
        expect(splitPointer(joinPointer('', ...keys))).toEqual(keys);
      }),
    );
  });
});

describe('nodeAt', () => {
  test.each([
    ['', undefined],
    ['/id', 'PRJ-014'],
    ['/scope/included/0', 'orders'],
    ['/scope/included/1/by', 'ann'],
    ['/scope/a~1b~0c', 'x'],
    ['/', 'empty'],
    ['/list', '[]'],
  ])('%j', (pointer, text) => {
    const located = nodeAt(document.root, pointer);
    expect(located).toBeDefined();
    if (text !== undefined) expect(located && cut(document, located.value)).toBe(text);
  });

  test.each(['/nothing', '/scope/included/2', '/scope/included/01', '/scope/included/-', '/id/0', '/list/0'])(
    'finds nothing at %s',
    (pointer) => {
      expect(nodeAt(document.root, pointer)).toBeUndefined();
    },
  );

  test('gives the key that a value stands behind', () => {
    expect(nodeAt(document.root, '/scope/included')?.key).toMatchObject({ value: 'included' });
    expect(nodeAt(document.root, '/scope/included/0')?.key).toBeUndefined();
    expect(nodeAt(undefined, '')).toBeUndefined();
  });
});

describe('nearest', () => {
  test.each([
    ['/scope/excluded', '/scope', 'scope'],
    ['/scope/excluded/0/title', '/scope', 'scope'],
    ['/scope/included/1/role', '/scope/included/1', 'name'],
    ['/scope/included/0/x', '/scope/included/0', 'orders'],
    ['/title', '', 'id'],
    ['/list/0', '/list', 'list'],
  ])('of %s is %j, shown on %s', (pointer, found, shown) => {
    const near = nearest(document.root, pointer);
    expect(near).toMatchObject({ pointer: found, exact: false });
    expect(near && cut(document, near.anchor)).toBe(shown);
  });

  test('is the node itself when it exists', () => {
    expect(nearest(document.root, '/id')).toMatchObject({ pointer: '/id', exact: true, value: { value: 'PRJ-014' } });
    expect(nearest(undefined, '/id')).toBeUndefined();
  });

  test('of an empty mapping is the mapping', () => {
    const empty = yaml('{}');
    expect(nearest(empty.root, '/id')?.anchor).toMatchObject({ kind: 'mapping', start: 0, end: 2 });
  });
});

describe('pathAt', () => {
  const at = (mark: string, shift = 0) => {
    const path = pathAt(document.root, document.text.indexOf(mark) + shift);
    return path && [path.pointer, path.at];
  };

  test('knows keys, values and the gaps between', () => {
    expect(at('id:')).toEqual(['/id', 'key']);
    expect(at('id:', 2)).toEqual(['/id', 'key']);
    expect(at('PRJ')).toEqual(['/id', 'value']);
    expect(at('PRJ-014', 7)).toEqual(['/id', 'value']);
    expect(at('included')).toEqual(['/scope/included', 'key']);
    expect(at('- orders', 1)).toEqual(['/scope/included', 'gap']);
    expect(at('orders', 3)).toEqual(['/scope/included/0', 'value']);
    expect(at('  ann', 1)).toEqual(['/scope/included/1', 'gap']);
    expect(at(', by', 1)).toEqual(['/scope/included/1', 'gap']);
    expect(at('"a/b', 2)).toEqual(['/scope/a~1b~0c', 'key']);
    expect(at('[]', 1)).toEqual(['/list', 'gap']);
  });

  test('is undefined outside of the tree', () => {
    expect(pathAt(document.root, document.text.length)).toBeUndefined();
    expect(pathAt(undefined, 0)).toBeUndefined();
  });

  test('finds a value that is not yet there behind its key', () => {
    const typing = yaml('status: \nid: 1');
    expect(pathAt(typing.root, 8)).toMatchObject({ pointer: '/status', at: 'value' });
  });

  test('finds the place of an anchor, not that of its aliases, and the alias where it stands', () => {
    const aliased = yaml('a: &x {p: 1}\nb: *x\nc:\n  <<: *x\n  q: 2\n');
    const offset = (mark: string) => aliased.text.indexOf(mark);
    expect(pathAt(aliased.root, offset('1'))).toMatchObject({ pointer: '/a/p', at: 'value' });
    expect(pathAt(aliased.root, offset('*x'))).toMatchObject({ pointer: '/b', at: 'gap' });
    expect(pathAt(aliased.root, offset('<<') + 1)).toMatchObject({ pointer: '/c', at: 'gap' });
  });

  test('leads back to the same node', () => {
    for (let offset = 0; offset < document.text.length; offset++) {
      const path = pathAt(document.root, offset);
      if (path === undefined) continue;
      const located = nodeAt(document.root, path.pointer);
      expect(path.at === 'key' ? located?.key : located?.value).toBe(path.node);
      expect(path.node.start).toBeLessThanOrEqual(offset);
      expect(path.node.end).toBeGreaterThanOrEqual(offset);
    }
  });
});
