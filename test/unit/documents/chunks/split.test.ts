import { describe, expect, test } from 'vitest';
import { splitChunks } from '../../../../src/documents/chunks/split.ts';

/** The chunks of a text, or `whole`. */
function cut(text: string): string[] | 'whole' {
  const chunks = splitChunks(text, { start: 0, end: text.length });
  return chunks?.map(({ start, end, part }) => `${part} ${text.slice(start, end)}`) ?? 'whole';
}

describe('splitChunks', () => {
  test('cuts at the keys of the root', () => {
    expect(cut('a: 1\nb:\n  c: 2\n\nd: 3\n')).toEqual(['entry a: 1\n', 'entry b:\n  c: 2\n\n', 'entry d: 3\n']);
  });

  test('cuts a list below a key at its items, at any indentation', () => {
    expect(cut('r:\n  - a: 1\n    b: 2\n  - c\ns: 1')).toEqual([
      'entry r:\n',
      'item   - a: 1\n    b: 2\n',
      'item   - c\n',
      'entry s: 1',
    ]);
    expect(cut('r: # all\n- a\n- b')).toEqual(['entry r: # all\n', 'item - a\n', 'item - b']);
  });

  test('keeps the lists inside an item with it', () => {
    expect(cut('r:\n  - a:\n      - x\n    b:\n    - y\n')).toEqual([
      'entry r:\n',
      'item   - a:\n      - x\n    b:\n    - y\n',
    ]);
  });

  test('leaves a list that is no plain value of its key in one piece', () => {
    expect(cut('r: [\n  a,\n  b]\ns: 1')).toEqual(['entry r: [\n  a,\n  b]\n', 'entry s: 1']);
    expect(cut('r: |\n  - a\n  - b\n')).toEqual(['entry r: |\n  - a\n  - b\n']);
    expect(cut('r:\n  a: 1\n  - b\n')).toEqual(['entry r:\n  a: 1\n  - b\n']);
  });

  test('gives what stands before the first key to it', () => {
    expect(cut('# about\n---\n\na: 1\nb: 2')).toEqual(['entry # about\n---\n\na: 1\n', 'entry b: 2']);
  });

  test('lets a line that is no entry run into the key below it', () => {
    expect(cut('a: 1\nti\nb: 2\n')).toEqual(['entry a: 1\n', 'entry ti\nb: 2\n']);
    expect(cut('a: 1\nti\n')).toEqual(['entry a: 1\nti\n']);
  });

  test.each([
    ['nothing', ''],
    ['a text', 'hello\n'],
    ['a list', '- a\n- b\n'],
    ['an indented root', '  a: 1\n'],
    ['a flow mapping', '{ a: 1 }\n'],
    ['quoted keys', '"a": 1\n'],
    ['explicit keys', '? a\n: 1\n'],
    ['a tab that indents', 'a:\n\tb: 1\n'],
    ['a bracket that closes at the start of a line', 'a: [\n  1\n]\n'],
    ['a second document', 'a: 1\n---\nb: 2\n'],
    ['a directive', '%YAML 1.2\n---\na: 1\n'],
  ])('reads %s as a whole', (_, text) => {
    expect(cut(text)).toBe('whole');
  });
});
