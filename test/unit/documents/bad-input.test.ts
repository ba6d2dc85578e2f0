import { describe, expect, test } from 'vitest';
import { parseDocument } from '../../../src/documents/parse.ts';
import { nodeAt } from '../../../src/documents/pointer.ts';
import { toValue } from '../../../src/documents/value.ts';
import { cut, markdown, nodesOf, problems, read, yaml } from './support.ts';

describe('texts', () => {
  test.each(['', '\uFEFF', '\n\n', '   ', '\r\n', '# comment', '\uFEFF# comment\n'])('%j holds nothing', (text) => {
    expect(yaml(text)).toMatchObject({ root: undefined, problems: [], suppressions: [], body: undefined });
  });

  test('a byte order mark is no part of the first key', () => {
    const document = yaml('\uFEFFa: 1\nb: 2');
    expect(toValue(document.root)).toEqual({ a: 1, b: 2 });
    expect(document.yaml).toEqual({ start: 1, end: 10 });
    expect(cut(document, document.root ?? { start: 0, end: 0 })).toBe('a: 1\nb: 2');
    expect(document.problems).toEqual([]);
  });

  test('what is no UTF-8 is reported once, at the first place', () => {
    const document = yaml('a: caf\uFFFD\nb: \uFFFD\n');
    expect(problems(document)).toEqual([['syntax/invalid-utf8', '\uFFFD']]);
    expect(document.problems[0]?.start).toBe(6);
    expect(toValue(document.root)).toEqual({ a: 'caf\uFFFD', b: '\uFFFD' });
  });

  test('NUL and the control characters that the library uses itself are text', () => {
    expect(read('a: x\0y\nb: "\u0002"\nc: \u001f\nd: \u0018\n\u0002: 1\n')).toEqual({
      a: 'x\0y',
      b: '\u0002',
      c: '\u001f',
      d: '\u0018',
      '\u0002': 1,
    });
  });

  test('a lone carriage return ends no line in YAML', () => {
    expect(read('a: x\ry\nb: 1\n')).toEqual({ a: 'x\ry', b: 1 });
  });

  test('one line of a megabyte', () => {
    const long = 'word '.repeat(100_000).trim();
    expect(read(`a: ${long}\nb: "${long}"\nc: [${'x,'.repeat(100_000)}]\n`)).toMatchObject({ a: long, b: long });
  });

  test('text without a mapping is what it is', () => {
    expect(read('just text')).toBe('just text');
    expect(read('- a\n- b')).toEqual(['a', 'b']);
    expect(read('|\nliteral\n')).toBe('literal\n');
  });
});

describe('nesting', () => {
  const depth = 10_000;
  const deep: readonly [string, string, string][] = [
    ['lists in brackets', `a: ${'['.repeat(depth)}${']'.repeat(depth)}\nlast: 1\n`, '['],
    ['mappings in braces', `a: ${'{x: '.repeat(depth)}1${'}'.repeat(depth)}\nlast: 1\n`, '{'],
    ['lists on one line', `a:\n  ${'- '.repeat(depth)}x\nlast: 1\n`, '-'],
    ['explicit keys', `a:\n  ${'? '.repeat(depth)}x\nlast: 1\n`, '?'],
  ];

  test.each(deep)('%s: what is too deep is left out, what follows is read', (_, text, sign) => {
    const document = yaml(text);
    expect(problems(document).filter(([code]) => code === 'syntax/too-deep')).toEqual([['syntax/too-deep', sign]]);
    expect(nodeAt(document.root, '/last')?.value).toMatchObject({ value: 1 });
  });

  test('block mappings', () => {
    const levels = 1500;
    const lines = Array.from({ length: levels }, (_, level) => `${'  '.repeat(level)}k:`);
    const document = yaml(`a: 1\nroot:\n  ${lines.join('\n  ')} |\n${'  '.repeat(levels + 2)}text\nlast: 1\n`);
    expect(problems(document)).toEqual([['syntax/too-deep', 'k:']]);
    expect(Object.keys(toValue(document.root) as object)).toEqual(['a', 'root', 'last']);
    expect(document.lines.positionAt(document.problems[0]?.start ?? 0).line).toBe(102 - 1);
  });

  test('of a hundred levels is fine', () => {
    expect(yaml(`${'['.repeat(100)}${']'.repeat(100)}`).problems).toEqual([]);
    expect(problems(yaml(`${'['.repeat(101)}${']'.repeat(101)}`))).toEqual([['syntax/too-deep', '[']]);
  });

  test('that is never closed', () => {
    expect(problems(yaml('['.repeat(depth))).map(([code]) => code)).toContain('syntax/too-deep');
    expect(yaml('- '.repeat(depth)).problems).toHaveLength(1);
  });
});

describe('aliases that grow', () => {
  function bomb(levels: number): string {
    const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
    for (let level = 1; level <= levels; level++) {
      lines.push(`a${level}: &a${level} [${Array.from({ length: 10 }, () => `*a${level - 1}`).join(', ')}]`);
    }
    return `${lines.join('\n')}\nlast: 1\n`;
  }

  test('are cut off at 100,000 values', () => {
    const document = yaml(bomb(9));
    expect(document.problems.length).toBeGreaterThan(0);
    expect(new Set(document.problems.map(({ code }) => code))).toEqual(new Set(['syntax/alias-expansion']));
    expect(cut(document, document.problems[0] ?? { start: 0, end: 0 })).toMatch(/^\*a\d$/);
    expect([...nodesOf(document.root ?? never())].length).toBeLessThan(101_000);
    expect(nodeAt(document.root, '/last')?.value).toMatchObject({ value: 1 });
    expect(JSON.stringify(toValue(document.root)).length).toBeLessThan(1_000_000);
  });

  test('are followed below that', () => {
    const document = yaml(bomb(3));
    expect(document.problems).toEqual([]);
    expect(nodeAt(document.root, '/a3/9/9/9/9')?.value).toMatchObject({ value: 'x' });
  });

  test('by merge keys too', () => {
    const wide = Array.from({ length: 500 }, (_, index) => `  k${index}: 1`).join('\n');
    const merges = Array.from({ length: 400 }, (_, index) => `m${index}:\n  <<: *w`).join('\n');
    const document = yaml(`w: &w\n${wide}\n${merges}\n`);
    expect(new Set(problems(document).map(([, shown]) => shown))).toEqual(new Set(['*w']));
    expect(document.problems[0]?.code).toBe('syntax/alias-expansion');
  });
});

describe('many problems', () => {
  test('no more than a hundred are kept', () => {
    expect(yaml('a: @\n'.repeat(5000)).problems).toHaveLength(100);
    expect(yaml('\ta: 1\n'.repeat(5000)).problems).toHaveLength(100);
    expect(yaml(' a: 1\nb: 2\n'.repeat(5000)).problems.length).toBeLessThanOrEqual(100);
  });

  test('limits can be given', () => {
    const limits = { depth: 2, aliasNodes: 1, problems: 10 };
    const limited = (text: string) => problems(parseDocument({ uri: 'a.yaml', version: 0, text, limits }));
    expect(limited('a: [[1]]')).toEqual([['syntax/too-deep', '[']]);
    expect(limited('a: &x 1\nb: *x\nc: *x')).toEqual([['syntax/alias-expansion', '*x']]);
  });
});

describe('large texts', () => {
  test.each([
    ['quotes that are never closed', 'a: "\n'],
    ['keys', 'a: 1\n'],
    ['colons', 'a: '],
    ['brackets', '['],
    ['closing brackets', ']'],
    ['dashes', '- '],
    ['questions', '? '],
    ['documents', '---\na: 1\n'],
    ['tabs', '\t'],
    ['anchors', '&a '],
    ['comments', '  # c\n'],
    ['blank lines', '\n'],
    ['text blocks', '>\n'],
    ['escapes', '\\'],
    ['runaways', '{a\nb: 1\n'],
    ['restarts', ' a: 1\nb: 2\n'],
  ])('%s', (_, part) => {
    const text = part.repeat(Math.ceil(100_000 / part.length));
    const document = yaml(text);
    for (const problem of document.problems) expect(problem.end).toBeLessThanOrEqual(text.length);
  });

  test.each([
    ['headings', '# a\n'],
    ['marks', '# *a '],
    ['links', '# ['],
    ['code', '# `a``'],
    ['spaces', '# a               '],
    ['comments', '<!-- portolan-ignore-next-line a -->\n'],
    ['open comments', '<!--'],
    ['tags', '<a b="c" '],
    ['lists', '- a\n'],
    ['underlines', 'a\n===\n'],
    ['front matter', '---\na: 1\n'],
  ])('Markdown: %s', (_, part) => {
    const text = part.repeat(Math.ceil(100_000 / part.length));
    expect(markdown(text).body?.end).toBe(text.length);
  });
});

function never(): never {
  throw new Error('there is no tree');
}
