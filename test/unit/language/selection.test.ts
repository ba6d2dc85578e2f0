import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type SelectionRange, selectionRange } from '../../../src/language/selection.ts';
import { createLineIndex } from '../../../src/text/line-index.ts';
import { markedFile } from './marked.ts';

/** What grows around the cursor of a text, from the inside; the whole file left out. */
async function growing(name: string, marked: string): Promise<string[]> {
  const { file, cursor, text } = await markedFile(name, marked);
  const lines = createLineIndex(text);
  const steps: string[] = [];
  let at: SelectionRange | undefined = selectionRange(file, cursor);
  for (; at; at = at.parent) steps.push(text.slice(lines.offsetAt(at.range.start), lines.offsetAt(at.range.end)));
  expect(steps.pop()).toBe(text);
  return steps;
}

describe('selection ranges', () => {
  test('grow from a word to the value, the property, the item, the list', async () => {
    const text = 'id: PRJ-001\ndependencies:\n  - target: "PRJ-|002 x"\n    type: process\n  - target: PRJ-003\n';
    expect(await growing('x.charter.yaml', text)).toEqual([
      'PRJ-002',
      'PRJ-002 x',
      '"PRJ-002 x"',
      'target: "PRJ-002 x"',
      'target: "PRJ-002 x"\n    type: process',
      '- target: "PRJ-002 x"\n    type: process',
      '- target: "PRJ-002 x"\n    type: process\n  - target: PRJ-003',
      'dependencies:\n  - target: "PRJ-002 x"\n    type: process\n  - target: PRJ-003',
      'id: PRJ-001\ndependencies:\n  - target: "PRJ-002 x"\n    type: process\n  - target: PRJ-003',
    ]);
  });

  test('grow from a key to its property', async () => {
    expect(await growing('x.charter.yaml', 'scope: { inclu|ded: [a, b] }\n')).toEqual([
      'included',
      'included: [a, b]',
      '{ included: [a, b] }',
      'scope: { included: [a, b] }',
    ]);
  });

  test('grow from a dash to its item', async () => {
    expect(await growing('x.charter.yaml', 'tags:\n  |- a\n  - b\n')).toEqual([
      '- a',
      '- a\n  - b',
      'tags:\n  - a\n  - b',
    ]);
  });

  test('grow through front matter', async () => {
    const steps = await growing('x.md', '---\nkind: charter\napiVersion: portolan/v1\ntitle: A |b\n---\n# A\n');
    expect(steps).toEqual([
      'b',
      'A b',
      'title: A b',
      'kind: charter\napiVersion: portolan/v1\ntitle: A b',
      'kind: charter\napiVersion: portolan/v1\ntitle: A b\n',
    ]);
  });

  test('grow from a word of Markdown to the line, the paragraph, the sections', async () => {
    const text = '# 1. A\n\n## B\n\nOne [two](x.md)\n- thr|ee four\n\nFive\n\n## C\n';
    expect(await growing('docs/adr/0001-a.md', text)).toEqual([
      'three',
      'three four',
      '- three four',
      'One [two](x.md)\n- three four',
      'One [two](x.md)\n- three four\n\nFive',
      '## B\n\nOne [two](x.md)\n- three four\n\nFive',
      '## B\n\nOne [two](x.md)\n- three four\n\nFive\n\n## C',
      '# 1. A\n\n## B\n\nOne [two](x.md)\n- three four\n\nFive\n\n## C',
    ]);
  });

  test('grow from the text of a link to the link', async () => {
    const steps = await growing('docs/adr/0001-a.md', '# 1. A\n\nSee [two| three](x.md "T").\n');
    expect(steps.slice(0, 3)).toEqual(['two', 'two three', '[two three](x.md "T")']);
  });

  test('always grow, and end with the file', async () => {
    const source =
      '---\nid: PRJ-1\nkind: charter\napiVersion: portolan/v1\nscope: {a: [b, "c"]}\n---\n\n# A\n\n- b `c`\n\n```\nd\n```\n';
    await fc.assert(
      fc.asyncProperty(fc.nat(source.length), async (offset) => {
        const steps = await growing('x.md', `${source.slice(0, offset)}|${source.slice(offset)}`);
        for (const [index, step] of steps.entries()) expect(steps[index + 1] ?? source).toContain(step);
        expect(new Set(steps.map(({ length }) => length)).size).toBe(steps.length);
      }),
    );
  });
});
