import { describe, expect, test } from 'vitest';
import { shippedCatalog } from '../../../../src/catalog/generated/catalog.ts';
import { robustnessOf } from '../../../../src/engines/scoring/robustness/robustness.ts';
import type { RobustnessOptions } from '../../../../src/engines/scoring/robustness/types.ts';
import type { ProjectInput, ScoringModel } from '../../../../src/engines/scoring/types.ts';
import { criterion, measured, plainModel, projects, ratings, shippedModel, weightsModel } from './models.ts';

const OPTIONS: RobustnessOptions = { weights: 'any', samples: 2000, seed: 7, top: 1 };

function robust(model: ScoringModel, inputs: readonly ProjectInput[], options: Partial<RobustnessOptions> = {}) {
  const { prepared, rated } = measured(model, inputs);
  return robustnessOf(prepared, rated, { ...OPTIONS, ...options });
}

const dimension = (ids: readonly string[]) => ({
  weight: 1,
  criteria: Object.fromEntries(ids.map((id) => [id, criterion('benefit')])),
});

describe('a missing rating', () => {
  test('is the same as the whole scale, written as a range', () => {
    const model = weightsModel([0.5, 0.5]);
    const missing = robust(model, projects(ratings(0.6, 0.5), ratings(0.5)));
    const written = robust(model, projects(ratings(0.6, 0.5), ratings(0.5, { low: 0, high: 1 })));
    expect(missing).toEqual({
      ...written,
      uncertainRatings: 0,
      missingRatings: 1,
      projects: [
        { ...written.projects[0], rank: 1 },
        { ...written.projects[1], rank: 2 },
      ],
    });
    expect(written).toMatchObject({ uncertainRatings: 1, missingRatings: 0 });
  });

  // P1 has .6 in all; P2 .6 in half of the dimension and anything in the rest: (.6 + u) ÷ 2 < .6 for u < .6.
  test('is not the mean of what is rated', () => {
    const model = plainModel({ min: 0, max: 1 }, { all: dimension(['a', 'b']) });
    const { projects: found, margin } = robust(model, projects({ a: 0.6, b: 0.6 }, { a: 0.6 }), { samples: 20_000 });
    expect(found.map(({ rank }) => rank)).toEqual([1, 1]);
    expect(Math.abs((found[0]?.acceptability[0] ?? 0) - 0.6)).toBeLessThan(margin);
  });
});

describe('what is provisional', () => {
  const ranking = { ...shippedCatalog.evaluation.ranking, everyDimension: false };
  const model: ScoringModel = { ...plainModel({ min: 0, max: 1 }, { all: dimension(['a', 'b', 'c', 'd']) }), ranking };
  const full = (value: number) => ({ a: value, b: value, c: value, d: value });

  // The mean of 1 and three of the whole scale is above .5 in 5/6: Irwin & Hall, u₁ + u₂ + u₃ > 1.
  test('has the ranks that it would take beside the ranked ones, whom it does not move', () => {
    const given = projects(full(0.5), full(0.4), { a: 1 });
    const { projects: found, among, margin } = robust(model, given, { samples: 20_000 });
    expect(among).toBe('ranked');
    expect(
      found.map(({ id, rank, provisional, acceptability }) => [id, rank, provisional, acceptability.length]),
    ).toEqual([
      ['P1', 1, false, 1],
      ['P2', 2, false, 2],
      ['P3', null, true, 3],
    ]);
    expect(found[1]?.acceptability).toEqual([0, 1]);
    expect(Math.abs((found[2]?.acceptability[0] ?? 0) - 5 / 6)).toBeLessThan(margin);
    expect(found[2]?.confidence).toBe(found[2]?.acceptability[0]);
  });

  test('is compared among itself where nothing is ranked', () => {
    const { projects: found, among, pairwise } = robust(model, projects({ a: 1 }, { b: 0 }, {}));
    expect(among).toBe('provisional');
    expect(found.map(({ id, rank }) => [id, rank])).toEqual([
      ['P1', null],
      ['P2', null],
    ]);
    expect(found[0]?.acceptability[0]).toBeGreaterThan(0.8);
    expect(found[0]?.acceptability[0]).toBeLessThan(1);
    expect(pairwise.ids).toEqual(['P1', 'P2']);
  });

  test('takes no part in TOPSIS, where it would move the others, nor where a scale has no end', () => {
    const topsis = robust({ ...model, method: 'topsis' }, projects(full(0.5), full(0.4), { a: 1 }));
    expect(topsis.projects.map(({ id }) => id)).toEqual(['P1', 'P2']);
    const all = { reach: 100, impact: 1, confidence: 1, effort: 2 };
    const { effort, ...noEffort } = all;
    const { impact, ...noImpact } = all;
    const rice = robust(shippedModel('rice'), projects(all, noEffort, noImpact));
    expect(rice.projects.map(({ id }) => id)).toEqual(['P1', 'P3']);
  });
});

describe('the confidence', () => {
  test.each([100, 1500, 4321])('is the share of the first rank where there is one weighting: %i draws', (samples) => {
    const model = plainModel({ min: 0, max: 1 }, { all: dimension(['a', 'b', 'c']) });
    const range = (low: number, likely: number, high: number) => ({ low, likely, high });
    const given = projects(
      { a: range(0.1, 0.4, 0.7), b: range(0, 0.3, 0.9), c: 0.5 },
      { a: range(0.2, 0.3, 0.8), b: 0.4 },
    );
    for (const { confidence, acceptability } of robust(model, given, { samples }).projects) {
      expect(confidence).toBe(acceptability[0]);
    }
  });
});
