import { describe, expect, test } from 'vitest';
import type { SourceDocument } from '../../../src/documents/document.ts';
import { cut, markdown, yaml } from './support.ts';

function suppressions(document: SourceDocument): [line: number, codes: string, reason: string | undefined][] {
  return document.suppressions.map(({ line, codes, reason }) => [line, codes.join(' '), reason]);
}

describe('suppressions in YAML', () => {
  test('name codes, a reason and the line below', () => {
    const document = yaml('a: 1\n# portolan-ignore-next-line schema/required, risk/owner -- agreed with audit\nb: 2\n');
    expect(document.suppressions).toEqual([
      {
        start: 5,
        end: 81,
        line: 2,
        codes: ['schema/required', 'risk/owner'],
        reason: 'agreed with audit',
      },
    ]);
  });

  test('can stand wherever a comment can', () => {
    const document = yaml(
      [
        '# portolan-ignore-next-line c/first',
        'a: # portolan-ignore-next-line c/behind-key',
        '  # portolan-ignore-next-line c/in-value',
        '  - x # portolan-ignore-next-line c/behind-item',
        '  - |  # portolan-ignore-next-line c/behind-header',
        '    text',
        'b: [1, # portolan-ignore-next-line c/in-brackets',
        '  2]',
        '# portolan-ignore-next-line c/last',
      ].join('\n'),
    );
    expect(suppressions(document).map(([line, codes]) => [line, codes])).toEqual([
      [1, 'c/first'],
      [3, 'c/behind-key'],
      [3, 'c/in-value'],
      [4, 'c/behind-item'],
      [5, 'c/behind-header'],
      [7, 'c/in-brackets'],
      [9, 'c/last'],
    ]);
  });

  test('are not read out of strings and text blocks', () => {
    const document = yaml(
      'a: "# portolan-ignore-next-line x/y"\nb: |\n  # portolan-ignore-next-line x/y\nc: x# portolan-ignore-next-line x/y\nd: z\n\n',
    );
    expect(document.suppressions).toEqual([]);
  });

  test.each<[string, string, string | undefined]>([
    ['# portolan-ignore-next-line a/b', 'a/b', undefined],
    ['#portolan-ignore-next-line a/b--', 'a/b--', undefined],
    ['# portolan-ignore-next-line a/b -- ', 'a/b', undefined],
    ['# portolan-ignore-next-line a/b c/d,e/f  --  why  not -- really ', 'a/b c/d e/f', 'why not -- really'],
    ['# portolan-ignore-next-line', '', undefined],
    ['# portolan-ignore-next-line -- because', '', 'because'],
  ])('%s', (comment, codes, reason) => {
    expect(suppressions(yaml(`${comment}\na: 1\n`))).toEqual([[1, codes, reason]]);
  });

  test('other comments are none', () => {
    const text = '# portolan-ignore-next-lines a/b\n# see portolan-ignore-next-line a/b\n# portolan-ignore a/b\na: 1\n';
    expect(yaml(text).suppressions).toEqual([]);
  });

  test('silence the next line that says something, so they can be stacked', () => {
    const document = yaml(
      '# portolan-ignore-next-line a/b\n# portolan-ignore-next-line c/d\n\n# another comment\n  key: 1\n',
    );
    expect(suppressions(document).map(([line]) => line)).toEqual([4, 4]);
  });

  test('survive broken YAML', () => {
    const document = yaml('a: "x\n# portolan-ignore-next-line a/b\nb: [1\n# portolan-ignore-next-line c/d\nc: 1\n');
    expect(suppressions(document)).toEqual([
      [2, 'a/b', undefined],
      [4, 'c/d', undefined],
    ]);
  });
});

describe('suppressions in Markdown', () => {
  const text = `---
# portolan-ignore-next-line front/matter -- yes
title: x
---
# Title

<!-- portolan-ignore-next-line body/one -- a reason -->

## Context

<!--
portolan-ignore-next-line
  body/two, body/three --
  a longer
  reason
-->
Text

\`\`\`
<!-- portolan-ignore-next-line no/code -->
\`\`\`

- item <!-- portolan-ignore-next-line no/inline -->
`;
  const document = markdown(text);

  test('stand in the front matter and in HTML comments of their own', () => {
    expect(suppressions(document)).toEqual([
      [2, 'front/matter', 'yes'],
      [8, 'body/one', 'a reason'],
      [16, 'body/two body/three', 'a longer reason'],
    ]);
  });

  test('have the span of their comment', () => {
    expect(document.suppressions.map((suppression) => cut(document, suppression))).toEqual([
      '# portolan-ignore-next-line front/matter -- yes',
      '<!-- portolan-ignore-next-line body/one -- a reason -->',
      text.slice(text.indexOf('<!--\n'), text.indexOf('-->\nText') + 3),
    ]);
  });
});
