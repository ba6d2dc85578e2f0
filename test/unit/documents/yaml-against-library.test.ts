import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Document, isAlias, isMap, isScalar, isSeq, parseAllDocuments } from 'yaml';
import { toValue } from '../../../src/documents/value.ts';
import { whole } from './support.ts';

const BASES = [
  "id: PRJ-014\ntitle: \"Orders, rebuilt\"\nsummary: >-\n  Folded text\n  here\n\n    more\nbenefits:\n  - kind: cost\n    value: {amount: 12.5, currency: EUR}\n  - 'It''s'\n",
  '# head\n---\na: &x [1, two, "three", null, ~, true]\nb: *x\nd: |+\n  keep\n\n\ne:\n- 1\n- - 2\n  - 3\n-\n  k: v\n  l:\n',
  '{a: 1, "b": [x, y: z, {q: }], c: \'d\'}\n',
  '- a\n- b: 1\n  c: |2\n      text\n    more\n- ? complex\n  : value\n- "multi\n  line"\n- plain\n  multi\n\n  line\n',
  'base: &b {p: 1, q: [2]}\nm:\n  <<: *b\n  q: 3\nd: 2026-01-01\nf: 1.5e3\nh: 0x1F\ni: -.inf\n',
  'a:\r\n  b: 1\r\n  c: [1,\r\n   2]\r\nd: "x\r\n  y"\r\n',
];
const snippet = fc.constantFrom(
  ...[
    '\n',
    ' ',
    '  ',
    ':',
    ': ',
    '- ',
    '-',
    '? ',
    '"',
    "'",
    '[',
    ']',
    '{',
    '}',
    ',',
    '#',
    ' #',
    '&a ',
    '|',
    '>',
    '%',
    '@',
  ],
  ...['\n  ', '\n    ', '\r\n', '\\', '~', 'a: ', 'x', '1', '{}', '[]', '""', '---\n', '...\n', '\0', '\t'],
);
const edited = fc
  .tuple(fc.constantFrom(...BASES), fc.array(fc.tuple(fc.nat(), fc.nat(3), snippet), { minLength: 1, maxLength: 2 }))
  .map(([base, edits]) =>
    edits.reduce((result, [at, remove, insert]) => {
      const offset = at % (result.length + 1);
      return result.slice(0, offset) + insert + result.slice(offset + remove);
    }, base),
  )
  // A text that starts with a quote and takes in keys is one quoted scalar to the library, and a slip to us.
  .filter((text) => !/^["']/.test(text))
  // The library takes the escaped quote at the end of 'it''s'' for the closing one.
  .filter((text) => !/''\r?$/m.test(text));

/** What the library reads, in our terms: keys as they are written; undefined for what we read in another way. */
function expected(document: Document.Parsed): { readonly value: unknown } | undefined {
  const anchors = new Map<string, unknown>();
  let comparable = true;
  const convert = (node: unknown): unknown => {
    if (node === null || node === undefined) return null;
    if (isAlias(node)) {
      comparable &&= anchors.has(node.source);
      return anchors.get(node.source);
    }
    let value: unknown;
    if (isScalar(node)) value = node.value ?? null;
    else if (isSeq(node)) value = node.items.map(convert);
    else if (isMap(node)) value = mapping(node.items);
    const anchor = isScalar(node) || isSeq(node) || isMap(node) ? node.anchor : undefined;
    if (anchor !== undefined) anchors.set(anchor, value);
    return value;
  };
  const mapping = (pairs: readonly { readonly key: unknown; readonly value: unknown }[]): Record<string, unknown> => {
    const own: Record<string, unknown> = {};
    const merged: Record<string, unknown> = {};
    for (const { key, value } of pairs) {
      const converted = convert(value);
      const name = isScalar(key) ? (typeof key.value === 'string' ? key.value : (key.source ?? '')) : '';
      if (!isScalar(key) || key.range?.[0] === key.range?.[1] || name in own) comparable = false;
      if (name !== '<<') own[name] = converted;
      else if (typeof converted === 'object' && converted !== null && !Array.isArray(converted))
        Object.assign(merged, converted);
      else comparable = false;
    }
    return { ...merged, ...own };
  };
  const value = convert(document.contents);
  return comparable ? { value } : undefined;
}

describe('beside the library’s own composer', () => {
  test('a text that it finds valid has the same value, and one that it rejects has a problem', () => {
    let valid = 0;
    let rejected = 0;
    fc.assert(
      fc.property(edited, (text) => {
        const documents = parseAllDocuments(text, { uniqueKeys: false, prettyErrors: false, logLevel: 'silent' });
        fc.pre(Array.isArray(documents) && documents.length === 1);
        const [document] = documents as Document.Parsed[];
        if (document === undefined) return;
        const ours = whole(text);
        if (document.errors.length > 0) {
          rejected++;
          expect(ours.problems.length).toBeGreaterThan(0);
          return;
        }
        const theirs = expected(document);
        fc.pre(theirs !== undefined);
        valid++;
        expect(ours.problems).toEqual([]);
        expect(toValue(ours.root) ?? null).toEqual(theirs?.value);
      }),
      { numRuns: 3000 },
    );
    expect(valid).toBeGreaterThan(200);
    expect(rejected).toBeGreaterThan(200);
  });
});
