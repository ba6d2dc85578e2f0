import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { afterwards, diagnosticsOf, fixesFor, open } from './actions.ts';

/** The fixes for a text's findings with a code: their titles, the preferred one with a star. */
async function titles(name: string, text: string, code: string): Promise<string[]> {
  const fixes = fixesFor(await open({ [name]: text }, name), code);
  return fixes.map(({ title, isPreferred }) => (isPreferred ? `* ${title}` : title));
}

async function mended(name: string, text: string, code: string): Promise<string> {
  const fix = fixesFor(await open({ [name]: text }, name), code).find(({ isPreferred }) => isPreferred);
  if (!fix) throw new Error(`Nothing is preferred for ${code}.`);
  return afterwards({ [name]: text }, fix)[name] ?? '';
}

const risk = (lines: string): string => `id: REG-A\ntitle: A\nrisks:\n  - id: R-001\n    title: T\n${lines}`;

describe('the first fix is the one that is meant', () => {
  test('one of several owners is for the author to choose; of one there is no choice', async () => {
    const [first, second] = await titles('a.risks.yaml', risk('    owner: [Ada, Bob]\n'), 'schema/type');
    expect([first, second]).toEqual(['Keep only "Ada"', 'Keep only "Bob"']);
    expect(await mended('a.risks.yaml', risk('    owner: [Ada] # so far\n'), 'schema/type')).toBe(
      risk('    owner: Ada # so far\n'),
    );
    expect(await mended('a.risks.yaml', risk('    owner:\n      - Ada\n'), 'schema/type')).toBe(
      risk('    owner: Ada\n'),
    );
  });

  test('a plain approval is of a role where there is one of that name, else by a person', async () => {
    const approved = (entry: string): string => `id: REG-A\ntitle: A\nrisks: []\napprovals:\n  - ${entry}\n`;
    expect(await mended('a.risks.yaml', approved('Technical lead'), 'schema/type')).toBe(
      approved('{ role: technical-lead }'),
    );
    expect(await mended('a.risks.yaml', approved('Maya Lindqvist'), 'schema/type')).toBe(
      approved('{ by: Maya Lindqvist }'),
    );
  });

  test('a word of a status in other letters, or one that means the same', async () => {
    const charter = (status: string): string => `id: PRJ-001\ntitle: T\nstatus: ${status}\n`;
    expect(await mended('a.charter.yaml', charter('Approved'), 'schema/enum')).toBe(charter('approved'));
    expect(await mended('a.charter.yaml', charter('In progress'), 'schema/enum')).toBe(charter('active'));
  });

  test('a response in a word is a strategy, one in a sentence a summary', async () => {
    expect(await mended('a.risks.yaml', risk('    response: Reduce\n'), 'schema/type')).toBe(
      risk('    response: { strategy: mitigate }\n'),
    );
    expect(await mended('a.risks.yaml', risk('    response: Find a second source.\n'), 'schema/type')).toBe(
      risk('    response: { summary: Find a second source. }\n'),
    );
  });

  test('a group of categories: its members, none of them preferred', async () => {
    const found = await titles('a.risks.yaml', risk('    category: Technical\n'), 'catalog/unknown-entry');
    expect(found.slice(0, 3)).toEqual([
      'Change it to "scalability"',
      'Change it to "data-quality"',
      'Change it to "integration-complexity"',
    ]);
    expect(found.filter((title) => title.startsWith('*'))).toEqual([]);
  });

  test('what cannot be moved yet is not offered to be', async () => {
    const text = risk('    response: Mitigate\n    mitigation: x\n');
    const found = await titles('a.risks.yaml', text, 'schema/unknown-property');
    expect(found.filter((title) => title.includes('into'))).toEqual([]);
  });
});

test('of a table that becomes a list no cell is lost', async () => {
  const cell = fc.constantFrom('High', 'Medium', 'Sometimes', 'a \\| b', '2026-11-20', '#1', '4', 'Ada', "it's: so");
  const headings = ['Risk', 'Impact', 'Likelihood', 'Mitigation', 'Owner', 'Status', 'Team', 'Next review', 'Notes'];
  const table = fc.record({
    columns: fc
      .shuffledSubarray(headings, { minLength: 0 })
      .map((chosen) => ['Owner', 'Risk', ...chosen.filter((each) => !['Owner', 'Risk'].includes(each))]),
    rows: fc.array(fc.array(cell, { minLength: headings.length, maxLength: headings.length }), {
      minLength: 1,
      maxLength: 4,
    }),
    front: fc.constantFrom('', '---\nid: REG-A\ntitle: A # of us\n---\n\n'),
    eol: fc.constantFrom('\n', '\r\n'),
  });
  await fc.assert(
    fc.asyncProperty(table, async ({ columns, rows, front, eol }) => {
      const lines = [columns, columns.map(() => '---'), ...rows.map((row) => row.slice(0, columns.length))];
      const body = lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
      const text = `${front}# Ours\n\n${body}\n\nThe end.\n`.replaceAll('\n', eol);
      const after = await mended('a.risks.md', text, 'schema/unread-table');
      expect(after).toContain(`# Ours${eol}${eol}The end.${eol}`);
      const [, yaml = ''] = /^---\r?\n(.*?)\r?\n---/s.exec(after) ?? [];
      const { risks } = parse(yaml);
      expect(risks).toHaveLength(rows.length);
      const known: Readonly<Record<string, unknown>> = { High: 4, Medium: 3, 4: 4 };
      rows.forEach((row, at) => {
        const { title, inherent, response, owner, nextReview, custom, status } = risks[at];
        const places: Readonly<Record<string, unknown>> = {
          Risk: title,
          Impact: inherent?.impact,
          Likelihood: inherent?.probability,
          Mitigation: response?.summary,
          Owner: owner,
          Status: status,
          Team: custom?.Team,
          'Next review': nextReview,
          Notes: custom?.Notes,
        };
        columns.forEach((heading, column) => {
          const raw = (row[column] ?? '').replaceAll('\\|', '|');
          const isRating = ['Impact', 'Likelihood'].includes(heading);
          expect(places[heading]).toEqual(isRating ? (known[raw] ?? raw) : raw);
        });
      });
      const left = diagnosticsOf(await open({ 'a.risks.md': after }, 'a.risks.md'));
      expect(left.filter(({ code }) => code === 'schema/unread-table')).toEqual([]);
    }),
    { numRuns: Number(process.env.RUNS ?? 40) },
  );
});
