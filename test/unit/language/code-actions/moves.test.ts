import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { afterwards, diagnosticsOf, fixesFor, open } from './actions.ts';

/** Where each name belongs that people write directly on a risk. */
const TARGETS: Readonly<Record<string, readonly [group: string, name: string]>> = {
  probability: ['inherent', 'probability'],
  likelihood: ['inherent', 'probability'],
  Impact: ['inherent', 'impact'],
  strategy: ['response', 'strategy'],
  mitigation: ['response', 'summary'],
  trigger: ['response', 'trigger'],
  'Contingency plan': ['response', 'fallback'],
};

const VALUES = ['3', 'High', '"4"', "'a # b'", 'plain text', 'avoid', '30%'];

interface Written {
  readonly name: string;
  readonly value: string;
  readonly above: boolean;
  readonly behind: boolean;
}

const written: fc.Arbitrary<readonly Written[]> = fc.uniqueArray(
  fc.record({
    name: fc.constantFrom(...Object.keys(TARGETS)),
    value: fc.constantFrom(...VALUES),
    above: fc.boolean(),
    behind: fc.boolean(),
  }),
  { minLength: 1, selector: ({ name }) => TARGETS[name]?.join('/') },
);

/** What stands in the mappings already: nothing, braces, or lines of its own. */
const present = fc.constantFrom(
  '',
  '    inherent: { rationale: r }\n',
  '    inherent:\n      # old\n      rationale: r\n',
  '    response:\n',
);

const blocks = fc.record({ written, present, crlf: fc.boolean(), first: fc.boolean() }).map((drawn) => {
  const lines = drawn.written.flatMap(({ name, value, above, behind }, at) => [
    ...(above ? [`    # above ${at}`] : []),
    `    ${name}: ${value}${behind ? ` # behind ${at}` : ''}`,
  ]);
  const own = `${drawn.present}${lines.join('\n')}\n`;
  const head = '  # The risk.\n  - id: R-001 # its id\n';
  const text = `id: REG-A\ntitle: A\nrisks:\n${head}${drawn.first ? `${own}    title: T\n` : `    title: T\n${own}`}`;
  return { ...drawn, text: drawn.crlf ? text.replaceAll('\n', '\r\n') : text };
});

const braces = written.map((drawn) => {
  const pairs = drawn.map(({ name, value }) => `${name}: ${value}`);
  const text = `id: REG-A\ntitle: A\nrisks:\n  # The risk.\n  - { id: R-001, ${pairs.join(', ')}, title: T } # its end\n`;
  return { written: drawn, text };
});

test('what is moved is gone from where it was and has its value and its comments where it is', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(blocks, braces), async (drawn) => {
      let text = drawn.text;
      for (let turn = 0; turn < 3; turn++) {
        const file = await open({ 'a.risks.yaml': text }, 'a.risks.yaml');
        const fix = fixesFor(file, 'schema/unknown-property').find(({ isPreferred }) => isPreferred);
        if (!fix?.title.startsWith('Move ') || fix.title.endsWith('under "custom"')) break;
        text = afterwards({ 'a.risks.yaml': text }, fix)['a.risks.yaml'] ?? '';
      }
      const [before, after] = [drawn.text, text].map((each) => parse(each).risks[0]);
      for (const { name } of drawn.written) {
        const [group = '', target = ''] = TARGETS[name] ?? [];
        expect(after).not.toHaveProperty([name]);
        expect(after[group][target], text).toBe(before[name]);
      }
      expect([after.id, after.title]).toEqual(['R-001', 'T']);
      const comments = (source: string) => source.match(/# (?:above|behind|The|its|old)[^\r\n]*/g)?.toSorted();
      expect(comments(text)).toEqual(comments(drawn.text));
      expect(text.includes('\r\n')).toBe(drawn.text.includes('\r\n'));
      const left = diagnosticsOf(await open({ 'a.risks.yaml': text }, 'a.risks.yaml'));
      const unknown = left.filter(({ code }) => code === 'schema/unknown-property').map(({ message }) => message);
      expect(unknown).toEqual([]);
    }),
    { numRuns: Number(process.env.RUNS ?? 60) },
  );
});
