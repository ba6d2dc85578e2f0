import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, test } from 'vitest';
import { type Block, clean, paragraph, summary, table } from '../../../src/language/hover/content.ts';
import { toMarkdown } from '../../../src/language/hover/markdown.ts';
import { toPlainText } from '../../../src/language/hover/plain.ts';
import { hovered } from './hovering.ts';

const HOSTILE = [
  '<img src=x onerror=alert(1)>',
  '[click](command:workbench.action.quit)',
  '![x](https://example.com/x.png)',
  '**bold** _it_ ~~gone~~ `code` $(zap) &lt;b&gt; &amp;',
  'https://example.com www.example.com someone@example.com',
  '| a | b |',
  '# heading',
  '- item',
  '1. item',
  '> quote',
  '\\[x](y) \\',
  '<!-- x --> <https://example.com>',
];

/** As editors show it: CommonMark with GitHub's tables, strikethrough and links made of bare addresses. */
const reader = new MarkdownIt({ html: true, linkify: true });
reader.linkify.set({ fuzzyLink: false });

/** What is seen of Markdown, and everything in it that is more than text. */
function read(markdown: string): { readonly text: string; readonly marks: readonly string[] } {
  const blocks = reader.parse(markdown, {});
  const inlines = blocks.flatMap(({ children }) => children ?? []);
  return {
    text: inlines.map(({ content }) => content).join(''),
    marks: [...blocks, ...inlines].map(({ type }) => type).filter((type) => !PLAIN.has(type)),
  };
}

const PLAIN = new Set(['paragraph_open', 'inline', 'paragraph_close', 'text', 'text_special']);

const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.constantFrom(...HOSTILE, ...'\\`*_[]()<>~|&#+-=.!:/@ \n\t1a'), { maxLength: 12 })
    .map((parts) => parts.join('')),
);

describe('words of a file', () => {
  test.each(HOSTILE)('mean nothing but themselves in Markdown: %s', (text) => {
    expect(read(toMarkdown([paragraph(text)]))).toEqual({ text, marks: [] });
  });

  test('mean nothing but themselves, whatever they are', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const seen = read(toMarkdown([paragraph(text)]));
        expect(seen).toEqual({ text: clean(text).trim(), marks: [] });
      }),
      { numRuns: 500 },
    );
  });

  test('cannot leave code or the address of a link', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const word = clean(text).trim();
        fc.pre(word !== '' && !word.includes('|') && !/\p{Cs}/u.test(word));
        const [code] = reader
          .parse(toMarkdown([paragraph('x ', { code: word })]), {})
          .flatMap(({ children }) => children ?? [])
          .slice(1);
        expect(code).toMatchObject({ type: 'code_inline', content: word });
        const address = `https://example.com/${word}`;
        expect(read(toMarkdown([paragraph({ link: 'y', uri: address })]))).toEqual({
          text: 'y',
          marks: ['link_open', 'link_close'],
        });
      }),
      { numRuns: 300 },
    );
  });

  test('stay in their cell of a table', () => {
    const blocks: Block[] = [table([['a'], ['b | c']], [['`|`'], [{ code: 'd | e' }]])];
    expect(toMarkdown(blocks)).toBe('| a | b \\| c |\n| --- | --- |\n| \\`\\|\\` | `d \\| e` |');
  });

  test('of a record cannot do anything in its hover', async () => {
    const charter = `id: PRJ-001\ntitle: "[go](command:x) <b>"\nsummary: "![p](https://example.com) **x**"\n`;
    const { text } = await hovered('b.charter.yaml', 'dependencies: [{ target: PRJ|-001 }]\n', {
      'a.charter.yaml': charter,
    });
    expect(text).toContain('**PRJ-001** · \\[go\\](command:x) \\<b\\>');
    expect(text).not.toMatch(/(?<!\\)\]\((?!file:)/);
  });
});

test('clients without Markdown get plain text', async () => {
  const { text } = await hovered(
    'a.risks.yaml',
    'risks: [{ inherent: { probability: |2, impact: 5 } }]\n',
    {},
    'plaintext',
  );
  expect(text).toBe(
    [
      'Probability 2 · Low: Unlikely but possible · value 0.3',
      'With impact 5: High 0.24',
      'Needs priority action; report it to the body that governs the project.',
      'Probability  1              2          3         4          5\nLevel        Moderate 0.08  High 0.24  High 0.4  High 0.56  High 0.72',
    ].join('\n\n'),
  );
  expect(toPlainText([paragraph({ link: 'a', uri: 'file:///a' }, ' ', { code: 'b' })])).toBe('a b');
});

describe('a summary', () => {
  test('is the first paragraph in plain words', () => {
    expect(summary('We *stream*\norders, see [it](x.md).\n\nMore.')).toBe('We stream orders, see it.');
    expect(summary(' \n')).toBeUndefined();
    expect(summary(undefined)).toBeUndefined();
  });

  test('ends between words', () => {
    const long = summary('word, '.repeat(100)) ?? '';
    expect(long.length).toBeLessThanOrEqual(282);
    expect(long).toMatch(/word …$/);
  });
});
