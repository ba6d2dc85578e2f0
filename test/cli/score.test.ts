import { describe, expect, test } from 'vitest';
import type { ScoreResult } from '../../src/engines/scoring/types.ts';
import { folder, json, portolan } from './portolan.ts';
import { CHARTER } from './records.ts';

const rated = (id: string, ratings: string): string =>
  CHARTER.replace('PRJ-001', id)
    .replace(/ {2}decisions: .*\n/, '')
    .replace(/ratings:\n[\s\S]*/, `ratings: { ${ratings} }\n`);

const files = {
  'a.charter.yaml': rated(
    'PRJ-001',
    'overall-value: 3, overall-effort: 1, user-business-value: 8, time-criticality: 3',
  ),
  'b.charter.yaml': rated('PRJ-002', 'overall-value: 9, overall-effort: 5'),
};
const plain = ['score', '--model', 'value-effort'];

describe('portolan score', () => {
  // Value t and effort 1 − t: PRJ-001 (2/9, 1), PRJ-002 (8/9, 5/9); equal at t = 2/5.
  test('--sensitivity and --robustness add to the JSON of the contract', async () => {
    const result = await json<ScoreResult & { sensitivity: object; robustness: object; whatIf?: object }>(
      [...plain, '--sensitivity', '--robustness', '--weights', 'any', '--top', '1'],
      { cwd: folder(files) },
    );
    expect(result.model).toMatchObject({ id: 'value-effort', method: 'weighted-sum', normalization: 'scale' });
    expect(result.projects.map(({ id, rank, score }) => [id, rank, score])).toEqual([
      ['PRJ-002', 1, 72.22],
      ['PRJ-001', 2, 61.11],
    ]);
    expect(result.sensitivity).toMatchObject({
      top: 1,
      weights: [{ dimension: 'value', top: { from: { swaps: [{ rises: 'PRJ-001', falls: 'PRJ-002' }] } } }, {}],
    });
    expect(result.robustness).toMatchObject({
      method: 'exact',
      projects: [
        { id: 'PRJ-002', acceptability: [0.6, 0.4] },
        { id: 'PRJ-001', acceptability: [0.4, 0.6] },
      ],
    });
    expect(result.whatIf).toBeUndefined();
  });

  test('the same for people', async () => {
    const { code, stdout } = await portolan([...plain, '--sensitivity', '--robustness', '--weights', 'any'], {
      cwd: folder(files),
    });
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^Value +50\.0 % +40\.0 % – 100\.0 % +0\.0 % – 100\.0 % +below 40\.0 % PRJ-001 passes PRJ-002$/m,
    );
    expect(stdout).toContain('Robustness: any weights, exact\n');
    expect(stdout).toMatch(/^ +1 +PRJ-002 +60 % +100 % +1\.4 +1–2 +100 %$/m);
  });

  test('--what-if', async () => {
    const trials = ['--what-if', 'PRJ-001:overall-value=9', 'effort=0.4'];
    const { whatIf, projects } = await json<{ projects: object[]; whatIf: { moves: object[] } }>(
      [...plain, ...trials],
      { cwd: folder(files) },
    );
    expect(projects).toMatchObject([{ id: 'PRJ-002', score: 72.22 }, { id: 'PRJ-001' }]);
    expect(whatIf).toMatchObject({
      moves: [
        { id: 'PRJ-001', from: { score: 61.11, rank: 2 }, to: { score: 93.33, rank: 1 } },
        { id: 'PRJ-002', from: { score: 72.22, rank: 1 }, to: { score: 75.56, rank: 2 } },
      ],
    });
    const { stdout } = await portolan([...plain, '--what-if', 'PRJ-001:overall-value=9'], { cwd: folder(files) });
    expect(stdout).toMatch(/^PRJ-001 +61\.1 → 94\.4 +2 → 1 +up 1$/m);
    expect(
      (await portolan([...plain, '--what-if', 'PRJ-001:overall-value=3'], { cwd: folder(files) })).stdout,
    ).toContain('No score and no rank changes.');
  });

  test('a charter of which too little is rated is provisional, one that must be done says so, one that is over apart', async () => {
    const cwd = folder({
      ...files,
      'c.charter.yaml': rated('PRJ-003', 'overall-value: 10'),
      'd.charter.yaml': rated('PRJ-004', 'overall-value: 1, overall-effort: 9').replace(
        'scoring:',
        'portfolio: { mandatory: true }\nscoring:',
      ),
      'e.charter.yaml': rated('PRJ-005', 'overall-value: 10, overall-effort: 1').replace('proposed', 'rejected'),
    });
    const { projects } = await json<ScoreResult>(plain, { cwd });
    expect(
      projects.map(({ id, score, rank, priority, provisional, mandatory, unranked, range }) => {
        return [id, score, rank, priority, provisional, mandatory, unranked, range?.low];
      }),
    ).toEqual([
      ['PRJ-003', 100, null, null, true, false, 'provisional', 50],
      ['PRJ-005', 100, null, null, false, false, 'ended', 100],
      ['PRJ-002', 72.22, 1, 'high', false, false, null, 72.22],
      ['PRJ-001', 61.11, 2, 'medium', false, false, null, 61.11],
      ['PRJ-004', 5.56, 3, null, false, true, null, 5.56],
    ]);
    const { stdout } = await portolan([...plain, '--robustness'], { cwd });
    expect(stdout).toMatch(/^ +3 +PRJ-004 +5\.6 +█░+ +Mandatory +100 % /m);
    expect(stdout).toMatch(/^ +– +PRJ-003 +100\.0 +█+ +provisional 50–100 +50 % /m);
    expect(stdout).toMatch(
      /^Provisional: no rank and no priority until 50 % of the weight is rated and each dimension/m,
    );
    expect(stdout).toMatch(/^Not to be decided: .*\n\nrank .*\n +– +PRJ-005 +100\.0 +█+ +rejected +100 % /m);
    expect(stdout).toContain('and 1 missing rating over the whole scale, 2000 draws');
    expect(stdout).toMatch(/^ +– +PRJ-003 +\d+ % .*\nProvisional charters have the ranks that they would take beside/m);
  });

  test('a ratio names what it is short of', async () => {
    const { stdout } = await portolan(['score', '--model', 'wsjf'], { cwd: folder(files) });
    expect(stdout).toContain('Weighted shortest job first (100 is the best of the portfolio)');
    expect(stdout).toMatch(/^ {2}PRJ-001: 2 ratings missing/m);
  });

  test.each([
    [['--model', 'magic'], 'portolan: There is no scoring model "magic" in the catalogue.\n'],
    [
      ['--what-if', 'faster'],
      'portolan: "faster" is no trial: write PRJ-001:cost-reduction=5 or business-value=0.5.\n',
    ],
    [['--what-if', 'PRJ-009:reach=1'], 'portolan: There is no charter "PRJ-009".\n'],
  ])('%j is unusable', async (args, message) => {
    const { code, stdout, stderr } = await portolan(['score', ...args], { cwd: folder(files) });
    expect({ code, stdout, stderr }).toEqual({ code: 2, stdout: '', stderr: message });
  });

  test('--samples has its limits', async () => {
    const { code, stderr } = await portolan(['score', '--robustness', '--samples', '1'], { cwd: folder(files) });
    expect(code).toBe(2);
    expect(stderr).toContain('It must be a whole number from 100 to 100000.');
  });
});
