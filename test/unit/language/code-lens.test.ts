import { describe, expect, test } from 'vitest';
import { codeLenses, type LensContent, type LensSwitches } from '../../../src/language/code-lens/list.ts';
import { resolveLens } from '../../../src/language/code-lens/resolve.ts';
import { type LanguageFile, languageFile } from '../../../src/language/file.ts';
import { inlayHints } from '../../../src/language/inlay-hints.ts';
import { FOLDER, type MarkedFile, markedFile, TODAY } from './marked.ts';
import { ADR, CHANGE, CHARTER, REGISTER } from './records.ts';

const ALL: LensSwitches = { score: true, change: true, risk: true, supersede: true, references: true };

function contents(file: LanguageFile, switches = ALL): LensContent[] {
  return codeLenses(file, switches).flatMap(({ data }) => resolveLens(file, data) ?? []);
}

const titles = (file: LanguageFile): string[] => contents(file).map(({ title }) => title);

async function other({ workspace }: MarkedFile, name: string): Promise<LanguageFile> {
  const file = languageFile(workspace, `${FOLDER}/${name}`, TODAY);
  if (!file) throw new Error(`${name} is not Portolan's.`);
  return file;
}

/** Whatever has a score is ranked. */
const EVERYTHING = { 'portolan.yaml': 'scoring: { ranking: { completeness: 0, everyDimension: false } }\n' };

describe('a charter', () => {
  test('has its score and rank over its first line', async () => {
    const second = CHARTER.replace('PRJ-001', 'PRJ-002').replace(': 4', ': 5');
    const { file, ranges } = await markedFile('a.charter.yaml', `# Orders\n⟦kind⟧${CHARTER.slice(4)}`, {
      'b.charter.yaml': second,
      ...EVERYTHING,
    });
    expect(codeLenses(file, ALL)).toEqual([{ range: ranges[0], data: { uri: file.record.uri, type: 'score' } }]);
    expect(contents(file)).toEqual([
      {
        title: 'Score 75.0 · rank 2 of 2 · 5 % rated, 31 ratings missing',
        action: { type: 'score', uri: file.record.uri },
      },
    ]);
  });

  test('without ratings, or fully rated, says so', async () => {
    const bare = await markedFile('a.charter.yaml', 'id: PRJ-001\n');
    expect(titles(bare.file)).toEqual(['Not rated yet · 32 ratings missing']);
    const model =
      'scoring: { model: m }\ncatalog: { evaluation: { models: { m: { title: M, scale: { min: 1, max: 5 }, dimensions: { d: { title: D, weight: 1, groups: { g: { title: G, criteria: { c: { title: C, question: Q, direction: benefit, anchors: { 1: a, 5: b } } } } } } } } } } }\n';
    const full = await markedFile('a.charter.yaml', 'scoring: { ratings: { c: 4 } }\n', { 'portolan.yaml': model });
    expect(titles(full.file)).toEqual(['Score 75.0 · rank 1 of 1 · 100 % rated']);
    const unknown = await markedFile('a.charter.yaml', 'scoring: { ratings: { c: 4 } }\n', {
      'portolan.yaml': 'scoring: { model: x }\n',
    });
    expect(titles(unknown.file)).toEqual([]);
  });

  test('that is provisional, over, or must be done says so', async () => {
    const lens = async (text: string) => titles((await markedFile('a.charter.yaml', text)).file)[0];
    expect(await lens(CHARTER)).toBe('Provisional score 75.0 (3.8–98.8) · 5 % rated, 31 ratings missing');
    const must = await lens(`${CHARTER}portfolio: { mandatory: true }\n`);
    expect(must).toBe('Provisional score 75.0 (3.8–98.8) · mandatory · 5 % rated, 31 ratings missing');
    const over = await markedFile(
      'a.charter.yaml',
      CHARTER.replace('status: proposed', 'status: completed'),
      EVERYTHING,
    );
    expect(titles(over.file)[0]).toBe('Score 75.0 · completed, not ranked · 5 % rated, 31 ratings missing');
  });

  test('follows the ratings of other charters', async () => {
    const marked = await markedFile('a.charter.yaml', CHARTER, { 'b.charter.yaml': 'id: PRJ-002\n', ...EVERYTHING });
    expect(titles(marked.file)[0]).toContain('rank 1 of 1');
    const better = CHARTER.replace('PRJ-001', 'PRJ-002').replace(': 4', ': 5');
    await marked.workspace.edit(`${FOLDER}/b.charter.yaml`, better, 1);
    expect(titles(await other(marked, 'a.charter.yaml'))[0]).toContain('rank 2 of 2');
  });
});

describe('a change request', () => {
  test('has its class and what it owes', async () => {
    const { file } = await markedFile('a.change.yaml', CHANGE);
    const [lens] = contents(file);
    expect(lens?.title).toBe('Data model change · Breaking · 2 approvals missing · 6 obligations unmet');
    expect(lens?.action).toEqual({ type: 'classify', uri: file.record.uri });
  });

  test('whose class nothing tells, or that owes nothing, says so', async () => {
    expect(titles((await markedFile('a.change.yaml', 'id: CR-2026-001\n')).file)).toEqual([
      'Class unknown: nothing says yet what changes',
    ]);
    const harmless = `items: [{ type: configuration-update, item: x }]
approvals: [{ role: team-lead, state: granted, by: Ada, date: 2026-01-05 }]
evidence:
  - { obligation: automated-testing-validation, url: "https://ci.example.com/4711" }
  - { obligation: automated-rollback, summary: Done }
  - { obligation: monitoring-validation, summary: Done }
  - { obligation: team-notification, summary: Done }
`;
    expect(titles((await markedFile('a.change.yaml', harmless)).file)).toEqual([
      'Infrastructure change · Low risk · nothing owed',
    ]);
    const rejected = harmless.replace('granted', 'rejected');
    expect(titles((await markedFile('a.change.yaml', rejected)).file)).toEqual([
      'Infrastructure change · Low risk · 1 approval rejected',
    ]);
  });
});

describe('a risk register', () => {
  const RISKS = `id: REG-A
risks:
  - { id: ⟦RISK-001⟧, inherent: { probability: 5, impact: 5 }, residual: { probability: 1, impact: 1 } }
  - { id: RISK-002, inherent: { probability: 5, impact: 5 } }
  - { id: RISK-003, type: opportunity, inherent: { probability: 5, impact: 5 } }
  - { id: RISK-004, inherent: { probability: 5 } }
  - { id: RISK-005, status: closed, inherent: { probability: 5, impact: 5 } }
`;

  test('counts its open risks by their level now', async () => {
    const { file } = await markedFile('a.risks.yaml', RISKS);
    expect(contents(file)).toEqual([{ title: '1 high · 1 high opportunity · 1 low · 1 not rated · 1 closed' }]);
    expect(titles((await markedFile('a.risks.yaml', 'id: REG-A\n')).file)).toEqual(['No risks']);
  });

  test('has the references of each risk at its id', async () => {
    const others = { 'a.charter.yaml': 'risks: [{ ref: RISK-001 }]\n', 'b.adr.yaml': 'kind: adr\nrisks: [RISK-001]\n' };
    const { file, ranges } = await markedFile('a.risks.yaml', RISKS, others);
    const [, lens, ...rest] = codeLenses(file, ALL);
    expect(rest).toEqual([]);
    expect(lens?.range).toEqual(ranges[0]);
    const at = { uri: file.record.uri, range: ranges[0] };
    expect(lens && resolveLens(file, lens.data)).toEqual({
      title: '2 references',
      action: {
        type: 'references',
        at,
        locations: [
          {
            uri: `${FOLDER}/a.charter.yaml`,
            range: { start: { line: 0, character: 15 }, end: { line: 0, character: 23 } },
          },
          { uri: `${FOLDER}/b.adr.yaml`, range: { start: { line: 1, character: 8 }, end: { line: 1, character: 16 } } },
        ],
      },
    });
  });
});

describe('a decision record', () => {
  const next = (id: string, links: string): string => `---\nkind: adr\nid: ${id}\ntitle: ${id}\n${links}\n---\n`;

  test('says what supersedes it, and what it supersedes, and opens that', async () => {
    const others = { '1.adr.md': ADR, '3.adr.md': next('ADR-0003', 'supersedes: [ADR-0002]') };
    const { file, ranges } = await markedFile(
      '2.adr.md',
      next('ADR-0002', 'supersedes: [ADR-0001]').replace('kind', '⟦kind⟧'),
      others,
    );
    const lenses = codeLenses(file, ALL);
    expect(lenses.map(({ range }) => range)).toEqual([ranges[0], ranges[0], ranges[0]]);
    const idRange = { start: { line: 2, character: 4 }, end: { line: 2, character: 12 } };
    expect(contents(file).slice(0, 2)).toEqual([
      {
        title: 'Superseded by ADR-0003',
        action: { type: 'open', location: { uri: `${FOLDER}/3.adr.md`, range: idRange } },
      },
      {
        title: 'Supersedes ADR-0001',
        action: { type: 'open', location: { uri: `${FOLDER}/1.adr.md`, range: idRange } },
      },
    ]);
    expect(titles(file)[2]).toBe('1 reference');
  });

  test('says when the other record is unknown', async () => {
    const { file } = await markedFile('2.adr.md', next('ADR-0002', 'supersededBy: [ADR-0009]'));
    expect(contents(file)).toEqual([{ title: 'Superseded by ADR-0009 (unknown)' }]);
  });

  test('that was adopted has its lenses over the first line', async () => {
    const { file } = await markedFile(
      'docs/adr/0001-x.md',
      '# 1. X\n\n## Status\n\nSuperseded by [2. Y](0002-y.md)\n',
      {
        'docs/adr/0002-y.md': '# 2. Y\n\n## Status\n\nAccepted\n\n## Context\n\nX\n\n## Decision\n\nY\n',
      },
    );
    expect(codeLenses(file, ALL).map(({ range }) => range.start)).toEqual([{ line: 0, character: 0 }]);
    expect(titles(file)).toEqual(['Superseded by ADR-0002']);
  });
});

test('lenses can be switched off, each for itself', async () => {
  const others = { 'b.charter.yaml': 'dependencies: [{ target: PRJ-001 }]\n' };
  const { file } = await markedFile('a.charter.yaml', CHARTER, others);
  expect(codeLenses(file, ALL).map(({ data }) => data.type)).toEqual(['score', 'references']);
  expect(codeLenses(file, { ...ALL, score: false }).map(({ data }) => data.type)).toEqual(['references']);
  expect(codeLenses(file, { ...ALL, references: false }).map(({ data }) => data.type)).toEqual(['score']);
});

test('files without an artifact have none; a lens that no longer fits says nothing', async () => {
  const { file } = await markedFile('portolan.yaml', 'title: x\n');
  expect(codeLenses(file, ALL)).toEqual([]);
  const register = (await markedFile('a.risks.yaml', REGISTER)).file;
  const { uri } = register.record;
  expect(resolveLens(register, { uri, type: 'score' })).toBeUndefined();
  expect(resolveLens(register, { uri, type: 'change' })).toBeUndefined();
  expect(resolveLens(register, { uri, type: 'references', id: 'RISK-001' })).toBeUndefined();
  expect(resolveLens(register, { uri, type: 'supersede', id: 'RISK-001', direction: 'after' })).toBeUndefined();
  expect(resolveLens((await markedFile('a.charter.yaml', CHARTER)).file, { uri, type: 'risk' })).toBeUndefined();
});

test('a register under a matrix that is refused says so instead of levels', async () => {
  const matrix = 'catalog: { risks: { matrix: { impact: { 3: null, 4: null, 5: null } } } }\n';
  const { file } = await markedFile('a.risks.yaml', REGISTER, { 'portolan.yaml': matrix });
  expect(titles(file)[0]).toBe('1 risk · not rated: the matrix in portolan.yaml cannot be used');
});

test('what stands in the wrong place is not rated: lens and hints say what the finding says', async () => {
  const text = 'id: REG-A\ntitle: A\nrisks:\n  - id: R-001\n    title: T\n    probability: 3\n    impact: 4\n';
  const { file } = await markedFile('a.risks.yaml', text);
  expect(titles(file)).toEqual(['1 not rated']);
  const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
  expect(inlayHints(file, range, { riskLevel: true, residualLevel: true, ratingPoints: true })).toEqual([]);
  const marked = await markedFile('b.risks.yaml', REGISTER, {
    'b.risks.md': '| ID | Risk |\n| --- | --- |\n| R-001 | x |\n',
  });
  expect(titles(await other(marked, 'b.risks.md'))).toEqual(['1 row in a table, not read yet']);
});
