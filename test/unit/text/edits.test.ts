import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../../src/text/edits.ts';
import { createLineIndex } from '../../../src/text/line-index.ts';
import type { TextEdit } from '../../../src/text/position.ts';

function edit(line: number, from: number, to: number, newText: string): TextEdit {
  return { range: { start: { line, character: from }, end: { line, character: to } }, newText };
}

describe('text edits', () => {
  test('all ranges refer to the text as given, in any order', () => {
    expect(applyEdits('one two\nthree', [edit(1, 0, 5, '3'), edit(0, 0, 3, '1'), edit(0, 3, 4, ' and ')])).toBe(
      '1 and two\n3',
    );
  });

  test('nothing else changes, not even line endings', () => {
    expect(applyEdits('a: 1\r\nb: 2\r\n', [edit(1, 3, 4, '20')])).toBe('a: 1\r\nb: 20\r\n');
    expect(applyEdits('a', [])).toBe('a');
  });

  test('insertions at one place keep their order and come before a replacement that starts there', () => {
    expect(applyEdits('x', [edit(0, 0, 1, 'y'), edit(0, 0, 0, 'a'), edit(0, 0, 0, 'b')])).toBe('aby');
  });

  test('adjacent edits are allowed, overlapping ones are not', () => {
    expect(applyEdits('abcd', [edit(0, 0, 2, '1'), edit(0, 2, 4, '2')])).toBe('12');
    expect(() => applyEdits('abcd', [edit(0, 0, 3, '1'), edit(0, 2, 4, '2')])).toThrow(RangeError);
    expect(() => applyEdits('abcd', [edit(0, 3, 1, '')])).toThrow('ends before it starts');
  });

  test('replacing each line by itself changes nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', '\n', '\r\n', '😀')), (parts) => {
        const text = parts.join('');
        const lines = createLineIndex(text);
        const edits = Array.from({ length: lines.lineCount }, (_, line) => {
          const span = lines.lineSpan(line);
          return { range: lines.rangeOf(span), newText: text.slice(span.start, span.end) };
        });
        expect(applyEdits(text, edits)).toBe(text);
      }),
    );
  });
});
