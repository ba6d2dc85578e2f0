import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createLineIndex } from '../../../src/text/line-index.ts';

const lineText = fc
  .array(fc.constantFrom('a', 'é', '😀', '\n', '\r', '\r\n', ' ', '\t'))
  .map((parts) => parts.join(''));

describe('line index', () => {
  test('lines end at LF, CR LF and a lone CR', () => {
    const lines = createLineIndex('one\ntwo\r\nthree\rfour');
    expect(lines.lineCount).toBe(4);
    expect([0, 1, 2, 3].map((line) => lines.lineSpan(line))).toEqual([
      { start: 0, end: 3 },
      { start: 4, end: 7 },
      { start: 9, end: 14 },
      { start: 15, end: 19 },
    ]);
  });

  test('an empty text has one empty line, and a last line break starts another', () => {
    expect(createLineIndex('').lineCount).toBe(1);
    expect(createLineIndex('').positionAt(0)).toEqual({ line: 0, character: 0 });
    expect(createLineIndex('a\n').lineCount).toBe(2);
    expect(createLineIndex('a\n').positionAt(2)).toEqual({ line: 1, character: 0 });
  });

  test('characters are UTF-16 code units', () => {
    const lines = createLineIndex('😀b');
    expect(lines.positionAt(2)).toEqual({ line: 0, character: 2 });
    expect(lines.offsetAt({ line: 0, character: 3 })).toBe(3);
  });

  test('offsets and positions outside the text are clamped', () => {
    const lines = createLineIndex('ab\ncd');
    expect(lines.positionAt(-1)).toEqual({ line: 0, character: 0 });
    expect(lines.positionAt(99)).toEqual({ line: 1, character: 2 });
    expect(lines.offsetAt({ line: 0, character: 99 })).toBe(2);
    expect(lines.offsetAt({ line: 9, character: 0 })).toBe(5);
    expect(lines.offsetAt({ line: -1, character: 5 })).toBe(0);
    expect(lines.offsetAt({ line: 1, character: -3 })).toBe(3);
  });

  test('every offset survives the way to its position and back', () => {
    fc.assert(
      fc.property(lineText, (text) => {
        const lines = createLineIndex(text);
        for (let offset = 0; offset <= text.length; offset++) {
          const insideBreak = text[offset - 1] === '\r' && text[offset] === '\n';
          const back = lines.offsetAt(lines.positionAt(offset));
          // Between CR and LF there is no position of its own: the line has ended before both.
          expect(back).toBe(insideBreak ? offset - 1 : offset);
        }
      }),
    );
  });

  test('line spans are what splitting at line breaks gives', () => {
    fc.assert(
      fc.property(lineText, (text) => {
        const lines = createLineIndex(text);
        const spans = Array.from({ length: lines.lineCount }, (_, line) => lines.lineSpan(line));
        expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(text.split(/\r\n|\n|\r/));
      }),
    );
  });
});
