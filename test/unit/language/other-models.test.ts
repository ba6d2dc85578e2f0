import { describe, expect, test } from 'vitest';
import { resolveLens } from '../../../src/language/code-lens/resolve.ts';
import { inlayHints } from '../../../src/language/inlay-hints.ts';
import { offer } from './completion/support.ts';
import { hovered, paragraphs } from './hovering.ts';
import { markedFile } from './marked.ts';

const OTHERS = {
  'portolan.yaml': 'scoring: { model: wsjf }\n',
  // (7 + 9 + 5) ÷ 2 = 10.5
  'b.charter.yaml': `id: PRJ-002
scoring:
  ratings:
    user-business-value: 7
    time-criticality: 9
    risk-reduction-opportunity-enablement: 5
    job-size: 2
`,
};
// (8 + 3 + 4) ÷ 8 = 1.875, which is 17.9 % of 10.5.
const RATED = `id: PRJ-001
scoring:
  ratings:
    user-business-value: 8
    time-criticality: { likely: 3 }
    risk-reduction-opportunity-enablement: 4
    job-size: 8
`;

describe('in a ratio', () => {
  test('the lens has the score beside the best of the portfolio', async () => {
    const { file } = await markedFile('a.charter.yaml', RATED, OTHERS);
    expect(resolveLens(file, { uri: file.record.uri, type: 'score' })?.title).toBe(
      'Score 17.9 · rank 2 of 2 · 100 % rated',
    );
  });

  test('points stand behind what adds, none behind what divides', async () => {
    const { file } = await markedFile('a.charter.yaml', RATED, OTHERS);
    const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
    const switches = { riskLevel: true, residualLevel: true, ratingPoints: true };
    expect(inlayHints(file, range, switches).map(({ label, position }) => [position.line, label])).toEqual([
      [3, '9.5 points'],
      [4, '3.6 points'],
      [5, '4.8 points'],
    ]);
  });

  test('a hover says what another rating would make of the score', async () => {
    const { text } = await hovered('a.charter.yaml', RATED.replace('job-size', 'job-|size'), OTHERS);
    expect(text).toBe(
      paragraphs(
        '**Job size** · Job size',
        'How large is the work, compared with the other projects?',
        '- **1**: The smallest of all projects\n- **8**: About eight times the smallest\n- **20**: Far larger than any other project',
        'A cost: a high rating counts against the project. The score is divided by it.',
        'Rated 8; the score is 17.9.',
        '| Rating | 1 | **8** | 20 |\n| --- | --- | --- | --- |\n| Score | 100.0 | **17.9** | 7.1 |',
      ),
    );
  });
});

describe('completion of ratings', () => {
  test('of a scale of its own: the marks that have a meaning', async () => {
    const others = { 'portolan.yaml': 'scoring: { model: rice }\n' };
    const labels = async (criterion: string) =>
      (await offer('a.charter.yaml', `scoring:\n  ratings:\n    ${criterion}: |\n`, { others })).labels;
    const range = '{ low, likely, high }';
    expect(await labels('impact')).toEqual(['0.25', '0.5', '1', '2', '3', range]);
    expect(await labels('reach')).toEqual(['0', '500', range]);
  });
});
