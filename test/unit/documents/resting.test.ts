import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SourceDocument } from '../../../src/documents/document.ts';
import { parseDocument } from '../../../src/documents/parse.ts';
import { maySeparate, readingOf, restingDocument } from '../../../src/documents/resting.ts';

const YAML = `id: REG-1
# portolan-ignore-next-line schema/required -- example
risks:
  - id: RISK-1
    tags: [a, "1,200 b"]
    id: again
`;
const MARKDOWN = '---\nid: ADR-1\n---\n# Queue\n\n## Context\n\nMany queues.\n';

const parsed = (text: string, uri = 'file:///w/a.yaml'): SourceDocument => parseDocument({ uri, version: 0, text });
const resting = (text: string, uri?: string): SourceDocument => restingDocument(parsed(text, uri));

/** Makes room for trees be taken by others, so that those of earlier documents are gone. */
function askForOthers(): void {
  const text = `title: ${'x'.repeat(200_000)}\n`;
  for (let index = 0; index < 2; index++) expect(resting(text, `file:///w/${index}.yaml`).root?.kind).toBe('mapping');
}

function shown({
  uri,
  version,
  text,
  format,
  root,
  yaml,
  body,
  problems,
  suppressions,
  lines,
}: SourceDocument): object {
  const { lineCount } = lines;
  return { uri, version, text, format, root, yaml, body, problems, suppressions, lineCount };
}

describe('a resting document', () => {
  test.each([
    ['YAML', 'file:///w/a.risks.yaml', YAML],
    ['Markdown', 'file:///w/a.adr.md', MARKDOWN],
    ['an empty text', 'file:///w/a.yaml', ''],
  ])('says what the parsed one says, its tree at hand or not: %s', (_, uri, text) => {
    const document = resting(text, uri);
    expect(shown(document)).toEqual(shown(parsed(text, uri)));
    askForOthers();
    expect(shown(document)).toEqual(shown(parsed(text, uri)));
  });

  test('stays the same when it is put to rest again', () => {
    const document = resting(YAML);
    expect(restingDocument(document)).toBe(document);
  });

  test('has one tree as long as others do not need the room', () => {
    const document = resting(YAML);
    const { root } = document;
    const reading = readingOf(document);
    resting(MARKDOWN, 'file:///w/b.md');
    expect(document.root).not.toBe(root);
    const again = document.root;
    expect(resting(MARKDOWN, 'file:///w/b.md').root?.kind).toBe('mapping');
    expect(document.root).toBe(again);
    expect(readingOf(document)).not.toBe(reading);
  });

  test('a document that an editor has open is its own reading', () => {
    const document = parseDocument({ uri: 'file:///w/a.yaml', version: 1, text: YAML });
    expect(readingOf(document)).toBe(document);
  });
});

describe('commas between digits that may separate values', () => {
  const separating = (text: string): readonly number[] => {
    const document = resting(text);
    return [...text.matchAll(/,/g)].map(({ index }) => index).filter((comma) => maySeparate(document, comma));
  };

  test.each([
    ['a: [1,200]\n', [5]],
    ['a: [1,2,3]\n', [5, 7]],
    ['a: { b: 1,200, c: [about 7,300 rows] }\n', [9, 26]],
    ['a:\n  - b: [[1,200]]\n', [13]],
    ['a: ["1,200", \'3,400\']\n', []],
    ['a: 1,200\nb: "[1,200]"\n', []],
    ['a: [1, 200]\n', []],
  ])('%j', (text, expected) => {
    expect(separating(text)).toEqual(expected);
  });

  test('of an open document all may', () => {
    expect(maySeparate(parseDocument({ uri: 'file:///w/a.yaml', version: 1, text: 'a: 1,200\n' }), 4)).toBe(true);
  });

  test('none lies inside of a scalar', () => {
    const item = fc.constantFrom('1', '200', '"1,200"', 'a', '[1,200]', '{ b: 1,200 }');
    fc.assert(
      fc.property(fc.array(item, { maxLength: 6 }), fc.constantFrom(',', ', '), (items, separator) => {
        const text = `a: [${items.join(separator)}]\n`;
        for (const comma of separating(text)) expect(text.slice(comma - 1, comma + 2)).toMatch(/\d,\d/);
        expect(separating(text).length).toBeGreaterThanOrEqual(items.filter((each) => /^[[{]/.test(each)).length);
      }),
      { numRuns: 100 },
    );
  });
});
