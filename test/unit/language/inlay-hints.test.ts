import { describe, expect, test } from 'vitest';
import { type HintSwitches, inlayHints } from '../../../src/language/inlay-hints.ts';
import type { Range } from '../../../src/text/position.ts';
import { markedFile } from './marked.ts';

const ALL: HintSwitches = { riskLevel: true, residualLevel: true, ratingPoints: true };
const EVERYTHING: Range = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } };

/** The labels by the cursors that mark where they should stand. */
async function hints(name: string, marked: string, switches = ALL, others: Readonly<Record<string, string>> = {}) {
  const { file, cursors, ranges } = await markedFile(name, marked, others);
  const found = inlayHints(file, ranges[0] ?? EVERYTHING, switches);
  return { found, labels: found.map(({ label }) => label), positions: found.map(({ position }) => position), cursors };
}

const REGISTER = `risks:
  - id: RISK-001
    inherent:
      probability: 3
      impact: 4|
    residual: { impact: 3, probability: 2| }
    target: { probability: 1, impact: 2| }
    history: [{ date: 2026-01-05, probability: 1, impact: 1| }]
  - id: RISK-002
    inherent: { probability: 3 }
    residual: { probability: 9, impact: 1 }
`;

describe('levels', () => {
  test('stand behind the later of probability and impact', async () => {
    const { found, labels, positions, cursors } = await hints('a.risks.yaml', REGISTER);
    expect(positions).toEqual(cursors);
    expect(labels).toEqual(['High 0.2', 'Moderate 0.06', 'Low 0.01', 'Low 0.005']);
    expect(found[0]).toEqual({
      position: cursors[0],
      label: 'High 0.2',
      tooltip: 'Probability moderate (0.5) × impact high (0.4) = 0.2',
      paddingLeft: true,
    });
  });

  test('are switched off for residual ratings and for the others apart', async () => {
    expect((await hints('a.risks.yaml', REGISTER, { ...ALL, residualLevel: false })).labels).toHaveLength(3);
    expect((await hints('a.risks.yaml', REGISTER, { ...ALL, riskLevel: false })).labels).toEqual(['Moderate 0.06']);
    const none = { riskLevel: false, residualLevel: false, ratingPoints: false };
    expect((await hints('a.risks.yaml', REGISTER, none)).labels).toEqual([]);
  });

  test('are those of the range asked for', async () => {
    const asked = REGISTER.replace('    residual: { impact', '⟦    residual: { impact').replace('history', '⟧history');
    expect((await hints('a.risks.yaml', asked)).labels).toEqual(['Moderate 0.06', 'Low 0.01']);
  });

  test('follow the matrix of the project', async () => {
    const others = { 'portolan.yaml': 'catalog: { risks: { matrix: { levels: { high: { title: Severe } } } } }\n' };
    expect((await hints('a.risks.yaml', REGISTER, ALL, others)).labels[0]).toBe('Severe 0.2');
  });

  test('are shown in charters and change requests, in front matter, and nowhere else', async () => {
    const risk = 'risk: { probability: 5, impact: 5| }\n';
    const change = await hints('a.change.yaml', `${risk}custom: { probability: 5, impact: 5 }\n`);
    expect(change.labels).toEqual(['High 0.72']);
    expect(change.positions).toEqual(change.cursors);
    const markdown = await hints('a.change.md', `---\nkind: change-request\n${risk}---\n# X\n`);
    expect(markdown.labels).toEqual(['High 0.72']);
    expect(markdown.positions).toEqual(markdown.cursors);
    const charter = await hints('a.charter.yaml', 'risks: [{ title: x, probability: 5, impact: 5| }]\n');
    expect(charter.positions).toEqual(charter.cursors);
    expect((await hints('portolan.yaml', risk.replace('|', ''))).labels).toEqual([]);
  });
});

describe('points', () => {
  const CHARTER =
    'scoring:\n  ratings:\n    cost-reduction: 3|\n    goal-alignment: { rating: 5|, rationale: x }\n    unknown: 3\n';

  test('say what each rating contributes', async () => {
    const { found, labels, positions, cursors } = await hints('a.charter.yaml', CHARTER);
    expect(positions).toEqual(cursors);
    expect(labels).toEqual(['40.0 points', '20.0 points']);
    expect(found[0]?.tooltip).toBe('Cost reduction: 40.0 of the 60.0 points of the score (provisional, 6.4 % rated)');
  });

  test('can be switched off, and are none while nothing is rated', async () => {
    expect((await hints('a.charter.yaml', CHARTER, { ...ALL, ratingPoints: false })).labels).toEqual([]);
    expect((await hints('a.charter.yaml', 'scoring:\n  ratings:\n    cost-reduction:\n')).labels).toEqual([]);
  });
});
