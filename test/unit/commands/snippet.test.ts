import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expandSnippet } from '../../../src/commands/templates/snippet.ts';

const textOf = (body: string): string => expandSnippet(body).text;

describe('expandSnippet', () => {
  test.each([
    ['plain text', 'a: 1', 'a: 1'],
    ['a bare tab stop', 'a: $1', 'a: '],
    ['a tab stop in braces', `a: \${1}b`, 'a: b'],
    ['a default', `a: \${1:one}`, 'a: one'],
    ['a nested default', `\${1:a \${2:b \${3:c}} d}`, 'a b c d'],
    ['a choice', `\${1|draft,proposed|}`, 'draft'],
    ['escapes in a choice', `\${1|a\\, b\\| c\\\\ d,e|}`, 'a, b| c\\ d'],
    ['a mirror behind its default', `\${1:a} $1 \${1}`, 'a a a'],
    ['a mirror before its default', `$1 \${1:a}`, 'a a'],
    ['a mirror of a choice', `\${1|a,b|} $1`, 'a a'],
    ['a stop inside its own default', `\${1:a $1}`, 'a '],
    ['escapes', '\\$1 \\} \\\\ \\n', '$1 } \\ \\n'],
    ['a brace in a default', `\${1:{ a \\}}`, '{ a }'],
    ['a lone dollar', 'costs 5 $ or $', 'costs 5 $ or $'],
    ['an unclosed default', `\${1:a`, `\${1:a`],
    ['an unclosed choice', `\${1|a,b`, `\${1|a,b`],
    ['an empty choice', `\${1||}`, `\${1||}`],
    ['a choice of a variable', `\${NAME|a,b|}`, `\${NAME|a,b|}`],
    ['a transformation', `\${1/a/b/}`, `\${1/a/b/}`],
    ['an unknown variable', `$NAME \${NAME}`, 'NAME NAME'],
    ['an unknown variable with a default', `\${NAME:x}`, 'x'],
  ])('%s', (_, body, text) => {
    expect(textOf(body)).toBe(text);
  });

  test('variables take the values given', () => {
    const variables = { CURRENT_YEAR: '2026', EMPTY: '' };
    expect(expandSnippet(`$CURRENT_YEAR-\${CURRENT_YEAR:x} \${1:in $CURRENT_YEAR}$EMPTY`, { variables }).text).toBe(
      '2026-2026 in 2026',
    );
  });

  test('tab stops stand where their first place is, by number with the final one last', () => {
    expect(expandSnippet(`$0a \${2:two} \${1|x,y|} $2`).tabStops).toEqual([
      { number: 1, choices: ['x', 'y'], start: 6, end: 7 },
      { number: 2, choices: [], start: 2, end: 5 },
      { number: 0, choices: [], start: 0, end: 0 },
    ]);
  });

  test('a filled stop takes each place as given, and nothing in it is syntax', () => {
    const fill = (tabStop: number, occurrence: number) => (tabStop === 1 ? `$2${occurrence}` : undefined);
    const { text, tabStops } = expandSnippet(`\${1:a \${3:b}} $1 \${2:c}`, { fill });
    expect(text).toBe('$20 $21 c');
    expect(tabStops.map(({ number, start, end }) => [number, text.slice(start, end)])).toEqual([
      [1, '$20'],
      [2, 'c'],
    ]);
  });

  test('any escaped text comes out as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const escaped = text.replace(/[\\$}]/g, '\\$&');
        expect(textOf(escaped)).toBe(text);
        expect(textOf(`\${1:${escaped}}`)).toBe(text);
      }),
    );
  });

  test('many defaults that never end take no longer than they are long', () => {
    const body = `\${1:`.repeat(1000);
    expect(textOf(body)).toBe(body);
  });

  test('any body expands, with tab stops inside the text', () => {
    const syntax = fc.constantFrom('$', '{', '}', '|', ',', ':', '\\', '1', '2', 'A', ' ');
    fc.assert(
      fc.property(fc.array(syntax, { maxLength: 40 }), (parts) => {
        const { text, tabStops } = expandSnippet(parts.join(''));
        for (const { start, end } of tabStops) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
