import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { readChunks } from '../../../../src/documents/chunks/read.ts';
import type { SourceDocument } from '../../../../src/documents/document.ts';
import { parseDocument } from '../../../../src/documents/parse.ts';
import { readYaml } from '../../../../src/documents/yaml-text.ts';

const wordOf = fc.constantFrom('id', 'title', 'status', 'owner', 'risks', 'a b', 'x-y', 'note');
const scalar = fc.oneof(
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.string({ maxLength: 12 }),
  fc.lorem({ maxCount: 6 }),
);
const record = fc.dictionary(wordOf, fc.oneof(scalar, fc.array(scalar, { maxLength: 3 })), { minKeys: 1, maxKeys: 4 });
const data = fc.dictionary(wordOf, fc.oneof(scalar, fc.array(record, { maxLength: 5 }), record), {
  minKeys: 1,
  maxKeys: 6,
});
const style = fc.record({
  indentSeq: fc.boolean(),
  indent: fc.constantFrom(2, 4),
  lineWidth: fc.constantFrom(0, 20, 80),
  defaultStringType: fc.constantFrom(
    'PLAIN' as const,
    'QUOTE_DOUBLE' as const,
    'QUOTE_SINGLE' as const,
    'BLOCK_LITERAL' as const,
  ),
  collectionStyle: fc.constantFrom('any' as const, 'block' as const),
});

describe('reading chunk by chunk', () => {
  test('gives the same as reading a sound text as a whole', () => {
    fc.assert(
      fc.property(data, style, (value, options) => {
        const text = stringify(value, { ...options, aliasDuplicateObjects: false, defaultKeyType: 'PLAIN' });
        const region = { start: 0, end: text.length };
        expect(readChunks(text, region).yaml).toEqual(readYaml(text, region));
      }),
      { numRuns: 300 },
    );
  });
});

/** Parts of texts that people type, sound and broken. */
const typed = fc.oneof(
  fc.constantFrom(
    '\n',
    '  ',
    '- ',
    ': ',
    'title: x\n',
    '  - id: RISK-1\n',
    '"',
    "'",
    '[',
    ']',
    '{',
    '}',
    '#',
    '|\n',
    '\t',
    '---\n',
    '&a ',
    '*a ',
    'é',
    '\r\n',
  ),
  fc.string({ maxLength: 4 }),
);
const edit = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), remove: fc.nat({ max: 40 }), insert: typed });

const REGISTER = `apiVersion: portolan/v1
kind: risk-register
id: REG-1
# the list
risks:
  - id: RISK-1
    title: Late data
    inherent: { probability: 3, impact: 4 }
    # portolan-ignore-next-line schema/required -- example
    response:
      strategy: mitigate
      actions:
        - title: Watch it
  - id: RISK-2
    title: "Lost: data"
  - id: RISK-3
    cause: |
      Several lines
      - with a dash
title: Register
`;

/** Without what is a function or of no meaning to the comparison. */
function shown({ lines, ...document }: SourceDocument): object {
  return { ...document, lineCount: lines.lineCount };
}

describe('parsing the next version of a text', () => {
  test.each([
    ['YAML', 'file:///w/a.risks.yaml', REGISTER],
    ['front matter', 'file:///w/a.risks.md', `---\n${REGISTER}---\n\n## Scope\n\nAll of it.\n`],
  ])('gives the same as parsing it afresh, after any edits of %s', (_, uri, start) => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 12 }), (edits) => {
        let text = start;
        let document = parseDocument({ uri, version: 0, text });
        for (const [index, { at, remove, insert }] of edits.entries()) {
          const offset = Math.floor(at * (text.length + 1));
          text = text.slice(0, offset) + insert + text.slice(offset + remove);
          document = parseDocument({ uri, version: index + 1, text, previous: document });
          expect(shown(document)).toEqual(shown(parseDocument({ uri, version: index + 1, text })));
        }
      }),
      { numRuns: 150 },
    );
  });

  test('gives the same when nobody looked at the versions between', () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 2, maxLength: 12 }), (edits) => {
        const uri = 'file:///w/a.risks.yaml';
        let text = REGISTER;
        let document = parseDocument({ uri, version: 1, text });
        for (const [index, { at, remove, insert }] of edits.entries()) {
          const offset = Math.floor(at * (text.length + 1));
          text = text.slice(0, offset) + insert + text.slice(offset + remove);
          document = parseDocument({ uri, version: index + 2, text, previous: document });
        }
        expect(shown(document)).toEqual(shown(parseDocument({ uri, version: 1 + edits.length, text })));
      }),
      { numRuns: 150 },
    );
  });

  test('reads again only the item that was edited', () => {
    const uri = 'file:///w/a.risks.yaml';
    const before = parseDocument({ uri, version: 1, text: REGISTER });
    const items = itemsOf(before);
    const text = REGISTER.replace('Lost: data', 'Lost: all data');
    const after = itemsOf(parseDocument({ uri, version: 2, text, previous: before }));
    expect(after.map((item, index) => item === items[index])).toEqual([true, false, true]);
  });

  test('what is broken in one item stays in it', () => {
    const text = REGISTER.replace('"Lost: data"', '"Lost: data');
    const document = parseDocument({ uri: 'file:///w/a.risks.yaml', version: 1, text });
    expect(document.problems.map(({ code }) => code)).toEqual(['syntax/yaml']);
    expect(itemsOf(document)).toHaveLength(3);
  });
});

function itemsOf({ root }: SourceDocument): readonly unknown[] {
  const risks = root?.kind === 'mapping' ? root.entries.find(({ key }) => key.value === 'risks')?.value : undefined;
  return risks?.kind === 'sequence' ? risks.items : [];
}
