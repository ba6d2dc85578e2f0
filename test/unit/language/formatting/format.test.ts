import { describe, expect, test } from 'vitest';
import { format } from '../../../../src/language/formatting/format.ts';
import { applyEdits } from '../../../../src/text/edits.ts';
import { markdown, yaml } from '../../documents/support.ts';

const formatted = (text: string): string => applyEdits(text, format(yaml(text)));

describe('formatting', () => {
  test.each([
    ['indentation in steps of two', 'a:\n    b:\n        c: 1\n', 'a:\n  b:\n    c: 1\n'],
    ['lists level with their key', 'a:\n-   b:  1\n    c: 2\n', 'a:\n- b: 1\n  c: 2\n'],
    ['lists indented', 'a:\n    -  b:  1\n       c: 2\n', 'a:\n  - b: 1\n    c: 2\n'],
    ['lists in lists', 'a:\n    -   - 1\n        -   2\n', 'a:\n  - - 1\n    - 2\n'],
    ['spaces behind colons', 'a:   1\nb :\t2\nc: {d:   3}\n', 'a: 1\nb: 2\nc: {d: 3}\n'],
    ['blanks at line ends', 'a: 1  \nb:   # why  \n  - 1\t\n', 'a: 1\nb:   # why\n  - 1\n'],
    ['blank lines in a row', '\n\na: 1\n\n\n\nb: 2\n\n\n', 'a: 1\n\nb: 2\n'],
    ['the line break at the end', 'a: 1', 'a: 1\n'],
    [
      'text blocks',
      'a:\n    b: |\n          One\n\n            two\n    c: 1\n',
      'a:\n  b: |\n    One\n\n      two\n  c: 1\n',
    ],
    ['text blocks that say their indentation', 'a:\n    b: |1\n      One\n', 'a:\n  b: |1\n    One\n'],
    ['blanks in text blocks', 'a: |\n  One  \n\n\n  two\n', 'a: |\n  One  \n\n\n  two\n'],
    ['texts over several lines', 'a:\n    b: "One\n\n      two"\n', 'a:\n  b: "One\n\n    two"\n'],
    ['brackets over several lines', 'a:\n    b: [\n      1,   \n      2\n    ]\n', 'a:\n  b: [\n    1,\n    2\n  ]\n'],
    ['comments with what is below', 'a:\n    # of b\n    b: 1\n# of c\nc: 2\n', 'a:\n  # of b\n  b: 1\n# of c\nc: 2\n'],
    ['comments behind a list', 'a:\n    - 1\n    # last\nb: 2\n', 'a:\n  - 1\n  # last\nb: 2\n'],
    ['line endings as they are', 'a:   1\r\nb:\r\n    c: 2', 'a: 1\r\nb:\r\n  c: 2\r\n'],
  ])('%s', (_what, before, after) => {
    expect(formatted(before)).toBe(after);
  });

  test('leaves a file with syntax errors alone', () => {
    expect(format(yaml('a:   [1\nb:   2\n'))).toEqual([]);
  });

  test('leaves the body of a Markdown file alone, but for its end', () => {
    const text = '---\n\na:   1\n\n\n---\n\n\n# Title  \n\n\n\n* x\n\n\n';
    expect(applyEdits(text, format(markdown(text)))).toBe('---\na: 1\n---\n\n\n# Title  \n\n\n\n* x\n');
  });

  test('of a range touches only the top-level entries that it meets', () => {
    const text = 'a:\n    b: 1\nc:\n    d: 2\ne:\n    f: 3\n';
    const range = { start: { line: 3, character: 0 }, end: { line: 3, character: 2 } };
    expect(applyEdits(text, format(yaml(text), range))).toBe('a:\n    b: 1\nc:\n  d: 2\ne:\n    f: 3\n');
  });
});
