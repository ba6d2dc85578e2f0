import { describe, expect, test } from 'vitest';
import { cursorAt } from '../../../src/language/cursor.ts';
import { markedFile } from './marked.ts';

const FILE = 'orders.charter.yaml';

async function cursorIn(marked: string, name = FILE) {
  const { file, cursor } = await markedFile(name, marked);
  return cursorAt(file, cursor);
}

/** `at path [other keys] "typed"`, with `+n` for spaces to come before it. */
async function summary(marked: string, name = FILE): Promise<string> {
  const { at, path, keys, typed, lead } = await cursorIn(marked, name);
  const shift = lead === '' ? '' : ` +${lead.length}`;
  return `${at} /${path.join('/')} [${keys.join(' ')}] "${typed}"${shift}`;
}

describe('the indentation decides which mapping a line belongs to', () => {
  test.each([
    ['at the root', 'id: A\n|\ntitle: T\n', 'key / [id title] ""'],
    ['below a nested mapping, at its depth', 'budget:\n  approved: true\n  |\ntitle: T\n', 'key /budget [approved] ""'],
    ['below a nested mapping, at the root', 'budget:\n  approved: true\n|\ntitle: T\n', 'key / [budget title] ""'],
    ['under a key without a value', 'budget:\n  |\ntitle: T\n', 'content /budget [] ""'],
    ['in the second item of a list', 'risks:\n  - title: A\n  - title: B\n    |\n', 'key /risks/1 [title] ""'],
    ['between the lines of an item', 'risks:\n  - title: A\n    |\n    impact: 3\n', 'key /risks/0 [title impact] ""'],
    ['where the dashes stand', 'risks:\n  - title: A\n  |\n  - title: B\n', 'item /risks [] ""'],
    ['where dashes stand below their key', 'risks:\n- title: A\n|\n- title: B\n', 'item /risks [] ""'],
    ['behind a list whose dashes stand below their key', 'risks:\n- title: A\n|\ntitle: T\n', 'key / [risks title] ""'],
    ['behind a dash', 'risks:\n  - |\n', 'content /risks/0 [] ""'],
    ['behind a dash without a space', 'risks:\n  -|\n', 'content /risks/0 [] "" +1'],
    ['behind a dash before the rest of the item', 'risks:\n  - |\n    title: A\n', 'key /risks/0 [title] ""'],
    ['in a list in a list', 'a:\n  - - |\n', 'content /a/0/0 [] ""'],
    ['deep', 'a:\n  b:\n    c:\n      - d: 1\n        e:\n          f: 2\n        |\n', 'key /a/b/c/0 [d e] ""'],
  ])('%s', async (_name, marked, expected) => {
    expect(await summary(marked)).toBe(expected);
  });
});

describe('an indentation that cannot be meant is mended', () => {
  test.each([
    ['less than that of the children', 'budget:\n    approved: true\n  |\n', 'key /budget [approved] "" +2'],
    ['before children that are deeper', 'budget:\n|\n    approved: true\n', 'key /budget [approved] "" +4'],
    ['before dashes that are deeper', 'risks:\n|\n  - title: A\n', 'item /risks [] "" +2'],
  ])('%s', async (_name, marked, expected) => {
    expect(await summary(marked)).toBe(expected);
  });

  test.each([
    ['deeper than a scalar', 'title: T\n  |\n'],
    ['deeper than the children below', 'budget:\n    |\n  approved: true\n'],
    ['between the dash and its item', 'risks:\n  - A\n   |\n'],
    ['deeper than the root', '  |\ntitle: T\n'],
  ])('or nothing can be written: %s', async (_name, marked) => {
    expect((await cursorIn(marked)).at).toBe('text');
  });
});

describe('words that are being typed', () => {
  test.each([
    ['a key without a colon', 'id: A\nti|\n', 'key / [id] "ti"'],
    ['in the midst of a key', 'id: A\nti|tle: T\n', 'key / [id] "ti"'],
    ['a quoted key', 'id: A\n"ti|tle": T\n', 'key / [id] "ti"'],
    ['a value', 'status: dr|aft\n', 'value /status [] "dr"'],
    ['an empty value', 'status: |\n', 'value /status [] ""'],
    ['directly behind the colon', 'status:|\n', 'value /status [] "" +1'],
    ['a value of several words', 'owner: Maya Li|\n', 'value /owner [] "Maya Li"'],
    ['a quoted value', 'status: "dr|aft"\n', 'value /status [] "dr"'],
    ['an empty quoted value', "status: '|'\n", 'value /status [] ""'],
    ['a quote that is not closed', 'status: "dr|\n', 'value /status [] "dr"'],
    ['a value before a comment', 'status: dr| # soon\n', 'value /status [] "dr"'],
    ['an item', 'decisions:\n  - ADR-|\n', 'content /decisions/0 [] "ADR-"'],
    ['behind an anchor', 'owner: &lead Ma|\n', 'value /owner [] "Ma"'],
  ])('%s', async (_name, marked, expected) => {
    expect(await summary(marked)).toBe(expected);
  });

  test.each([
    ['in a text block', 'summary: >-\n  one\n  tw|\n'],
    ['on a blank line of a text block', 'summary: ¦\n  one\n  |\n\n  two\n'],
    ['in a text block in a list', 'assumptions:\n  - >-\n    on|\n'],
    ['on the header of a text block', 'summary: >|\n  one\n'],
    ['on the second line of a plain text', 'title: one\n  tw|\n'],
    ['behind a value and a space', 'status: draft |\n'],
    ['before a dash', '|  - A\n'],
    ['between a key and its colon', 'status |: draft\n'],
    ['behind a key whose value stands below', 'budget: |\n  approved: true\n'],
    ['at a document mark', '---|\ntitle: T\n'],
  ])('nothing %s', async (_name, marked) => {
    expect((await cursorIn(marked)).at).toBe('text');
  });
});

describe('flow collections', () => {
  test.each([
    ['a key', 'approvals:\n  - { rol| }\n', 'key /approvals/0 [] "rol"'],
    ['a key among others', 'approvals:\n  - { role: x, | , by: y }\n', 'key /approvals/0 [role by] ""'],
    ['a key in the midst', 'approvals:\n  - { role: x, st|ate: y }\n', 'key /approvals/0 [role] "st"'],
    ['a value', 'approvals:\n  - { role: x, state: gr| }\n', 'value /approvals/0/state [] "gr"'],
    ['a value behind the colon', 'approvals:\n  - { role:| }\n', 'value /approvals/0/role [] "" +1'],
    ['a quoted value', 'a: { b: "c|" }\n', 'value /a/b [] "c"'],
    ['an item', 'decisions: [ADR-0001, AD|]\n', 'value /decisions/1 [] "AD"'],
    ['an item behind the comma', 'decisions: [ADR-0001,|]\n', 'value /decisions/1 [] "" +1'],
    ['nested', 'a: { b: [x, { c: | }] }\n', 'value /a/b/1/c [] ""'],
    ['over several lines', 'a:\n  - { b: 1,\n      c: [2,\n        |\n', 'value /a/0/c/1 [] ""'],
    ['whose lines look like block keys', 'a: {\n  b: 1,\n  |\n}\n', 'key /a [b] ""'],
    ['not closed', 'decisions: [|\n', 'value /decisions/0 [] ""'],
    ['at the root', '{ id: A, ti|', 'key / [id] "ti"'],
  ])('%s', async (_name, marked, expected) => {
    expect(await summary(marked)).toBe(expected);
  });

  test.each([
    ['behind a value without a comma', 'a: { b: c | }\n'],
    ['behind the closing bracket', 'a: { b: c } |\n'],
    ['below a closed one', 'a: [b]\n  |\n'],
    ['in a comment', 'a: [ # |\n  b]\n'],
  ])('nothing %s', async (_name, marked) => {
    expect(['text', 'comment']).toContain((await cursorIn(marked)).at);
  });
});

describe('Markdown', () => {
  test.each([
    ['in front matter', '---\nid: A\n|\n---\n# T\n', 'key / [id] ""'],
    ['in empty front matter', '---\n|\n---\n# T\n', 'content / [] ""'],
    ['in front matter that is not closed', '---\nid: A\nsta|', 'key / [id] "sta"'],
    ['in front matter that just begins', '---\n|', 'content / [] ""'],
    ['in a list in front matter', '---\ndecisions:\n  - AD|\n---\n', 'content /decisions/0 [] "AD"'],
    ['in prose', '---\nid: A\n---\n# T\n\nsta|\n', 'prose / [] ""'],
    ['in prose below a line that looks like YAML', '---\nid: A\n---\n\nstatus: |\n', 'prose / [] ""'],
    ['in prose without front matter', '# T\n\n|', 'prose / [] ""'],
  ])('%s', async (_name, marked, expected) => {
    expect(await summary(marked, 'orders.charter.md')).toBe(expected);
  });
});

test('lines may end in CR LF', async () => {
  expect(await summary('risks:\r\n  - title: A\r\n    |\r\n    impact: 3\r\n')).toBe('key /risks/0 [title impact] ""');
});

test('knows the schema of the place', async () => {
  const { place } = await cursorIn('approvals:\n  - { role: | }\n');
  expect(place?.schema['x-portolan-catalog']).toBe('roles');
});

test('knows the schema of the catalogue that a configuration overrides', async () => {
  const { place } = await cursorIn('catalog:\n  risks:\n    matrix:\n      |\n', 'portolan.yaml');
  expect(Object.keys(place?.schema.properties ?? {})).toEqual([
    'title',
    'description',
    'source',
    'basedOn',
    'probability',
    'impact',
    'levels',
    'factors',
  ]);
});

test('positions outside the text are moved inside', async () => {
  const { file } = await markedFile(FILE, 'id: A\n');
  expect(cursorAt(file, { line: 99, character: 99 }).at).toBe('key');
});
