import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { robustnessOf } from '../../../../src/engines/scoring/robustness/robustness.ts';
import type { Robustness, RobustnessOptions } from '../../../../src/engines/scoring/robustness/types.ts';
import type { ProjectInput, ScoringModel } from '../../../../src/engines/scoring/types.ts';
import { measured, projects, ratings, shippedModel, weightsModel } from './models.ts';

const DEFAULTS: RobustnessOptions = { weights: 'any', samples: 2000, seed: 1, top: 1 };

function robustness(
  model: ScoringModel,
  inputs: readonly ProjectInput[],
  options: Partial<RobustnessOptions> = {},
): Robustness {
  const { prepared, rated } = measured(model, inputs);
  return robustnessOf(prepared, rated, { ...DEFAULTS, ...options });
}

function acceptability({ projects: found }: Robustness): Record<string, readonly number[]> {
  return Object.fromEntries(found.map((project) => [project.id, project.acceptability]));
}

/** A range so narrow that it changes nothing, but has to be drawn. */
function drawn(value: number): unknown {
  return { low: value, rating: value, high: value + 1e-15 };
}

describe('SMAA, exact', () => {
  // Worked out from the definitions of Lahdelma & Salminen 2001, weights uniform on the simplex.
  const three = projects(ratings(1, 0), ratings(0, 1), ratings(0.6, 0.6));

  test('three options under two criteria', () => {
    const result = robustness(weightsModel([0.5, 0.5]), three, { top: 2 });
    expect(result).toMatchObject({ method: 'exact', samples: null, seed: null, margin: 0, uncertainRatings: 0 });
    expect(acceptability(result)).toEqual({ P1: [0.4, 0.1, 0.5], P2: [0.4, 0.1, 0.5], P3: [0.2, 0.8] });
    expect(result.projects.map(({ id, rank, inTop, expectedRank }) => [id, rank, inTop, expectedRank])).toEqual([
      ['P3', 1, 1, 1.8],
      ['P1', 2, 0.5, 2.1],
      ['P2', 2, 0.5, 2.1],
    ]);
    expect(result.projects.map(({ centralWeights, confidence }) => [centralWeights, confidence])).toEqual([
      [{ a: 0.5, b: 0.5 }, 1],
      [{ a: 0.8, b: 0.2 }, 1],
      [{ a: 0.2, b: 0.8 }, 1],
    ]);
    expect(result.pairwise).toEqual({
      ids: ['P3', 'P1', 'P2'],
      wins: [
        [0, 0.6, 0.6],
        [0.4, 0, 0.5],
        [0.4, 0.5, 0],
      ],
    });
  });

  test('only weights of the same order as the model', () => {
    expect(acceptability(robustness(weightsModel([0.7, 0.3]), three, { weights: 'same-order' }))).toEqual({
      P1: [0.8, 0.2],
      P3: [0.2, 0.8],
      P2: [0, 0, 1],
    });
    const either = robustness(weightsModel([0.5, 0.5]), three, { weights: 'same-order' });
    expect(acceptability(either).P3).toEqual([0.2, 0.8]);
  });

  // Each of three unit vectors is best where its weight is the largest: a third of the triangle, around (11, 3.5, 3.5)/18.
  test('three options under three criteria', () => {
    const units = projects(ratings(1, 0, 0), ratings(0, 1, 0), ratings(0, 0, 1));
    const result = robustness(weightsModel([0.5, 0.3, 0.2]), units);
    expect(result.method).toBe('exact');
    const third = 0.333333;
    expect(acceptability(result)).toEqual({
      P1: [third, third, third],
      P2: [third, third, third],
      P3: [third, third, third],
    });
    expect(result.projects[0]?.centralWeights).toEqual({ a: 0.611111, b: 0.194444, c: 0.194444 });
    const ordered = robustness(weightsModel([0.5, 0.3, 0.2]), units, { weights: 'same-order' });
    expect(acceptability(ordered)).toEqual({ P1: [1], P2: [0, 1], P3: [0, 0, 1] });
  });

  test('options that always tie share their rank', () => {
    const result = robustness(weightsModel([0.5, 0.5]), projects(ratings(0.4, 0.4), ratings(0.4, 0.4)));
    expect(acceptability(result)).toEqual({ P1: [1], P2: [1] });
    expect(result.pairwise.wins).toEqual([
      [0, 0],
      [0, 0],
    ]);
  });

  test('one dimension leaves nothing to vary, no project nothing to say', () => {
    expect(acceptability(robustness(weightsModel([1]), projects(ratings(0.2), ratings(0.7))))).toEqual({
      P2: [1],
      P1: [0, 1],
    });
    expect(robustness(weightsModel([0.5, 0.5]), projects({}, {}))).toMatchObject({ method: 'exact', projects: [] });
  });

  // Under "same order" a dimension without weight stays without: the order of the others decides.
  test('a dimension without weight takes no part', () => {
    const [project] = robustness(weightsModel([0.5, 0.5, 0]), projects(ratings(1, 1, 0), ratings(0, 0, 1))).projects;
    expect(project).toMatchObject({ id: 'P1', acceptability: [1], centralWeights: { a: 0.5, b: 0.5 } });
  });
});

describe('SMAA, sampled', () => {
  test('comes to the exact answer within its margin', () => {
    const value = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);
    const portfolio = fc.array(fc.tuple(value, value, value), { minLength: 2, maxLength: 5 });
    const possible = fc.constantFrom('any', 'same-order');
    fc.assert(
      fc.property(portfolio, possible, fc.integer({ min: 2, max: 3 }), (given, weights, size) => {
        const model = weightsModel([0.5, 0.3, 0.2].slice(0, size));
        const rows = given.map((row) => row.slice(0, size));
        const uncertain = rows.map((row, index) =>
          ratings(...(index === 0 ? row.map((one) => drawn(one * 0.99)) : row)),
        );
        const certain = rows.map((row, index) => ratings(...(index === 0 ? row.map((one) => one * 0.99) : row)));
        const reference = robustness(model, projects(...certain), { weights });
        const sampled = robustness(model, projects(...uncertain), { weights, samples: 4000 });
        expect(reference.method).toBe('exact');
        if (sampled.uncertainRatings === 0) return;
        expect(sampled).toMatchObject({ method: 'sampled', samples: 4000, margin: 0.015495 });
        for (const { id, acceptability: shares } of reference.projects) {
          const found = acceptability(sampled)[id] ?? [];
          for (const [rank, share] of shares.entries()) {
            // Twice the margin: it holds for 95 in 100 shares, and there are many here.
            expect(Math.abs((found[rank] ?? 0) - share)).toBeLessThan(0.031);
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  test('the shares of a project add up to 1, those of a pair to no more', () => {
    const rating = fc.oneof(
      fc.integer({ min: 1, max: 5 }),
      fc.record({ low: fc.constant(1), likely: fc.integer({ min: 1, max: 3 }), high: fc.integer({ min: 3, max: 5 }) }),
      fc.record({ low: fc.integer({ min: 1, max: 2 }), high: fc.integer({ min: 3, max: 5 }) }),
    );
    const portfolio = fc.array(fc.tuple(rating, rating, rating, rating), { minLength: 1, maxLength: 6 });
    const methods = fc.constantFrom('weighted-sum', 'topsis');
    fc.assert(
      fc.property(portfolio, methods, fc.nat(), (given, method, seed) => {
        const model: ScoringModel = { ...weightsModel([4, 3, 2, 1], { min: 1, max: 5 }), method };
        const result = robustness(model, projects(...given.map((row) => ratings(...row))), {
          samples: 200,
          seed,
          top: 2,
        });
        for (const { acceptability: shares, inTop, centralWeights, confidence, expectedRank } of result.projects) {
          expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 5);
          expect(inTop).toBeCloseTo((shares[0] ?? 0) + (shares[1] ?? 0), 5);
          expect(expectedRank).toBeLessThanOrEqual(given.length);
          expect(centralWeights === null).toBe((shares[0] ?? 0) === 0);
          expect(confidence === null).toBe(centralWeights === null);
          if (!centralWeights) continue;
          expect(Object.values(centralWeights).reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 5);
        }
        for (const [one, row] of result.pairwise.wins.entries()) {
          for (const [other, share] of row.entries()) {
            expect(share + (result.pairwise.wins[other]?.[one] ?? 0)).toBeLessThanOrEqual(1.000001);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  const uncertain = projects(
    ratings({ low: 2, likely: 3, high: 5 }, 4, 2, 3),
    ratings({ low: 1, high: 5 }, 3, 4, 2),
    ratings(3, { likely: 3, high: 5 }, 3, 3),
  );
  const model = weightsModel([0.4, 0.3, 0.2, 0.1], { min: 1, max: 5 });

  test('the same seed gives the same answer, another one another', () => {
    const first = robustness(model, uncertain, { seed: 7 });
    expect(robustness(model, uncertain, { seed: 7 })).toEqual(first);
    expect(robustness(model, uncertain, { seed: 8 })).not.toEqual(first);
    expect(first.uncertainRatings).toBe(3);
  });

  test('the order of the input changes nothing', () => {
    expect(robustness(model, uncertain.toReversed())).toEqual(robustness(model, uncertain));
  });

  // Uniform on 0–1 against a certain .25: it wins in three of four draws.
  test('a range without a likely value is uniform', () => {
    const result = robustness(weightsModel([1]), projects(ratings({ low: 0, high: 1 }), ratings(0.25)), {
      samples: 20_000,
    });
    expect(Math.abs((acceptability(result).P1?.[0] ?? 0) - 0.75)).toBeLessThan(0.01);
    expect(result.projects.find(({ id }) => id === 'P1')?.confidence).toBeCloseTo(0.75, 1);
  });

  // Triangular on 0–1 with the mode 0: above .5 with probability (1 − .5)² = .25.
  test('a range with a likely value is triangular', () => {
    const result = robustness(weightsModel([1]), projects(ratings({ low: 0, likely: 0, high: 1 }), ratings(0.5)), {
      samples: 20_000,
    });
    expect(Math.abs((acceptability(result).P1?.[0] ?? 0) - 0.25)).toBeLessThan(0.01);
  });

  // Four dimensions in the order of the model: the mean of the largest of four uniform gaps is (1 + ½ + ⅓ + ¼)/4.
  test('weights of the same order are uniform among those', () => {
    const result = robustness(model, projects(ratings(5, 5, 5, 5)), { weights: 'same-order', samples: 20_000 });
    const central = Object.values(result.projects[0]?.centralWeights ?? {});
    const expected = [25 / 48, 13 / 48, 7 / 48, 3 / 48];
    for (const [index, weight] of expected.entries())
      expect(Math.abs((central[index] ?? 0) - weight)).toBeLessThan(0.005);
  });
});

describe('a large portfolio', () => {
  test('500 charters rated in full: shares add up', () => {
    const criteria = Object.values(shippedModel().dimensions).flatMap(({ groups }) =>
      Object.values(groups).flatMap((group) => Object.keys(group.criteria)),
    );
    const given = Array.from({ length: 500 }, (_, project) =>
      Object.fromEntries(criteria.map((id, index) => [id, 1 + ((project * 7 + index * 11 + project * index) % 5)])),
    );
    const result = robustness(shippedModel(), projects(...given), { samples: 500, top: 10 });
    expect(result.projects).toHaveLength(500);
    expect(result.projects.reduce((sum, { inTop }) => sum + inTop, 0)).toBeGreaterThanOrEqual(10 - 1e-3);
    expect(result.pairwise.ids).toHaveLength(20);
  });
});
