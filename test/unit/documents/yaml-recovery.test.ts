import { describe, expect, test } from 'vitest';
import { toValue } from '../../../src/documents/value.ts';
import { problems, yaml } from './support.ts';

/** What is wrong, where it is shown, and what is read all the same. */
const SLIPS: readonly [what: string, text: string, shown: [string, string][], value: unknown][] = [
  [
    'a quote that is never closed ends with its line',
    'title: "Orders\nstatus: draft\nowner: ann\n',
    [['syntax/yaml', '"Orders']],
    { title: 'Orders', status: 'draft', owner: 'ann' },
  ],
  [
    'the next quote is not mistaken for its end',
    'title: "Orders\nstatus: "draft"\nowner: ann\n',
    [['syntax/yaml', '"Orders']],
    { title: 'Orders', status: 'draft', owner: 'ann' },
  ],
  [
    'an apostrophe at the start of a value',
    "title: 'tis\nnote: it's fine\n",
    [['syntax/yaml', "'tis"]],
    { title: 'tis', note: "it's fine" },
  ],
  [
    'a quote at the start of a line',
    'id: 1\n"title: x\nstatus: draft\n',
    [['syntax/yaml', '"']],
    { id: 1, title: 'x', status: 'draft' },
  ],
  [
    'a bracket that is never closed',
    'tags: [a, b\nstatus: draft\n',
    [['syntax/yaml', '[']],
    { tags: ['a', 'b'], status: 'draft' },
  ],
  [
    'a bracket at the start of a line',
    'id: 1\n[\nstatus: draft\nowner: ann\n',
    [['syntax/yaml', '[']],
    { id: 1, status: 'draft', owner: 'ann' },
  ],
  ['a bracket too many', 'tags: [a]]\nstatus: draft\n', [['syntax/yaml', ']']], { tags: ['a'], status: 'draft' }],
  [
    'a text block where a key should stand',
    'id: 1\n|\nstatus: draft\nowner: ann\n',
    [['syntax/yaml', '|']],
    { id: 1, status: 'draft', owner: 'ann' },
  ],
  [
    'a line without a colon',
    'id: 1\nstatus draft\nowner: ann\n',
    [['syntax/yaml', 'status draft']],
    { id: 1, owner: 'ann' },
  ],
  ['a key without a colon at the end', 'id: 1\nsta', [['syntax/yaml', 'sta']], { id: 1 }],
  [
    'a colon in a value without quotes',
    'summary: It works: always # yes\nowner: ann\n',
    [['syntax/yaml', 'It works: always']],
    { summary: 'It works: always', owner: 'ann' },
  ],
  [
    'a mapping that starts on the line of its key',
    'a: b:\n    c: 1\nd: 2\n',
    [['syntax/yaml', 'b']],
    { a: { b: { c: 1 } }, d: 2 },
  ],
  [
    'a key indented too far',
    'scope:\n  owner: ann\n   by: 2026-01-01\nstatus: draft\n',
    [['syntax/yaml', 'by']],
    { scope: { owner: 'ann', by: '2026-01-01' }, status: 'draft' },
  ],
  [
    'a key indented too little',
    'scope:\n    owner: ann\n  by: 1\nstatus: draft\n',
    [['syntax/yaml', 'by']],
    { scope: { owner: 'ann' }, by: 1, status: 'draft' },
  ],
  [
    'a first line that is indented',
    '  id: 1\ntitle: x\nstatus: draft\n',
    [['syntax/yaml', 'title: x']],
    { id: 1, title: 'x', status: 'draft' },
  ],
  [
    'a list on the line of its key',
    'tags: - a\nstatus: draft\n',
    [['syntax/yaml', '-']],
    { tags: null, status: 'draft' },
  ],
  ['a list item among keys', 'id: 1\n- a\nstatus: draft\n', [['syntax/yaml', '-']], { id: 1, status: 'draft' }],
  [
    'a list item without a space',
    'tags:\n  - a\n  -b\nstatus: draft\n',
    [['syntax/yaml', '-b']],
    { tags: ['a'], status: 'draft' },
  ],
  [
    'text behind a quoted value',
    'title: "Orders" rebuilt\nstatus: draft\n',
    [['syntax/yaml', 'rebuilt']],
    { title: 'Orders', status: 'draft' },
  ],
  ['an unknown escape', 'path: "C:\\quay"\nb: 1\n', [['syntax/yaml', '\\q']], { path: 'C:\\quay', b: 1 }],
  ['a value that starts with a reserved sign', 'by: @ann\nb: 1\n', [['syntax/yaml', '@']], { by: '@ann', b: 1 }],
  ['a percent sign at the start of the file', '%done: 5\nb: 1\n', [['syntax/yaml', '%done: 5']], { b: 1 }],
  ['a missing comma', 'a: {p: 1 q: 2}\nb: 1\n', [['syntax/yaml', '1 q']], { a: { p: { '1 q': 2 } }, b: 1 }],
  ['a comma too many', 'a: [1,, 2]\nb: 1\n', [['syntax/yaml', ',']], { a: [1, 2], b: 1 }],
  ['a list as key', '? [a, b]\n: 1\nb: 2\n', [['syntax/yaml', '[a, b]']], { b: 2 }],
  ['a missing key', ': 1\nb: 2\n', [['syntax/yaml', ':']], { b: 2 }],
  [
    'a key that is there already: the first counts',
    'a: 1\nb: 2\n"a": 3\n',
    [['syntax/duplicate-key', '"a"']],
    { a: 1, b: 2 },
  ],
  [
    'several documents: the first is read',
    'a: 1\n---\nb: 2\n---\nc: 3\n',
    [['syntax/multiple-documents', '---']],
    { a: 1 },
  ],
  [
    'a document without a mark behind the end of one',
    'a: 1\n...\nb: 2\n',
    [['syntax/multiple-documents', 'b: 2']],
    { a: 1 },
  ],
  ['a mark with nothing behind it', 'a: 1\n---\n# end\n', [], { a: 1 }],
  [
    'tabs as indentation',
    'a:\n\tb: 1\n\tc:\n\t\td: 2\ne: "x\ty"\n',
    [
      ['syntax/tab-indentation', '\t'],
      ['syntax/tab-indentation', '\t'],
      ['syntax/tab-indentation', '\t\t'],
    ],
    { a: { b: 1, c: { d: 2 } }, e: 'x\ty' },
  ],
];

describe('YAML that is broken', () => {
  test.each(SLIPS)('%s', (_, text, shown, value) => {
    const document = yaml(text);
    expect(problems(document)).toEqual(shown);
    expect(toValue(document.root)).toEqual(value);
  });

  test.each(SLIPS)('%s (with CR LF)', (_, text, shown, value) => {
    const document = yaml(text.replaceAll('\n', '\r\n'));
    expect(problems(document)).toEqual(shown);
    expect(toValue(document.root)).toEqual(value);
  });

  test('problems stand in order and on one line each', () => {
    const document = yaml('a: "x" y z\nb: [1\nc: @d\ne: f: g\n');
    expect(problems(document)).toEqual([
      ['syntax/yaml', 'y z'],
      ['syntax/yaml', '['],
      ['syntax/yaml', '@'],
      ['syntax/yaml', 'f: g'],
    ]);
  });

  test('a problem at the end of the text is shown on the last thing that is there', () => {
    expect(problems(yaml('a: &'))).toEqual([['syntax/yaml', '&']]);
    expect(problems(yaml('a: [\n\n\n'))).toEqual([['syntax/yaml', '[']]);
  });

  test('messages say what to do', () => {
    const messages = SLIPS.flatMap(([, text]) => yaml(text).problems.map(({ message }) => message));
    for (const message of messages) {
      expect(message).toMatch(/^(?:[A-Z"]).*\.$/s);
      expect(message).not.toMatch(/\n|token|CST|undefined|null/);
    }
  });
});
