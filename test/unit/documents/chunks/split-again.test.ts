import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitChunks } from '../../../../src/documents/chunks/split.ts';
import { type Piece, splitAgain } from '../../../../src/documents/chunks/split-again.ts';

/** A text with its region; what stands around the region is no part of it. */
interface Source {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

function piecesOf({ text, ...region }: Source): readonly Piece[] {
  const chunks = splitChunks(text, region) ?? [];
  return chunks.map(({ start, end, part }) => ({ part, text: text.slice(start, end) }));
}

function source(inside: string, before = '', behind = ''): Source {
  return { text: before + inside + behind, start: before.length, end: before.length + inside.length };
}

/** Lines that mean something to the splitter, alone or after others. */
const line = fc.constantFrom(
  'risks:',
  'risks: # all',
  'title: x',
  'title: |',
  'a b: [',
  'loose',
  '"q": 1',
  '? k',
  '',
  '   ',
  '# note',
  '  # note',
  '---',
  '- id: R',
  '-',
  '-x',
  '  - id: R',
  '  - &a id: R',
  '  - *a',
  '  -',
  '    - deep',
  '    text: y',
  '  text: y',
  '\ttab',
  '  \ttab',
  'cr\rlone:',
  'é',
  ']',
);
const item = fc.constantFrom(
  '  - id: R\n    title: x\n',
  '  - id: S\n    list:\n      - a\n      - b\n',
  '  - id: R\n    # inside\n\n',
  '  - id: T\r\n    title: x\r\n',
  '  # between\n',
);
const register = fc
  .tuple(
    fc.constantFrom('', '# top\n---\n', 'loose\n', 'id: REG\n'),
    fc.constantFrom('risks:\n', 'risks: # all\r\n', 'risks: |\n', 'risks:\n  a: 1\n'),
    fc.array(item, { maxLength: 12 }),
    fc.constantFrom('', 'title: x\n', 'title: x', 'loose\nmore:\n  - id: R\n  - id: S', 'more:\n- a\n- b\nlast:\n'),
  )
  .map(([top, key, items, end]) => top + key + items.join('') + end);
const lines = fc
  .array(fc.tuple(line, fc.constantFrom('\n', '\n', '\n', '\r\n')), { maxLength: 25 })
  .map((all) => `a: 1\n${all.map(([content, end]) => content + end).join('')}`);
const around = fc.tuple(
  fc.constantFrom('', '', '---\n', '\uFEFF'),
  fc.constantFrom('', '', '---\n# Scope\n', ' x', '\n', ': y'),
);
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.oneof(fc.constant(0), fc.nat({ max: 3 }), fc.nat({ max: 60 })),
  insert: fc.oneof(
    fc.constant(''),
    line,
    line.map((content) => `\n${content}\n`),
    item,
    fc.constantFrom('\n', ' ', '  ', '-', '- ', ':', '#', '\t', '\r', '\r\n'),
  ),
});

/** Asserts that cutting with what was known of an earlier version gives what cutting afresh gives. */
function expectSame(now: Source, before: readonly Piece[]): void {
  const { text, ...region } = now;
  const again = splitAgain(text, region, before);
  expect(again?.cuts).toEqual(splitChunks(text, region));
  if (again === undefined) return;
  const pieces = piecesOf(now);
  const { head, tail } = again;
  expect(head + tail).toBeLessThanOrEqual(Math.min(pieces.length, before.length));
  expect(pieces.slice(0, head)).toEqual(before.slice(0, head));
  expect(pieces.slice(pieces.length - tail)).toEqual(before.slice(before.length - tail));
}

describe('splitAgain', () => {
  test.each([
    ['registers', register],
    ['any lines', lines],
  ])('gives the cuts of the whole text, after any edits of %s', (_, texts) => {
    fc.assert(
      fc.property(
        texts,
        around,
        fc.array(fc.tuple(edit, around), { minLength: 1, maxLength: 8 }),
        (first, place, all) => {
          let inside = first;
          let before = piecesOf(source(first, ...place));
          for (const [{ at, remove, insert }, next] of all) {
            const offset = Math.floor(at * (inside.length + 1));
            inside = inside.slice(0, offset) + insert + inside.slice(offset + remove);
            const now = source(inside, ...next);
            expectSame(now, before);
            before = piecesOf(now);
          }
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('gives the cuts of the whole text, whatever other text was known', () => {
    const any = fc.oneof(register, lines);
    fc.assert(
      fc.property(any, any, around, (one, other, place) => {
        expectSame(source(one, ...place), piecesOf(source(other)));
        expectSame(source(one + other, ...place), piecesOf(source(one)));
        expectSame(source(one + other, ...place), piecesOf(source(other)));
        expectSame(source(one, ...place), piecesOf(source(one + other)));
        expectSame(source(other, ...place), piecesOf(source(one + other)));
      }),
      { numRuns: 500 },
    );
  });

  test('gives the cuts of the region, wherever it starts and ends in the same text', () => {
    const place = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.oneof(register, lines), place, place, fc.boolean(), (text, one, other, atLines) => {
        const [start = 0, end = 0] = [one, other]
          .map((at) => Math.floor(at * (text.length + 1)))
          .map((at) => (atLines ? text.lastIndexOf('\n', at - 1) + 1 : at))
          .toSorted((a, b) => a - b);
        const whole = source(text);
        const regions = [
          { text, start, end },
          { text, start: 0, end },
          { text, start, end: text.length },
        ];
        for (const region of regions) {
          expectSame(region, piecesOf(whole));
          expectSame(whole, piecesOf(region));
        }
      }),
      { numRuns: 500 },
    );
  });

  const REGISTER = `id: REG\nrisks:\n${[1, 2, 3, 4, 5, 6].map((n) => `  - id: R-${n}\n    title: x\n`).join('')}title: y\n`;

  test.each([
    ['a changed item', 'R-4\n', 'R-40\n', 3, 3],
    ['an item more', '  - id: R-4', '  - id: R-9\n  - id: R-4', 3, 4],
    ['an item less', '  - id: R-4\n    title: x\n', '', 3, 3],
    ['a changed first item', 'R-1\n', 'R-10\n', 0, 6],
    ['a changed key above', 'REG', 'REG-1', 0, 8],
    ['a changed key below', 'title: y', 'title: z', 6, 0],
    ['nothing', 'id: REG', 'id: REG', 7, 0],
  ])('takes over what stands above and below: %s', (_, from, to, head, tail) => {
    const text = REGISTER.replace(from, to);
    const again = splitAgain(text, { start: 0, end: text.length }, piecesOf(source(REGISTER)));
    expect([again?.head, again?.tail]).toEqual([head, tail]);
  });

  test.each([
    ['the key of the list loses its items', 'risks:\n', 'risks: |\n', 1],
    ['the list gets another indentation above', '  - id: R-1', ' - id: R-1', 1],
    ['a line at the margin ends the list', '  - id: R-3', 'more: 1\n  - id: R-3', 1],
    ['a tab indents', '    title', '\ttitle', 0],
  ])('takes no item below over when %s', (_, from, to, tail) => {
    const text = REGISTER.replace(from, to);
    expectSame(source(text), piecesOf(source(REGISTER)));
    const again = splitAgain(text, { start: 0, end: text.length }, piecesOf(source(REGISTER)));
    expect(again?.tail ?? 0).toBe(tail);
  });

  test('looks again at a last line that had no end', () => {
    const before = piecesOf(source('r:\n  - a\n  -'));
    expect(before.map(({ part }) => part)).toEqual(['entry', 'item', 'item']);
    expectSame(source('r:\n  - a\n  -x\n'), before);
    expectSame(source('r:\n  - a\n  -\n  - b\n'), before);
  });

  test('asks what stands behind the region for a last line without an end', () => {
    const before = piecesOf(source('r:\n  - a\n  - b\nkey:'));
    const now = source('r:\n  - z\n  - b\nkey:', '', 'x');
    expectSame(now, before);
    expect(splitAgain(now.text, now, before)?.tail).toBe(0);
  });
});
