import { describe, expect, test } from 'vitest';
import { shippedCatalog } from '../../../../src/catalog/generated/catalog.ts';
import { sensitivityOf } from '../../../../src/engines/scoring/sensitivity/sensitivity.ts';
import { type Trial, type WhatIfResult, whatIf } from '../../../../src/engines/scoring/what-if.ts';
import { measured, projects, ratings, scored, weightsModel } from './models.ts';

const model = weightsModel([0.5, 0.3, 0.2]);
const given = projects(ratings(0.8, 0.2, 0.5), ratings(0.3, 0.9, 0.5), ratings(0.1, 0.1, 0.1));

function attempt(...trials: readonly Trial[]): WhatIfResult {
  return whatIf({ ...measured(model, given), priorities: shippedCatalog.evaluation.priorities }, trials);
}

describe('what if', () => {
  test('nothing changes, nothing moves', () => {
    expect(attempt()).toEqual({ result: scored(model, given), moves: [], weights: [], problems: [] });
  });

  // P1 .4 + .06 + .1 = .56, P2 .15 + .27 + .1 = .52, P3 .1. With b = 1 of P3: .1 + .27 = .37.
  test('another rating', () => {
    expect(attempt({ project: 'P3', criterion: 'b', rating: 1 }).moves).toEqual([
      { id: 'P3', file: null, from: { score: 10, rank: 3 }, to: { score: 37, rank: 3 } },
    ]);
    expect(attempt({ project: 'P1', criterion: 'a', rating: { low: 0, likely: 0.4, high: 1 } }).moves).toEqual([
      { id: 'P2', file: null, from: { score: 52, rank: 2 }, to: { score: 52, rank: 1 } },
      { id: 'P1', file: null, from: { score: 56, rank: 1 }, to: { score: 36, rank: 2 } },
    ]);
  });

  test('a rating taken away is missing', () => {
    const { result } = attempt({ project: 'P1', criterion: 'a', rating: null });
    expect(result.projects.find(({ id }) => id === 'P1')).toMatchObject({ score: 32, completeness: 0.5 });
  });

  // a from .5 to .2: b and c share .8 as 3 to 2. P1 .16 + .096 + .16 = .416, P2 .06 + .432 + .16 = .652.
  test('another weight; the others keep their proportions', () => {
    const { result, moves } = attempt({ dimension: 'a', weight: 0.2 });
    expect(result.model.dimensions.map(({ weight }) => weight)).toEqual([0.2, 0.48, 0.32]);
    expect(moves.map(({ id, from, to }) => [id, from.rank, to.rank, to.score])).toEqual([
      ['P2', 2, 1, 65.2],
      ['P1', 1, 2, 41.6],
    ]);
  });

  test('several weights that leave nothing for the others', () => {
    const { result } = attempt({ dimension: 'a', weight: 0.9 }, { dimension: 'b', weight: 0.9 });
    expect(result.projects.map(({ id, score }) => [id, score])).toEqual([
      ['P2', 60],
      ['P1', 50],
      ['P3', 10],
    ]);
  });

  // Above the line 1 and 4 of 5: shares .2 and .8. With .3 it is 1.5 and 3.5: (1.5 × 6 + 3.5 × 2) ÷ 2 = 8.
  test('in a ratio a weight is a share of its side of the line, which weighs what it did', () => {
    const base = weightsModel([1, 4, 1], { min: 1, max: 10 });
    const c = { ...(base.dimensions.c ?? expect.fail()), role: 'denominator' as const };
    const ratio = { ...base, method: 'ratio' as const, dimensions: { ...base.dimensions, c } };
    const portfolio = { ...measured(ratio, projects(ratings(6, 2, 2))), priorities: {} };
    const { result, weights, problems } = whatIf(portfolio, [{ dimension: 'a', weight: 0.3 }]);
    expect(result.projects[0]?.native?.value).toBe(8);
    expect(result.model.dimensions.map(({ weight, share }) => [weight, share])).toEqual([
      [1.5, 0.3],
      [3.5, 0.7],
      [1, 1],
    ]);
    expect(weights).toEqual([
      { dimension: 'a', title: 'Dimension a', from: 0.2, to: 0.3 },
      { dimension: 'b', title: 'Dimension b', from: 0.8, to: 0.7 },
    ]);
    expect(problems).toEqual([]);
    const above = whatIf(portfolio, [{ dimension: 'a', weight: 3 }]).problems;
    expect(above).toEqual(['3 is no share: give 0 to 1.']);
  });

  // The sensitivity says that from .25 on P2 is before P1; what is tried out beyond it agrees.
  test('in a ratio an end of the sensitivity is where ranks change when it is tried out', () => {
    const base = weightsModel([1, 4, 1], { min: 1, max: 10 });
    const c = { ...(base.dimensions.c ?? expect.fail()), role: 'denominator' as const };
    const ratio = { ...base, method: 'ratio' as const, dimensions: { ...base.dimensions, c } };
    const two = measured(ratio, projects(ratings(2, 4, 1), ratings(8, 2, 1)));
    const [of] = sensitivityOf(two.prepared, two.rated, 1).weights;
    expect(of).toMatchObject({ weight: 0.2, ranking: { to: { weight: 0.25 } } });
    const first = (weight: number) =>
      whatIf({ ...two, priorities: {} }, [{ dimension: 'a', weight }]).result.projects[0]?.id;
    expect([first(0.249), first(0.251)]).toEqual(['P1', 'P2']);
  });

  test('a rating off the scale and a share above all there is are named', () => {
    const outside = '9 is outside the scale of "a": rate from 0 to 1.';
    expect(attempt({ project: 'P1', criterion: 'a', rating: 9 }).problems).toEqual([outside]);
    expect(attempt({ dimension: 'a', weight: 1.01 }).problems).toEqual(['1.01 is no share: give 0 to 1.']);
    expect(attempt({ dimension: 'a', weight: 1 }).problems).toEqual([]);
  });

  test('what does not exist is named and changes nothing', () => {
    const { moves, problems } = attempt(
      { project: 'P9', criterion: 'a', rating: 1 },
      { project: 'P1', criterion: 'x', rating: 1 },
      { dimension: 'x', weight: 1 },
      { dimension: 'a', weight: Number.NaN },
    );
    expect(moves).toEqual([]);
    expect(problems).toEqual([
      'There is no charter "P9".',
      'The model "plain" has no criterion "x".',
      'The model "plain" has no dimension "x".',
      'NaN is no weight: give 0 or more.',
    ]);
  });
});
