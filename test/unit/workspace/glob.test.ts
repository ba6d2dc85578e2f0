import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { globMatcher } from '../../../src/workspace/glob.ts';

const matches = (glob: string, path: string): boolean => globMatcher([glob])(path);

describe('a glob matches', () => {
  test.each([
    ['a.yaml', 'a.yaml'],
    ['*.yaml', 'a.yaml'],
    ['*.yaml', '.yaml'],
    ['*', '.hidden'],
    ['docs/*.md', 'docs/a.md'],
    ['docs/**', 'docs/a/b/c.md'],
    ['docs/**/*.md', 'docs/a.md'],
    ['docs/**/*.md', 'docs/a/b.md'],
    ['**/a.md', 'a.md'],
    ['**/a.md', 'x/y/a.md'],
    ['**', 'x/y/a.md'],
    ['**/adr/**', 'adr/0001.md'],
    ['a**b', 'axxb'],
    ['a?c.md', 'abc.md'],
    ['[ab].md', 'b.md'],
    ['[a-c].md', 'b.md'],
    ['[!a-c].md', 'd.md'],
    ['[^a].md', 'b.md'],
    ['[]a].md', '].md'],
    ['{a,b}.md', 'b.md'],
    ['{a,b/**}/c.md', 'b/x/y/c.md'],
    ['{a,{b,c}}.md', 'c.md'],
    ['{,x}a.md', 'a.md'],
    ['a{b}c,d', 'a{b}c,d'],
    ['{a', '{a'],
    ['a}', 'a}'],
    ['{1..9}', '{1..9}'],
    ['[a', '[a'],
    ['[]', '[]'],
    ['\\*.md', '*.md'],
    ['\\{a,b\\}', '{a,b}'],
    ['./docs/*', 'docs/a'],
    ['/docs/*', 'docs/a'],
    ['docs/', 'docs/a/b.md'],
    ['docs/ä ü.md', 'docs/ä ü.md'],
    ['(a|b)+.md', '(a|b)+.md'],
  ])('%s: %s', (glob, path) => {
    expect(matches(glob, path)).toBe(true);
  });
});

describe('a glob does not match', () => {
  test.each([
    ['*.yaml', 'docs/a.yaml'],
    ['docs/*', 'docs/a/b'],
    ['docs/**', 'docs'],
    ['docs', 'docs/a'],
    ['a?c', 'a/c'],
    ['a[!b]c', 'a/c'],
    ['*', 'a/b'],
    ['A.md', 'a.md'],
    ['{a,b}.md', 'c.md'],
    ['[a-c].md', 'd.md'],
    ['**/a.md', 'xa.md'],
    ['**a.md', 'x/a.md'],
    ['', 'a'],
    ['a+(b).md', 'abb.md'],
    ['!a', 'b'],
  ])('%s: %s', (glob, path) => {
    expect(matches(glob, path)).toBe(false);
  });
});

test('any of several', () => {
  const matcher = globMatcher(['a/*', 'b/*']);
  expect(['a/1', 'b/1', 'c/1'].map(matcher)).toEqual([true, true, false]);
  expect(globMatcher([])('a')).toBe(false);
});

test('a path written as a glob matches itself', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), (text) => {
      const path = text.replace(/^(?:\.?\/)+|\/$/g, 'x');
      const glob = path.replace(/[*?[\]{},\\]/g, '\\$&');
      expect(matches(glob, path)).toBe(true);
    }),
  );
});

test('any text is a glob', () => {
  const signs = fc.string({ unit: fc.constantFrom(...'ab/*?[]{},!-\\.'.split('')), maxLength: 60 });
  fc.assert(
    fc.property(signs, signs, (glob, path) => {
      expect(() => matches(glob, path)).not.toThrow();
    }),
  );
});

describe('no glob takes long', () => {
  const path = `${'a'.repeat(250)}/`.repeat(16);

  test.each([
    ['stars', '*a'.repeat(250)],
    ['folders', '**/'.repeat(166)],
    ['folders and stars', '**/*a'.repeat(99)],
    ['braces', '{a,b}'.repeat(100)],
    ['nested braces', `${'{a,'.repeat(120)}${'}'.repeat(120)}`],
    ['braces that are never closed', '{'.repeat(500)],
    ['braces with folders', '{**/,*}'.repeat(70)],
    ['a range', '{1..1000000}'],
    ['groups', '+(a|+(a|+(a|b)))'.repeat(30)],
    ['classes', '[a-z]'.repeat(100)],
    ['beyond the limit', '*a'.repeat(100_000)],
  ])('%s', (_, glob) => {
    expect(matches(`${glob}!`, path)).toBe(false);
  });

  test('many of them', () => {
    const matcher = globMatcher(Array.from({ length: 100_000 }, (_, index) => `*a*a*a${index}`));
    for (let index = 0; index < 100; index++) expect(matcher(`${'a'.repeat(60)}${index}.md`)).toBe(false);
  });
});
