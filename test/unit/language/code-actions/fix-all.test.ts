import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fixAll } from '../../../../src/language/code-actions/fix-all.ts';
import type { LanguageFile } from '../../../../src/language/file.ts';
import { applyEdits } from '../../../../src/text/edits.ts';
import { diagnosticsOf, type Files, open } from './actions.ts';

const NAME = 'orders.charter.yaml';
const RUNS = { numRuns: Number(process.env.RUNS ?? 60) };

async function fixed(files: Files, name: string): Promise<string> {
  const file = await open(files, name);
  return applyEdits(file.document.text, editsOf(file));
}

function editsOf(file: LanguageFile) {
  const [change] = fixAll(file) ?? [];
  return change && 'edits' in change ? change.edits : [];
}

/** Lines of a charter, right and wrong. */
const lines = {
  title: fc.constantFrom('title: Orders', 'title: 2027', 'Title: Orders', 'title: true # yes'),
  status: fc.constantFrom('status: draft', 'status: Draft', 'status: "On hold"', 'status: unheard-of', 'status:'),
  date: fc.constantFrom(
    'date: 2026-1-5',
    'date: 5.1.2026',
    'date: 1/2/2026',
    'date: Jan 5 2026',
    "date: '5th May 2026'",
  ),
  sponsor: fc.constantFrom('sponsor: @ada', 'sponsor: Ada', 'sponsor: [Ada]', 'sponsor: `x`'),
  tags: fc.constantFrom('tags: a', 'tags: [a, 1]', 'tags:\n- a', 'tags: {a: 1}', 'tags:'),
  business: fc.constantFrom(
    'businessCase: { summary: Late }',
    'business_case:\n  summary: Late',
    'businessCase:\n\tsummary: Late',
    'businessCase:\n  summary: Late\n  benefits: { description: x, kind: Efficiency }',
    'businessCase: Late',
  ),
  criteria: fc.constantFrom('successCriteria: []', 'successCriteria: none', 'successCriteria:\n  - a', ''),
  rest: fc.constantFrom(
    '',
    'title: Orders',
    'approvals:\n  - { role: Business_Sponsor, state: Granted }',
    'colour: red',
  ),
};

describe('source.fixAll.portolan', () => {
  test('done twice it changes no more than done once, and never makes it worse', async () => {
    await fc.assert(
      fc.asyncProperty(fc.record(lines), async (parts) => {
        const text = `id: PRJ-001\n${Object.values(parts).join('\n')}\n`;
        const before = await open({ [NAME]: text }, NAME);
        const once = applyEdits(text, editsOf(before));
        const after = await open({ [NAME]: once }, NAME);
        expect(editsOf(after)).toEqual([]);
        const errors = (file: LanguageFile): number =>
          diagnosticsOf(file).filter(({ severity }) => severity === 1).length;
        if (once !== text && before.document.problems.length === 0) expect(errors(after)).toBeLessThan(errors(before));
      }),
      RUNS,
    );
  });

  test('does nothing to a file without findings', async () => {
    const text =
      'id: PRJ-001\ntitle: Orders\nstatus: draft\nbusinessCase: { summary: Late }\nsuccessCriteria: [{ description: Fast }]\n';
    expect(fixAll(await open({ [NAME]: text }, NAME))).toBeUndefined();
  });

  test('leaves alone what is silenced, what is off, and what has to be made up', async () => {
    const text = `id: PRJ-001
title: Orders
# portolan-ignore-next-line schema/enum -- on purpose
status: Draft
date: 2026-1-5
businessCase: { summary: Late }
`;
    expect(await fixed({ [NAME]: text, 'portolan.yaml': 'rules: { schema/format: off }\n' }, NAME)).toBe(text);
  });

  test('mends the configuration itself', async () => {
    const files = { 'portolan.yaml': 'ids: { charter: PRJ-### }\nexclude: archive/**\ncurrency: eur\n' };
    expect(await fixed(files, 'portolan.yaml')).toBe(
      'ids: { charter: PRJ-### }\nexclude: [archive/**]\ncurrency: EUR\n',
    );
  });

  test('mends every one of hundreds of findings', async () => {
    const risks = Array.from({ length: 300 }, (_, index) => {
      return `  - { id: RISK-${1000 + index}, title: R, category: scalability, inherent: { probability: '3', impact: 2 }, status: Open, owner: Ada }\n`;
    });
    const text = `id: REG-A\ntitle: A\nrisks:\n${risks.join('')}`;
    const after = await fixed({ 'a.risks.yaml': text }, 'a.risks.yaml');
    expect(after).toBe(text.replaceAll("'3'", '3').replaceAll('Open', 'open'));
  });
});
