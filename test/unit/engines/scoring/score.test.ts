import { describe, expect, test } from 'vitest';
import { shippedCatalog } from '../../../../src/catalog/generated/catalog.ts';
import { modelOf, scorePortfolio } from '../../../../src/engines/scoring/score.ts';
import type { ProjectInput } from '../../../../src/engines/scoring/types.ts';
import { criterion, plainModel, shippedModel } from './models.ts';

const { priorities } = shippedCatalog.evaluation;
const model = shippedModel();
const criteria = Object.values(model.dimensions).flatMap((dimension) =>
  Object.values(dimension.groups).flatMap((group) => Object.entries(group.criteria)),
);

function rateAll(benefit: number, cost: number): Record<string, number> {
  return Object.fromEntries(criteria.map(([id, { direction }]) => [id, direction === 'benefit' ? benefit : cost]));
}

function scoreOne(ratings: ProjectInput['ratings']) {
  const result = scorePortfolio(
    model,
    [{ id: 'PRJ-001', title: 'Orders', file: 'orders.charter.yaml', ratings }],
    priorities,
  );
  const [project] = result.projects;
  if (project === undefined) {
    throw new Error('The project is not in the result.');
  }
  return project;
}

describe('the shipped model', () => {
  test('is described with its weights', () => {
    const result = scorePortfolio(model, [], priorities);
    expect(result.model.id).toBe('data-value');
    expect(result.model.scale).toEqual({ min: 1, max: 5 });
    expect(result.model.dimensions.map(({ id, weight }) => [id, weight])).toEqual([
      ['business-value', 0.4],
      ['technical-feasibility', 0.3],
      ['resource-requirements', 0.2],
      ['strategic-alignment', 0.1],
    ]);
    expect(result.projects).toEqual([]);
  });

  test.each([
    [5, 1, 100, 'critical'],
    [1, 5, 0, 'low'],
    [3, 3, 50, 'medium'],
    [4, 2, 75, 'high'],
  ])('rates benefits %i and costs %i as %i, %s', (benefit, cost, score, priority) => {
    const project = scoreOne(rateAll(benefit, cost));
    expect(project).toMatchObject({ score, priority, completeness: 1, rank: 1, missing: [], invalid: [] });
    expect(new Set(Object.values(project.dimensions))).toEqual(new Set([score]));
  });

  // Business value: 100. Feasibility: (75 + 75 reversed from 2 + 0 reversed from 5) / 3 = 50.
  // Score: (0.4 × 100 + 0.3 × 50) / 0.7 = 78.571. Rated weight: 0.4 × 1/8 + 0.3 × 3/9 = 0.15.
  test('renormalizes over what is rated and says how much that is', () => {
    const project = scoreOne({
      'direct-revenue-generation': 5,
      'technology-maturity': 4,
      'technical-uncertainty': 2,
      'integration-complexity': { rating: 5, low: 4, high: 5, confidence: 0.5, rationale: 'Nine source systems' },
    });
    expect(project.score).toBe(78.57);
    expect(project).toMatchObject({ provisional: true, unranked: 'provisional', rank: null, priority: null });
    expect(project.completeness).toBe(0.15);
    // .05 × 100 + .0333 × 75 × 2 + .0333 × 0 is certain.
    expect(project.range).toEqual({ low: 10, high: 95 });
    expect(project.dimensions).toEqual({ 'business-value': 100, 'technical-feasibility': 50 });
    expect(project.missing).toHaveLength(criteria.length - 4);
    expect(project.missing[0]).toEqual({
      criterion: 'cost-reduction',
      title: 'Cost reduction',
      dimension: 'business-value',
      question: 'How much does the result lower running costs that are paid today?',
    });
    expect(project.criteria).toEqual([
      {
        id: 'direct-revenue-generation',
        title: 'Direct revenue generation',
        dimension: 'business-value',
        direction: 'benefit',
        effect: 'adds',
        rating: 5,
        value: 100,
        weight: 0.5714,
        contribution: 57.14,
        pointer: '/scoring/ratings/direct-revenue-generation',
      },
      expect.objectContaining({ id: 'technology-maturity', value: 75, weight: 0.1429, contribution: 10.71 }),
      expect.objectContaining({
        id: 'integration-complexity',
        direction: 'cost',
        rating: 5,
        low: 4,
        high: 5,
        confidence: 0.5,
        rationale: 'Nine source systems',
        value: 0,
        contribution: 0,
      }),
      expect.objectContaining({ id: 'technical-uncertainty', rating: 2, value: 75, contribution: 10.71 }),
    ]);
  });

  test('knows nothing of a project that is not rated', () => {
    expect(scoreOne(undefined)).toMatchObject({
      id: 'PRJ-001',
      title: 'Orders',
      file: 'orders.charter.yaml',
      score: null,
      rank: null,
      priority: null,
      completeness: 0,
      dimensions: {},
      criteria: [],
    });
  });
});

describe('models', () => {
  test('are found by id; the default without one', () => {
    expect(modelOf(shippedCatalog.evaluation)?.id).toBe('data-value');
    expect(modelOf(shippedCatalog.evaluation, 'data-value')?.title).toBe('Data value assessment');
    expect(modelOf(shippedCatalog.evaluation, 'constructor')).toBeUndefined();
  });

  // Value: (8/10 × 2 + 1/10 × 1) / 3 = 56.67 %. Effort 3 of 10 reversed: 70 %. Score: (3 × 56.667 + 1 × 70) / 4 = 60.
  test('may have any scale, weights that do not add up to 1 and weighted criteria', () => {
    const plain = plainModel(
      { min: 0, max: 10 },
      {
        value: { weight: 3, criteria: { reach: criterion('benefit', 2), joy: criterion('benefit') } },
        effort: { weight: 1, criteria: { days: criterion('cost') } },
      },
    );
    const [project] = scorePortfolio(plain, [{ id: 'A', ratings: { reach: 8, joy: 1, days: 3 } }], priorities).projects;
    expect(project).toMatchObject({ score: 60, completeness: 1, dimensions: { value: 56.67, effort: 70 } });
  });

  test('without usable weights or scale give no score', () => {
    const weightless = plainModel({ min: 1, max: 5 }, { a: { weight: 0, criteria: { x: criterion('benefit') } } });
    const [unweighted] = scorePortfolio(weightless, [{ id: 'A', ratings: { x: 3 } }], priorities).projects;
    expect(unweighted).toMatchObject({ score: null, completeness: 0, dimensions: { a: 50 } });
    const flat = plainModel({ min: 5, max: 5 }, { a: { weight: 1, criteria: { x: criterion('benefit') } } });
    const [unscaled] = scorePortfolio(flat, [{ id: 'A', ratings: { x: 5 } }], priorities).projects;
    expect(unscaled).toMatchObject({ score: null, invalid: [{ criterion: 'x', reason: 'outside-scale' }] });
  });
});

describe('ranking', () => {
  const simple = plainModel({ min: 0, max: 100 }, { all: { weight: 1, criteria: { x: criterion('benefit') } } });
  const rank = (scores: Readonly<Record<string, number | undefined>>) =>
    scorePortfolio(
      simple,
      Object.entries(scores).map(([id, x]) => ({ id, ratings: x === undefined ? {} : { x } })),
      priorities,
    ).projects.map((project) => [project.id, project.rank]);

  test('shares ranks, keeps ties in order of id and puts what is unknown last', () => {
    expect(rank({ e: 10, unrated: undefined, d: 70, b: 70, a: 90, c: 5 })).toEqual([
      ['a', 1],
      ['b', 2],
      ['d', 2],
      ['e', 4],
      ['c', 5],
      ['unrated', null],
    ]);
  });

  test('compares unrounded scores, apart from what floating point adds', () => {
    expect(rank({ a: 50.001, b: 50.002, c: 50.002 + 1e-12 })).toEqual([
      ['b', 1],
      ['c', 1],
      ['a', 3],
    ]);
  });

  test('reads the priority off the score as shown', () => {
    const [project] = scorePortfolio(simple, [{ id: 'a', ratings: { x: 79.996 } }], priorities).projects;
    expect(project).toMatchObject({ score: 80, priority: 'critical' });
    const [below] = scorePortfolio(simple, [{ id: 'a', ratings: { x: 79.994 } }], priorities).projects;
    expect(below).toMatchObject({ score: 79.99, priority: 'high' });
    const [none] = scorePortfolio(simple, [{ id: 'a', ratings: { x: 50 } }], {}).projects;
    expect(none).toMatchObject({ score: 50, priority: null });
  });
});
