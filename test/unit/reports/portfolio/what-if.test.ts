import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rankingRows } from '../../../../src/reports/model/portfolio/ranking.ts';
import { movedShare, sharesOf } from '../../../../src/reports/model/portfolio/weights.ts';
import {
  type Measured,
  measure,
  NOTHING_TRIED,
  rankingOf,
  type WhatIf,
  withRating,
} from '../../../../src/reports/model/portfolio/what-if.ts';
import { portfolio } from './sample.ts';

const measured = measure(portfolio) as Measured;

function standing(whatIf: WhatIf = NOTHING_TRIED) {
  return rankingRows(rankingOf(measured, whatIf), rankingOf(measured)).map(({ project, moved, tiedWith }) => {
    return [project.id, project.rank, project.score, moved, tiedWith];
  });
}

describe('the ranking of the files', () => {
  test('states ties, and nothing for what is not rated', () => {
    expect(standing()).toEqual([
      ['PRJ-2', 1, 81.25, 0, ['PRJ-3']],
      ['PRJ-3', 1, 81.25, 0, ['PRJ-2']],
      ['PRJ-1', 3, 75, 0, []],
      ['PRJ-4', null, null, undefined, []],
    ]);
  });

  test('a score is the sum of its parts', () => {
    const [first] = rankingRows(rankingOf(measured));
    expect(first?.parts).toEqual([
      { dimension: 'value', title: 'Value', series: 0, points: 56.25 },
      { dimension: 'ease', title: 'Ease', series: 1, points: 25 },
    ]);
  });

  test('is unknown by a model that does not exist', () => {
    expect(measure({ ...portfolio, modelId: 'nonesuch' })).toBeUndefined();
  });
});

describe('a what-if', () => {
  test('of a weight', () => {
    expect(standing({ ...NOTHING_TRIED, weights: { value: 0.9, ease: 0.1 } })).toEqual([
      ['PRJ-1', 1, 90, 2, []],
      ['PRJ-2', 2, 77.5, -1, ['PRJ-3']],
      ['PRJ-3', 2, 77.5, -1, ['PRJ-2']],
      ['PRJ-4', null, null, undefined, []],
    ]);
  });

  test('of a rating that there is, and of one that there is not', () => {
    const tried = withRating(withRating(NOTHING_TRIED, 'b.yaml', 'worth', 5), 'd.yaml', 'worth', 5);
    // The fourth has no rating in one of the two dimensions.
    expect(standing(tried).map(([id, rank, score]) => [id, rank, score])).toEqual([
      ['PRJ-2', 1, 100],
      ['PRJ-4', null, 100],
      ['PRJ-3', 2, 81.25],
      ['PRJ-1', 3, 75],
    ]);
    expect(standing(withRating(tried, 'd.yaml', 'effort', 1)).map(([id, rank, score]) => [id, rank, score])).toEqual([
      ['PRJ-2', 1, 100],
      ['PRJ-4', 1, 100],
      ['PRJ-3', 3, 81.25],
      ['PRJ-1', 4, 75],
    ]);
  });

  test('taken back leaves nothing', () => {
    const tried = withRating(NOTHING_TRIED, 'b.yaml', 'worth', 5);
    expect(withRating(tried, 'b.yaml', 'worth', undefined)).toEqual(NOTHING_TRIED);
  });
});

describe('shares', () => {
  test('are the weights in proportion', () => {
    expect(sharesOf(measured.prepared)).toEqual({ value: 0.75, ease: 0.25 });
  });

  test('of the others keep their proportions', () => {
    expect(movedShare({ a: 0.5, b: 0.3, c: 0.2 }, 'a', 0.75)).toEqual({ a: 0.75, b: 0.15, c: 0.1 });
    expect(movedShare({ a: 1, b: 0, c: 0 }, 'a', 0.5)).toEqual({ a: 0.5, b: 0.25, c: 0.25 });
  });

  test('always add up to 1', () => {
    const weights = fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(weights, fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(), (given, share, place) => {
        const total = given.reduce((sum, weight) => sum + weight, 0);
        const shares = Object.fromEntries(given.map((weight, index) => [`d${index}`, weight / total]));
        const moved = movedShare(shares, `d${place % given.length}`, share);
        expect(Object.values(moved).reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 9);
        expect(moved[`d${place % given.length}`]).toBe(share);
      }),
    );
  });
});
