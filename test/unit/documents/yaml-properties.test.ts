import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDocument as parseWithLibrary, stringify, type ToStringOptions } from 'yaml';
import { parseDocument } from '../../../src/documents/parse.ts';
import type { ScalarNode, TreeNode } from '../../../src/documents/tree.ts';
import { toValue } from '../../../src/documents/value.ts';
import { cut, markdown, nodesOf, whole, yaml } from './support.ts';

const text = fc.oneof(
  fc.string(),
  fc.string({
    unit: fc.constantFrom('a', ' ', '\n', ':', '#', '-', '"', "'", '\\', '|', '{', ']', ',', '\t', 'é', '😀'),
  }),
  fc.constantFrom(
    'null',
    'true',
    '12',
    '1e3',
    '~',
    '',
    '2026-01-02',
    '- a',
    'a: b',
    '# no',
    '<<',
    '*a',
    '&a',
    '%x',
    '@x',
  ),
);
const scalar = fc.oneof(
  text,
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constant(null),
);
const data = fc.letrec<{ node: unknown }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    scalar,
    fc.array(tie('node'), { maxLength: 4 }),
    fc.dictionary(
      text.filter((key) => key !== '<<'),
      tie('node'),
      { maxKeys: 4 },
    ),
  ),
})).node;

const style: fc.Arbitrary<ToStringOptions & { lineBreak: string }> = fc.record({
  indent: fc.integer({ min: 1, max: 6 }),
  indentSeq: fc.boolean(),
  collectionStyle: fc.constantFrom('any', 'block', 'flow'),
  defaultStringType: fc.constantFrom('PLAIN', 'QUOTE_DOUBLE', 'QUOTE_SINGLE', 'BLOCK_LITERAL', 'BLOCK_FOLDED'),
  defaultKeyType: fc.constantFrom('PLAIN', 'QUOTE_DOUBLE', 'QUOTE_SINGLE'),
  lineWidth: fc.constantFrom(0, 30, 80),
  minContentWidth: fc.constant(0),
  simpleKeys: fc.boolean(),
  doubleQuotedAsJSON: fc.boolean(),
  flowCollectionPadding: fc.boolean(),
  lineBreak: fc.constantFrom('\n', '\r\n'),
});

/** Writes data as YAML; undefined where the library cannot write it in this style, or not so that it reads it back. */
function write(value: unknown, { lineBreak, ...options }: ToStringOptions & { lineBreak: string }): string | undefined {
  try {
    const written = stringify(value, { ...options, aliasDuplicateObjects: false }).replaceAll('\n', lineBreak);
    const back = parseWithLibrary(written, { uniqueKeys: false, logLevel: 'silent' });
    return back.errors.length === 0 && JSON.stringify(back.toJS()) === JSON.stringify(value) ? written : undefined;
  } catch {
    return undefined;
  }
}

describe('what is written is what is read', () => {
  test('for any data in any style', () => {
    fc.assert(
      fc.property(data, style, (value, options) => {
        const written = write(value, options);
        fc.pre(written !== undefined && value !== null);
        const document = yaml(written ?? '');
        expect(document.problems).toEqual([]);
        expect(toValue(document.root)).toEqual(value);
      }),
      { numRuns: 1500 },
    );
  });

  test('for each scalar that its span cuts out', () => {
    fc.assert(
      fc.property(data, style, (value, options) => {
        const written = write(value, options);
        fc.pre(written !== undefined && value !== null);
        const document = yaml(written ?? '');
        const values = [...valuesOf(document.root)];
        for (const node of values) {
          expect(cut(document, node)).toBe(node.raw);
          // An indentation that is stated, as in "|2", counts from the mapping around the scalar.
          if (/^[|>][-+]?\d/.test(node.raw)) continue;
          const alone = yaml(node.raw);
          expect(toValue(alone.root) ?? null).toEqual(node.value);
        }
      }),
      { numRuns: 600 },
    );
  });

  test('by the keys too, which stay strings', () => {
    const key = text.filter((name) => name !== '<<' && !name.includes('\n'));
    fc.assert(
      fc.property(fc.dictionary(key, fc.integer(), { minKeys: 1 }), style, (value, options) => {
        const written = write(value, options);
        fc.pre(written !== undefined);
        const document = yaml(written ?? '');
        const keys = document.root?.kind === 'mapping' ? document.root.entries.map((entry) => entry.key) : [];
        expect(keys.map((node) => node.value)).toEqual(Object.keys(value));
        for (const node of keys) expect(cut(document, node)).toBe(node.raw);
      }),
    );
  });
});

function* valuesOf(node: TreeNode | undefined): Generator<ScalarNode, void> {
  if (node?.kind === 'scalar') yield node;
  else if (node?.kind === 'sequence') for (const item of node.items) yield* valuesOf(item);
  else if (node?.kind === 'mapping') for (const { value } of node.entries) yield* valuesOf(value);
}

const VALID = [
  'id: PRJ-014\ntitle: "Orders"\nscope:\n  included:\n    - one\n    - two\n  note: >-\n    folded\n    text\nlast: 1\n',
  'a: {p: [1, "x", {q: }], r: \'s\'}\nb: |\n  lines\n\nc:\n- 1\n- - 2\n  - 3\n- k: v\n',
  'base: &b {p: 1}\nm:\n  <<: *b\nn: [*b, *b]\n? key\n: value\n',
];
const snippet = fc.oneof(
  fc.constantFrom(
    '\n',
    '\t',
    ':',
    ': ',
    '- ',
    '? ',
    '"',
    "'",
    '[',
    ']',
    '{',
    '}',
    ',',
    '#',
    '&b ',
    '*b',
    '|',
    '>',
    '%',
    '@',
  ),
  fc.constantFrom(
    '---\n',
    '...\n',
    '\r',
    '\0',
    '\uFEFF',
    '\uFFFD',
    '\u0002',
    '\u001f',
    '<<: ',
    '!t ',
    '```\n',
    '<!--',
    '# ',
  ),
  fc.string({ maxLength: 3 }),
);
const broken = fc
  .tuple(fc.constantFrom(...VALID), fc.array(fc.tuple(fc.nat(), fc.nat(4), snippet), { maxLength: 4 }))
  .map(([base, edits]) =>
    edits.reduce((result, [at, remove, insert]) => {
      const offset = at % (result.length + 1);
      return result.slice(0, offset) + insert + result.slice(offset + remove);
    }, base),
  );
const anything = fc.oneof(
  broken,
  fc.string({ unit: 'binary' }),
  fc.array(snippet, { maxLength: 30 }).map((parts) => parts.join('')),
);

describe('any text at all', () => {
  test('is read without an exception, and problems lie inside it on one line each', () => {
    fc.assert(
      fc.property(anything, fc.constantFrom('a.yaml', 'a.md'), fc.boolean(), (source, uri, front) => {
        const document = parseDocument({ uri, version: 0, text: front ? `---\n${source}\n---\n${source}` : source });
        for (const problem of document.problems) {
          expect(problem.start).toBeGreaterThanOrEqual(0);
          expect(problem.end).toBeGreaterThanOrEqual(problem.start);
          expect(problem.end).toBeLessThanOrEqual(document.text.length);
          expect(cut(document, problem)).not.toContain('\n');
        }
        toValue(document.root);
      }),
      { numRuns: 3000 },
    );
  });

  test('gives spans that are nested, ordered and inside the text', () => {
    fc.assert(
      fc.property(
        anything.filter((source) => !/[*]|<</.test(source)),
        (source) => {
          const document = whole(source);
          if (document.root !== undefined) checkSpans(document.root, 0, source.length);
        },
      ),
      { numRuns: 3000 },
    );
  });

  test('gives the text as written for every scalar, aliases included', () => {
    fc.assert(
      fc.property(anything, (source) => {
        const document = whole(source);
        if (document.root === undefined) return;
        for (const node of nodesOf(document.root)) {
          if (node.kind === 'scalar' && node.style !== 'plain') expect(cut(document, node)).toBe(node.raw);
        }
      }),
    );
  });

  test('has sections whose parts lie in it in order', () => {
    fc.assert(
      fc.property(anything, (source) => {
        const { body } = markdown(source);
        let last = body?.start ?? 0;
        for (const { headingSpan, content } of body?.sections ?? []) {
          expect(headingSpan.start).toBeGreaterThanOrEqual(last);
          expect(headingSpan.end).toBeLessThanOrEqual(content.start);
          expect(content.start).toBeLessThanOrEqual(content.end);
          expect(content.end).toBeLessThanOrEqual(source.length);
          last = headingSpan.end;
        }
      }),
    );
  });
});

function checkSpans(node: TreeNode, from: number, to: number): void {
  expect(node.start).toBeGreaterThanOrEqual(from);
  expect(node.end).toBeGreaterThanOrEqual(node.start);
  expect(node.end).toBeLessThanOrEqual(to);
  let last = node.start;
  if (node.kind === 'sequence') {
    for (const item of node.items) {
      checkSpans(item, last, node.end);
      last = item.end;
    }
  } else if (node.kind === 'mapping') {
    for (const entry of node.entries) {
      expect(entry.start).toBeGreaterThanOrEqual(last);
      expect(entry.end).toBeLessThanOrEqual(node.end);
      checkSpans(entry.key, entry.start, entry.end);
      checkSpans(entry.value, entry.key.end, entry.end);
      last = entry.end;
    }
  }
}
