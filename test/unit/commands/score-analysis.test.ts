import { describe, expect, test } from 'vitest';
import { scorePortfolio } from '../../../src/engines/scoring/score.ts';
import { score, scoringInput } from '../../../src/facts/ranking.ts';
import { analyseScores, robustnessOptions, whatIfScores } from '../../../src/facts/score-analysis.ts';
import { UnknownModelError } from '../../../src/facts/scoring-model.ts';
import { type Target, targetOf } from '../../../src/workspace/target.ts';
import { type Files, FOLDER, open, replaced } from '../workspace/open.ts';
import { CHARTER } from '../workspace/records.ts';

async function target(files: Files): Promise<Target> {
  return targetOf(await open(files));
}

const rated = (id: string, ratings: string): string =>
  `${replaced(CHARTER, 'PRJ-001', id)}scoring: { ratings: { ${ratings} } }\n`;

const charters = {
  // Whatever has a score is ranked.
  'portolan.yaml': 'scoring: { ranking: { completeness: 0, everyDimension: false } }\n',
  'a.charter.yaml': rated('PRJ-001', 'cost-reduction: 4, skill-match: 2, overall-value: 3, overall-effort: 2'),
  'b.charter.yaml': rated('PRJ-002', 'cost-reduction: 2, skill-match: 5, overall-value: 9, overall-effort: 8'),
};

describe('analyses of the ranking', () => {
  // PRJ-001: 75 t + 25 (1 − t), PRJ-002: 25 t + 100 (1 − t), t the share of business value beside resources: .6.
  test('by the model of the workspace', async () => {
    const { sensitivity, robustness } = analyseScores(await target(charters), { top: 1 });
    expect(sensitivity.topProjects).toEqual(['PRJ-001']);
    const business = sensitivity.weights.find(({ dimension }) => dimension === 'business-value');
    // Resources keep two of six parts of what is left: 50 b = 75 (1 − b) ÷ 3, so b = 1/3.
    expect(business?.ranking.from.weight).toBeCloseTo(1 / 3, 12);
    expect(business?.ranking.from.swaps).toEqual([{ rises: 'PRJ-002', falls: 'PRJ-001' }]);
    expect(robustness).toMatchObject({ method: 'sampled', weights: 'same-order', samples: 2000, seed: 1, top: 1 });
    expect(robustness.projects.map(({ id, file }) => [id, file])).toEqual([
      ['PRJ-001', 'a.charter.yaml'],
      ['PRJ-002', 'b.charter.yaml'],
    ]);
  });

  // PRJ-001: (2/9) v + (8/9)(1 − v), PRJ-002: (8/9) v + (2/9)(1 − v): equal at one half, where the weights are.
  test('by another model; ties are ties', async () => {
    const { sensitivity, robustness } = analyseScores(await target(charters), {
      model: 'value-effort',
      weights: 'any',
    });
    expect(sensitivity.ties).toEqual([['PRJ-001', 'PRJ-002']]);
    expect(robustness).toMatchObject({ method: 'exact', samples: null });
    expect(robustness.projects.map(({ acceptability }) => acceptability)).toEqual([
      [0.5, 0.5],
      [0.5, 0.5],
    ]);
  });

  test('go by the settings of portolan.yaml, unless somebody asks for others', async () => {
    const robustness = 'robustness: { weights: any, samples: 500, seed: 9, top: 5 }';
    const set = await target({ ...charters, 'portolan.yaml': `scoring: { ${robustness} }\n` });
    expect(robustnessOptions(set)).toEqual({ weights: 'any', samples: 500, seed: 9, top: 5 });
    expect(robustnessOptions(set, { seed: 2, top: 1 })).toEqual({ weights: 'any', samples: 500, seed: 2, top: 1 });
    expect(analyseScores(set).robustness).toMatchObject({ samples: 500, margin: 0.043827 });
  });

  test('of a model that there is not', async () => {
    const portfolio = await target(charters);
    expect(() => analyseScores(portfolio, { model: 'moscow' })).toThrow(UnknownModelError);
    expect(() => score(portfolio, 'moscow')).toThrow('There is no scoring model "moscow" in the catalogue.');
    expect(scoringInput(portfolio, 'moscow')).toBeUndefined();
  });
});

describe('score', () => {
  test('by a model that is asked for, beside that of the workspace', async () => {
    const portfolio = await target(charters);
    expect(score(portfolio, 'value-effort').model.id).toBe('value-effort');
    expect(score(portfolio).model.id).toBe('data-value');
    expect(score(portfolio, 'value-effort')).toBe(score(portfolio, 'value-effort'));
  });

  test('by weights from judgements', async () => {
    const judgements = '[{ more: value, less: effort, times: 3 }]';
    const ours = `ours: { title: Ours, basedOn: value-effort, judgements: ${judgements} }`;
    const portolan = `catalog: { evaluation: { models: { ${ours} } } }\nscoring: { model: ours }\n`;
    const { model, projects } = score(await target({ ...charters, 'portolan.yaml': portolan }));
    expect(model.dimensions.map(({ id, weight }) => [id, weight])).toEqual([
      ['value', 0.75],
      ['effort', 0.25],
    ]);
    expect(model.judgements).toEqual([{ dimension: null, consistencyRatio: 0, unjudged: 0 }]);
    expect(projects.map(({ id, score: points }) => [id, points])).toEqual([
      ['PRJ-002', 72.22],
      ['PRJ-001', 38.89],
    ]);
  });

  test('is the same as the engine on the plain data for a page', async () => {
    const portfolio = await target(charters);
    const input = scoringInput(portfolio) ?? expect.fail();
    const sent = JSON.parse(JSON.stringify(input)) as typeof input;
    expect(scorePortfolio(sent.model, sent.projects, sent.priorities)).toEqual(score(portfolio));
  });

  test('measures only the charter that was edited', async () => {
    const portfolio = await target(charters);
    const before = score(portfolio).projects;
    await portfolio.workspace.edit(`${FOLDER}/a.charter.yaml`, rated('PRJ-001', 'cost-reduction: 1'), 1);
    const after = score(portfolio).projects;
    const criteriaOf = (projects: typeof before, id: string) => projects.find((project) => project.id === id)?.criteria;
    expect(criteriaOf(after, 'PRJ-002')).toBe(criteriaOf(before, 'PRJ-002'));
    expect(criteriaOf(after, 'PRJ-001')).not.toBe(criteriaOf(before, 'PRJ-001'));
  });
});

describe('what if', () => {
  test('moves ranks and touches no file', async () => {
    const portfolio = await target(charters);
    const { moves, problems } = whatIfScores(portfolio, [
      { project: 'PRJ-001', criterion: 'cost-reduction', rating: 1 },
    ]);
    expect(problems).toEqual([]);
    expect(moves).toEqual([
      { id: 'PRJ-002', file: 'b.charter.yaml', from: { score: 50, rank: 2 }, to: { score: 50, rank: 1 } },
      { id: 'PRJ-001', file: 'a.charter.yaml', from: { score: 58.33, rank: 1 }, to: { score: 8.33, rank: 2 } },
    ]);
    expect(score(portfolio).projects[0]?.id).toBe('PRJ-001');
  });
});
