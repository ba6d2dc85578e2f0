import { describe, expect, test } from 'vitest';
import type { ScoringModel } from '../../../../src/engines/scoring/types.ts';
import { criterion, plainModel, projects, ratings, scored, shippedModel, weightsModel } from './models.ts';

function topsis(weights: readonly number[], normalization?: ScoringModel['normalization']): ScoringModel {
  const model = weightsModel(weights, { min: 0, max: 10 });
  return normalization === undefined ? { ...model, method: 'topsis' } : { ...model, method: 'topsis', normalization };
}

function closeness(model: ScoringModel, ...given: readonly Record<string, unknown>[]): (number | undefined)[] {
  const result = scored(model, projects(...given));
  return given.map((_, index) => result.projects.find(({ id }) => id === `P${index + 1}`)?.native?.value);
}

describe('TOPSIS', () => {
  // Tzeng & Huang 2011, Multiple Attribute Decision Making: all criteria maximised, vector normalization.
  const published = [ratings(5, 8, 4), ratings(7, 6, 8), ratings(8, 8, 6), ratings(7, 4, 6)];

  test('the example of Tzeng & Huang 2011', () => {
    expect(closeness(topsis([0.3, 0.4, 0.3]), ...published)).toEqual([0.5037, 0.6581, 0.7482, 0.334]);
    const { model, projects: ranked } = scored(topsis([0.3, 0.4, 0.3]), projects(...published));
    expect(model).toMatchObject({ method: 'topsis', normalization: 'vector' });
    expect(ranked.map(({ id, rank, score, native }) => [id, rank, score, native?.label])).toEqual([
      ['P3', 1, 74.82, 'Closeness'],
      ['P2', 2, 65.81, 'Closeness'],
      ['P1', 3, 50.37, 'Closeness'],
      ['P4', 4, 33.4, 'Closeness'],
    ]);
  });

  // (1, 0), (0, 1) and (½, ½) between the extremes: the last is as far from the best as from the worst.
  test.each(['min-max', 'max', 'vector'] as const)('by hand, normalization %s', (normalization) => {
    const two = topsis([0.5, 0.5], normalization);
    expect(closeness(two, ratings(10, 0), ratings(0, 10), ratings(5, 5))).toEqual([0.5, 0.5, 0.5]);
    expect(scored(two, []).model.normalization).toBe(normalization);
  });

  // min-max: P1 (1, 0), P2 (0, 1), weights .8 and .2: D+ = .2, D− = .8. max: 4 of 10 against 10 of 10, 5 against 10.
  test('the normalization matters', () => {
    expect(closeness(topsis([0.8, 0.2], 'min-max'), ratings(10, 5), ratings(4, 10))).toEqual([0.8, 0.2]);
    expect(closeness(topsis([0.8, 0.2], 'max'), ratings(10, 5), ratings(4, 10))).toEqual([0.8276, 0.1724]);
  });

  test('a cost is better the lower it is', () => {
    const model: ScoringModel = {
      ...plainModel({ min: 1, max: 5 }, { effort: { weight: 1, criteria: { effort: criterion('cost') } } }),
      method: 'topsis',
    };
    const { projects: ranked } = scored(model, projects({ effort: 5 }, { effort: 1 }, { effort: 2 }));
    expect(ranked.map(({ id, score }) => [id, score])).toEqual([
      ['P2', 100],
      ['P3', 75],
      ['P1', 0],
    ]);
  });

  test('what is not rated stays out of the distances; nothing rated is no score', () => {
    const model = topsis([0.5, 0.5]);
    const { projects: ranked } = scored(model, projects(ratings(10, 10), ratings(0, 0), ratings(10), {}));
    expect(ranked.map(({ id, score, rank, completeness }) => [id, score, rank, completeness])).toEqual([
      ['P1', 100, 1, 1],
      ['P3', 100, 1, 0.5],
      ['P2', 0, 3, 1],
      ['P4', null, null, 0],
    ]);
  });

  test('projects that nothing tells apart are as near to the best as to the worst', () => {
    const { projects: ranked } = scored(topsis([0.5, 0.5]), projects(ratings(3, 4), ratings(3, 4)));
    expect(ranked.map(({ score, rank }) => [score, rank])).toEqual([
      [50, 1],
      [50, 1],
    ]);
  });

  test('ships with the criteria and weights of the data value assessment', () => {
    const { dimensions, ...model } = scored(shippedModel('data-value-topsis'), []).model;
    expect(dimensions.map(({ weight }) => weight)).toEqual([0.4, 0.3, 0.2, 0.1]);
    expect(model).toMatchObject({ method: 'topsis', normalization: 'vector', scale: { min: 1, max: 5 } });
  });
});
