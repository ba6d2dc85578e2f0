import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, test } from 'vitest';
import { listItems } from '../../../src/documents/markdown.ts';
import { cut, markdown } from './support.ts';

function headings(text: string): [level: number, heading: string][] {
  return (markdown(text).body?.sections ?? []).map(({ level, heading }) => [level, heading]);
}

describe('headings', () => {
  test('of both kinds, without their marks', () => {
    expect(
      headings(
        '# One\n## Two ##\n###\tThree\n#### \n#Not\n####### Not\n\nSet\nin two lines\n===\n\nMinus\n---\n- item\n---\n# `code` and **bold** [link](x.md) \\* ![img](y)\n',
      ),
    ).toEqual([
      [1, 'One'],
      [2, 'Two'],
      [3, 'Three'],
      [4, ''],
      [1, 'Set in two lines'],
      [2, 'Minus'],
      [1, 'code and bold link * img'],
    ]);
  });

  test.each([
    ['fenced code', '```\n# no\n```\n# yes\n'],
    ['longer fences', '````md\n# no\n```\n# no\n````\n# yes\n'],
    ['tildes', '~~~ `x`\n# no\n~~~\n# yes\n'],
    ['a fence in a list', '- ```\n  # no\n  ```\n\n# yes\n'],
    ['indented code', 'text\n\n    # no\n\n# yes\n'],
    ['comments', '<!--\n# no\n\n# no\n-->\n# yes\n'],
    ['a comment of one line', '<!-- # no -->\n# yes\n'],
    ['HTML', '<details>\n# no\n\n# yes\n'],
    ['scripts', '<script>\n\n# no\n</script>\n# yes\n'],
    ['list items', '- text\n\n  # no\n\n# yes\n'],
    ['quotes', '> # no\n\n# yes\n'],
    ['a fence that is never closed', '# yes\n```\n# no\n'],
    ['CR LF', '# yes\r\n```\r\n# no\r\n```\r\n'],
    ['lone CR', '# yes\r```\r# no\r```\r'],
  ])('not in %s', (_, text) => {
    expect(headings(text)).toEqual([[1, 'yes']]);
  });

  const line = fc.constantFrom(
    ...['', '', 'text', '# One', '## Two ##', '#', '#hash', '  ## ind', '    # code', '===', '---', '- - -', '* item'],
    ...['- item', '  continued', '  # in list', '1. one', '2) two', '> quote', '> # q', '```', '~~~', '  ```', '- ```'],
    ...['<!-- c -->', '<!--', '-->', '<div>', '<b>', '<pre>', '</pre>', '- ', '- # h', '[x]: /u', '| a |', '\t# tab'],
  );

  test('are those that a whole Markdown parser finds', () => {
    const parser = new MarkdownIt('commonmark');
    let differing = 0;
    let found = 0;
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
        const text = `text\n\n${lines.join('\n')}`;
        const expected = parser
          .parse(text, {})
          .filter(({ type, level }) => type === 'heading_open' && level === 0)
          .map(({ tag, map }) => `${tag} at line ${map?.[0]}`);
        const document = markdown(text);
        const sections = document.body?.sections ?? [];
        const actual = sections.map(
          ({ level, headingSpan }) => `h${level} at line ${document.lines.positionAt(headingSpan.start).line}`,
        );
        found += expected.length;
        if (actual.join() !== expected.join()) differing++;
      }),
      { numRuns: 3000, seed: 7 },
    );
    expect(found).toBeGreaterThan(1000);
    // What is left are list items whose own blocks decide how a line outside of them is read.
    expect(differing).toBeLessThan(6);
  });
});

describe('sections', () => {
  const text = `# Title

Intro

## Context

  First paragraph

Second

### Detail
Deep

## Empty

## Last
text
`;
  const document = markdown(text);
  const content = (heading: string) => {
    const section = document.body?.sections.find((each) => each.heading === heading);
    return section && cut(document, section.content);
  };

  test('reach to the next heading of their level or above, without blank lines around', () => {
    expect(content('Context')).toBe('  First paragraph\n\nSecond\n\n### Detail\nDeep');
    expect(content('Detail')).toBe('Deep');
    expect(content('Last')).toBe('text');
    expect(content('Title')).toMatch(/^Intro[\s\S]*text$/);
  });

  test('that are empty have a span of zero width behind their heading', () => {
    const empty = document.body?.sections.find(({ heading }) => heading === 'Empty');
    expect(empty?.content).toEqual({ start: text.indexOf('\n## Last'), end: text.indexOf('\n## Last') });
  });

  test('have the span of the whole heading', () => {
    const under = markdown('A\nheading\n===\ntext');
    expect(under.body?.sections.map(({ headingSpan }) => cut(under, headingSpan))).toEqual(['A\nheading\n===']);
    const closed = markdown('  ## Two ##  \ntext');
    expect(closed.body?.sections.map(({ headingSpan }) => cut(closed, headingSpan))).toEqual(['## Two ##']);
  });

  test('start behind the front matter', () => {
    const front = markdown('---\n# comment\ntitle: x\n---\n# Body');
    expect(front.body?.sections.map(({ heading }) => heading)).toEqual(['Body']);
  });
});

describe('list items', () => {
  function items(text: string): string[] {
    return listItems({ text }, { start: 0, end: text.length }).map((item) => item.text);
  }

  test('are the outermost ones with their first paragraph', () => {
    expect(
      items(
        'Intro:\n\n- one\n- two\n  goes on\nlazily\n\n  second paragraph\n  - nested\n* star\n+ plus\n\n1. first\n2) second\n\nText\n- [ ] task\n',
      ),
    ).toEqual(['one', 'two goes on lazily', 'star', 'plus', 'first', 'second', '[ ] task']);
  });

  test('have the span of that paragraph', () => {
    const text = 'x\n\n-   one\n    more  \n- two\n';
    expect(listItems({ text }, { start: 3, end: text.length }).map(({ start, end }) => text.slice(start, end))).toEqual(
      ['one\n    more', 'two'],
    );
  });

  test.each([
    ['code', '- ```\n  - no\n  ```\n'],
    ['fenced code', '```\n- no\n```\n'],
    ['comments', '<!--\n- no\n-->\n'],
    ['thematic breaks', '- - -\n***\n'],
    ['empty items', '-\n- \n'],
    ['indented code', 'x\n\n    - no\n'],
    ['numbers inside a paragraph', 'in the year\n1998. no\n'],
    ['lists in lists', '- - no\n'],
  ])('are not in %s', (_, text) => {
    expect(items(text)).toEqual([]);
  });

  test('are looked for in the span alone', () => {
    const text = '- one\n- two\n- three\n';
    expect(listItems({ text }, { start: 6, end: 12 }).map((item) => item.text)).toEqual(['two']);
  });
});
