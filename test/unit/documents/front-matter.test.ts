import { describe, expect, test } from 'vitest';
import { findFrontMatter } from '../../../src/documents/front-matter.ts';
import { parseDocument } from '../../../src/documents/parse.ts';
import { toValue } from '../../../src/documents/value.ts';
import { cut, markdown, problems, textAt } from './support.ts';

describe('front matter', () => {
  test.each([
    ['closed by ---', '---\ntitle: x\n---\n# Body\n', 'title: x\n', '# Body\n'],
    ['closed by ...', '---\ntitle: x\n...\n# Body\n', 'title: x\n', '# Body\n'],
    ['behind a byte order mark', '\uFEFF---\ntitle: x\n---\nBody', 'title: x\n', 'Body'],
    ['with CR LF', '---\r\ntitle: x\r\n---\r\n# Body\r\n', 'title: x\r\n', '# Body\r\n'],
    ['with blanks behind the fences', '---  \ntitle: x\n---\t\nBody', 'title: x\n', 'Body'],
    ['empty', '---\n---\nBody', '', 'Body'],
    ['without a body', '---\ntitle: x\n---', 'title: x\n', ''],
  ])('%s', (_, text, yaml, body) => {
    const document = markdown(text);
    expect(document.yaml && cut(document, document.yaml)).toBe(yaml);
    expect(document.body && cut(document, document.body)).toBe(body);
    expect(document.problems).toEqual([]);
  });

  test('gives a tree with spans in the whole text', () => {
    const document = markdown('\uFEFF---\r\ntitle: "x"\r\nlist: [a]\r\n---\r\n');
    expect(toValue(document.root)).toEqual({ title: 'x', list: ['a'] });
    expect(textAt(document, '/title')).toBe('"x"');
    expect(document.lines.positionAt(document.root?.start ?? 0)).toEqual({ line: 1, character: 0 });
  });

  test.each([
    '# Title\n\n---\na: 1\n---\n',
    '\n---\ntitle: x\n---\n',
    ' ---\ntitle: x\n---\n',
    '----\ntitle: x\n---\n',
    'title: x\n---\n',
    '',
  ])('must start on the first line: %j', (text) => {
    const document = markdown(text);
    expect(document).toMatchObject({ yaml: undefined, root: undefined, problems: [] });
    expect(document.body).toMatchObject({ start: 0, end: text.length });
  });

  test('dashes inside a line or an indented line do not close it', () => {
    const text = '---\nnote: |\n  ---\n  text --- text\nlast: 1\n---\nBody';
    expect(toValue(markdown(text).root)).toEqual({ note: '---\ntext --- text\n', last: 1 });
  });

  test('problems in it are where they stand, and the body is read all the same', () => {
    const document = markdown('---\ntitle: "x\nstatus: draft\n---\n# Body\n');
    expect(problems(document)).toEqual([['syntax/yaml', '"x']]);
    expect(toValue(document.root)).toEqual({ title: 'x', status: 'draft' });
    expect(document.body?.sections.map(({ heading }) => heading)).toEqual(['Body']);
  });
});

describe('front matter that never ends', () => {
  test('reaches to a heading behind a blank line', () => {
    const document = markdown('---\ntitle: x\n# a comment\nstatus: draft\n\n# Decision\n\nText\n');
    expect(problems(document)).toEqual([['syntax/unclosed-front-matter', '---']]);
    expect(toValue(document.root)).toEqual({ title: 'x', status: 'draft' });
    expect(document.body?.sections.map(({ heading }) => heading)).toEqual(['Decision']);
  });

  test('reaches to the first line that can be no mapping', () => {
    const document = markdown('---\ntitle: x\nlist:\n- a\n\nWe decided to wait.\n');
    expect(problems(document)).toEqual([['syntax/unclosed-front-matter', '---']]);
    expect(toValue(document.root)).toEqual({ title: 'x', list: ['a'] });
    expect(document.body && cut(document, document.body)).toBe('We decided to wait.\n');
  });

  test('reaches to the end when all of it is YAML', () => {
    const document = markdown('---\ntitle: x\nscope:\n  in: []\n');
    expect(problems(document)).toEqual([['syntax/unclosed-front-matter', '---']]);
    expect(toValue(document.root)).toEqual({ title: 'x', scope: { in: [] } });
    expect(document.body).toMatchObject({ start: document.text.length, sections: [] });
  });

  test.each(['---\nSome text: no key.\n', '---\n\n# Title\n', '---\n# Title\n', '---\n', '---'])(
    '%j starts with a thematic break',
    (text) => {
      expect(findFrontMatter(text)).toEqual({ yaml: undefined, bodyStart: 0, unclosed: undefined });
    },
  );
});

describe('the format', () => {
  test.each([
    ['file:///a/b.md', 'markdown'],
    ['file:///a/b.MARKDOWN', 'markdown'],
    ['file:///a/b.md?x=1#y', 'markdown'],
    ['file:///a/b.yaml', 'yaml'],
    ['file:///a/b.yml', 'yaml'],
    ['file:///a/md', 'yaml'],
    ['untitled:Untitled-1', 'yaml'],
  ])('of %s is %s', (uri, format) => {
    expect(parseDocument({ uri, version: 3, text: '' })).toMatchObject({ uri, format, version: 3 });
  });

  test('Markdown in a YAML file is YAML', () => {
    const document = parseDocument({ uri: 'a.yaml', version: 0, text: '---\na: 1\n' });
    expect(toValue(document.root)).toEqual({ a: 1 });
    expect(document.body).toBeUndefined();
  });
});
