import { describe, expect, test } from 'vitest';
import { nodeAt } from '../../../src/documents/pointer.ts';
import { cut, textAt, yaml } from './support.ts';

describe('spans of scalars', () => {
  test.each([
    ['plain', 'a: some text # why\n', 'some text', 'plain'],
    ['plain over lines', 'a: some\n  text\nb: 1\n', 'some\n  text', 'plain'],
    ['single-quoted', "a: 'it''s'\n", "'it''s'", 'single-quoted'],
    ['double-quoted', 'a: "x\\ty" # why\n', '"x\\ty"', 'double-quoted'],
    ['literal block', 'a: |\n  one\n  two\n\nb: 1\n', '|\n  one\n  two', 'block'],
    ['folded block', 'a: >- # why\n  one\n\n  two\nb: 1\n', '>- # why\n  one\n\n  two', 'block'],
    ['kept block', 'a: |+\n  one\n\nb: 1\n', '|+\n  one\n\n', 'block'],
    ['empty block', 'a: |\nb: 1\n', '|', 'block'],
    ['anchored', 'a: &name !!str text\n', 'text', 'plain'],
    ['in CR LF lines', 'a: |\r\n  one\r\nb: 1\r\n', '|\r\n  one', 'block'],
  ])('%s', (_, text, expected, style) => {
    const document = yaml(text);
    const node = nodeAt(document.root, '/a')?.value;
    expect(textAt(document, '/a')).toBe(expected);
    expect(node).toMatchObject({ kind: 'scalar', style, raw: expected });
    expect(document.problems).toEqual([]);
  });

  test('an aliased scalar is written as its alias', () => {
    const document = yaml('a: &name |\n  one\nb: *name\n');
    expect(nodeAt(document.root, '/b')?.value).toMatchObject({ value: 'one\n', style: 'block', raw: '*name' });
    expect(textAt(document, '/b')).toBe('*name');
  });

  test('a missing value is a null of zero width behind its key', () => {
    const document = yaml('title:\nstatus: # none\nitems:\n  -\n  - 1\nflow: {x, y: }\n');
    const starts = ['/title', '/status', '/items/0', '/flow/x', '/flow/y'].map((pointer) => {
      const value = nodeAt(document.root, pointer)?.value;
      expect(value).toMatchObject({ kind: 'scalar', value: null, raw: '' });
      expect(value?.end).toBe(value?.start);
      return document.text.slice(0, value?.start).split('\n').at(-1);
    });
    expect(starts).toEqual(['title:', 'status: ', '  -', 'flow: {x', 'flow: {x, y: ']);
  });

  test('keys are strings with the text as written', () => {
    const document = yaml('1: a\ntrue: b\n"q\\u00e9": c\n1.0: d\n~: e\n? explicit\n: f\n');
    const entries = document.root?.kind === 'mapping' ? document.root.entries : [];
    expect(entries.map(({ key }) => [key.value, cut(document, key)])).toEqual([
      ['1', '1'],
      ['true', 'true'],
      ['qé', '"q\\u00e9"'],
      ['1.0', '1.0'],
      ['~', '~'],
      ['explicit', 'explicit'],
    ]);
  });
});

describe('spans of collections', () => {
  const document = yaml(`# head
charter:
  title: Orders   # behind
  goals:
  - cheap
  - sound

  owners: [ann, {name: bob}]
# end
`);

  test('a block mapping reaches from its first key to the end of its last value', () => {
    expect(cut(document, document.root ?? { start: 0, end: 0 })).toBe(document.text.slice(7, -'\n# end\n'.length));
    expect(textAt(document, '/charter')).toMatch(/^title: [\s\S]*\}\]$/);
  });

  test('a block sequence reaches from its first dash to the end of its last item', () => {
    expect(textAt(document, '/charter/goals')).toBe('- cheap\n  - sound');
    expect(textAt(document, '/charter/goals/1')).toBe('sound');
  });

  test('flow collections include their brackets', () => {
    expect(textAt(document, '/charter/owners')).toBe('[ann, {name: bob}]');
    expect(textAt(document, '/charter/owners/1')).toBe('{name: bob}');
    expect(nodeAt(document.root, '/charter/owners')?.value).toMatchObject({ kind: 'sequence', flow: true });
    expect(nodeAt(document.root, '/charter')?.value).toMatchObject({ kind: 'mapping', flow: false });
  });

  test('an entry reaches from its key to the end of its value', () => {
    const charter = nodeAt(document.root, '/charter')?.value;
    const entries = charter?.kind === 'mapping' ? charter.entries : [];
    expect(entries.map((entry) => cut(document, entry))).toEqual([
      'title: Orders',
      'goals:\n  - cheap\n  - sound',
      'owners: [ann, {name: bob}]',
    ]);
  });

  test('a pair in a list in brackets is a mapping of its own', () => {
    const pairs = yaml('a: [x: 1, y]');
    expect(textAt(pairs, '/a/0')).toBe('x: 1');
    expect(textAt(pairs, '/a/0/x')).toBe('1');
  });

  test('front matter counts from the start of the whole text', () => {
    const text = '---\ntitle: x\n---\n';
    const front = yaml(text);
    expect(textAt(front, '/title')).toBe('x');
  });
});
