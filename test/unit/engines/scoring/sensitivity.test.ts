import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sensitivityOf } from '../../../../src/engines/scoring/sensitivity/sensitivity.ts';
import type { Sensitivity } from '../../../../src/engines/scoring/sensitivity/types.ts';
import type { ProjectInput, ScoringModel } from '../../../../src/engines/scoring/types.ts';
import { criterion, measured, plainModel, projects, ratings, scored, weightsModel } from './models.ts';

function sensitivity(model: ScoringModel, inputs: readonly ProjectInput[], top = 1): Sensitivity {
  const { prepared, rated } = measured(model, inputs);
  return sensitivityOf(prepared, rated, top);
}

describe('the interval of a weight within which nothing changes', () => {
  // P1 = .8 t + .2 (1 − t), P2 = .3 t + .6 (1 − t): equal at t = 4/9. P3 = .1 always: meets P1 at no t in 0–1.
  test('ends where two projects have the same score', () => {
    const result = sensitivity(
      weightsModel([0.6, 0.4]),
      projects(ratings(0.8, 0.2), ratings(0.3, 0.6), ratings(0.1, 0.1)),
    );
    expect(result).toMatchObject({ top: 1, topProjects: ['P1'], ties: [] });
    const [first, second] = result.weights;
    expect(first).toMatchObject({ dimension: 'a', title: 'Dimension a', weight: 0.6 });
    expect(first?.ranking.from.weight).toBeCloseTo(4 / 9, 12);
    expect(first?.ranking.from.swaps).toEqual([{ rises: 'P2', falls: 'P1' }]);
    expect(first?.ranking.to).toEqual({ weight: 1, swaps: [] });
    expect(second?.top.to.weight).toBeCloseTo(5 / 9, 12);
    expect(second?.top.from).toEqual({ weight: 0, swaps: [] });
  });

  // With all weight on c or d both have .5: a tie at the very end, where nobody passes. Equal where a weighs as much as b.
  test('no pair swaps where a weight can go no further', () => {
    const given = projects(ratings(1, 0, 0.5, 0.5), ratings(0, 1, 0.5, 0.5));
    const [a, b, c, d] = sensitivity(weightsModel([0.4, 0.3, 0.2, 0.1]), given).weights;
    expect(a?.ranking.from.weight).toBeCloseTo(1 / 3, 12);
    expect(b?.ranking.to.weight).toBeCloseTo(4 / 11, 12);
    for (const free of [c, d]) {
      expect(free?.ranking).toEqual({ from: { weight: 0, swaps: [] }, to: { weight: 1, swaps: [] } });
    }
  });

  // The third and the second swap at t = .5, which the first two places do not notice.
  test('is wider for the set of the best than for the whole ranking', () => {
    const given = projects(ratings(0.9, 0.9), ratings(0.7, 0.4), ratings(0.3, 0.8), ratings(0.1, 0.1));
    const [weight] = sensitivity(weightsModel([0.6, 0.4]), given, 3).weights;
    expect(weight?.ranking.from.weight).toBeCloseTo(0.5, 12);
    expect(weight?.top).toEqual({ from: { weight: 0, swaps: [] }, to: { weight: 1, swaps: [] } });
  });

  // P1 is not rated in b: its score is .5 throughout. P2 = t + .2 (1 − t) = .5 at t = 3/8.
  test('takes into account that weights are renormalized over what is rated', () => {
    const given = projects(ratings(0.5), ratings(1, 0.2));
    const [weight] = sensitivity(weightsModel([0.6, 0.4]), given).weights;
    expect(weight?.ranking.from.weight).toBeCloseTo(0.375, 12);
  });

  // By hand with weights t/(1−t) = u of (a, b + c): P1 = (u + .5 · .1)/(u + .5), P2 = (.2 u + .9)/(u + 1).
  // Equal where .8 u² + .05 u − .4 = 0: u = (−.05 + √1.2825)/1.6, a root that no line has.
  test('finds the roots of a quadratic', () => {
    const given = projects(ratings(1, 0.1), ratings(0.2, 0.9, 0.9));
    const [weight] = sensitivity(weightsModel([0.5, 0.25, 0.25]), given).weights;
    const u = (-0.05 + Math.sqrt(0.05 ** 2 + 4 * 0.8 * 0.4)) / 1.6;
    expect(weight?.ranking.from.weight).toBeCloseTo(u / (1 + u), 12);
  });

  // P3 is rated where all are the same: it stays half-way, and P1 and P2 meet there when a weighs as much as c.
  test('TOPSIS: of a project that nothing tells apart', () => {
    const given = projects(ratings(0.05, undefined, 0), ratings(0, undefined, 0.05), ratings(undefined, 0));
    const [weight] = sensitivity({ ...weightsModel([1, 1, 2]), method: 'topsis' }, given).weights;
    // b keeps half of c's part: a = c = 2/5.
    expect(weight?.ranking.to.weight).toBeCloseTo(0.4, 12);
    expect(weight?.ranking.to.swaps).toHaveLength(2);
  });

  test('says who ties', () => {
    const given = projects(ratings(0.5, 0.5), ratings(1, 0), ratings(0.2, 0.2), ratings(0.2, 0.2));
    const result = sensitivity(weightsModel([0.5, 0.5]), given, 1);
    expect(result.ties).toEqual([
      ['P1', 'P2'],
      ['P3', 'P4'],
    ]);
    expect(result.topProjects).toEqual(['P1', 'P2']);
    expect(result.weights[0]?.ranking.from.weight).toBeCloseTo(0.2, 12);
    expect(result.weights[0]?.ranking.from.swaps).toEqual([
      { rises: 'P3', falls: 'P2' },
      { rises: 'P4', falls: 'P2' },
    ]);
  });

  test('is everything where there is nothing to swap, or only one dimension', () => {
    const all = { from: { weight: 0, swaps: [] }, to: { weight: 1, swaps: [] } };
    for (const given of [[], projects(ratings(0.5, 0.5))]) {
      expect(sensitivity(weightsModel([0.6, 0.4]), given).weights.map(({ ranking }) => ranking)).toEqual([all, all]);
    }
    const [only] = sensitivity(weightsModel([1]), projects(ratings(0.1), ratings(0.9))).weights;
    expect(only?.ranking).toEqual(all);
  });
});

describe('the interval of a share of a criterion in its dimension', () => {
  const model = plainModel(
    { min: 0, max: 1 },
    {
      value: { weight: 0.5, criteria: { reach: criterion('benefit'), joy: criterion('benefit') } },
      effort: { weight: 0.5, criteria: { days: criterion('cost') } },
    },
  );

  // P1: .5 (s · 1 + (1 − s) · 0) + .25, P2: .5 (s · .2 + (1 − s) · .6) + .25: equal at s = 3/7.
  test('by hand; a criterion that is alone in its dimension has none', () => {
    const given = projects({ reach: 1, joy: 0, days: 0.5 }, { reach: 0.2, joy: 0.6, days: 0.5 });
    const { criteria } = sensitivity(model, given);
    expect(criteria.map((one) => [one.dimension, one.criterion, one.weight])).toEqual([
      ['value', 'reach', 0.5],
      ['value', 'joy', 0.5],
    ]);
    expect(criteria[0]?.ranking.from.weight).toBeCloseTo(3 / 7, 12);
    expect(criteria[0]?.ranking.from.swaps).toEqual([{ rises: 'P2', falls: 'P1' }]);
    expect(criteria[1]?.top.to.weight).toBeCloseTo(4 / 7, 12);
    expect(sensitivity({ ...model, method: 'topsis' }, given).criteria).toEqual([]);
  });

  test('just inside nothing changes, at the end two tie', () => {
    const value = fc.option(
      fc.integer({ min: 0, max: 20 }).map((part) => part / 20),
      { nil: undefined, freq: 6 },
    );
    const row = fc.record({ reach: value, joy: value, days: value });
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 6 }), fc.integer({ min: 1, max: 9 }), (rows, weight) => {
        const withReach = (reach: number): ScoringModel =>
          plainModel(
            { min: 0, max: 1 },
            {
              value: {
                weight: 0.6,
                criteria: { reach: criterion('benefit', reach), joy: criterion('benefit', 1 - reach) },
              },
              effort: { weight: 0.4, criteria: { days: criterion('cost') } },
            },
          );
        const inputs = projects(...rows);
        const now = weight / 10;
        const order = (reach: number) =>
          scored(withReach(reach), inputs).projects.map(({ id, rank }) => ({ id, rank }));
        const [reach] = sensitivity(withReach(now), inputs).criteria;
        const { from, to } = reach?.ranking ?? expect.fail();
        const ranksNow = new Map(order(now).map(({ id, rank }) => [id, rank ?? 0]));
        const isKept = (share: number): boolean => {
          const then = order(share).filter(({ rank }) => rank !== null);
          return then.every(({ id, rank }, index) =>
            then.slice(index + 1).every((below) => {
              const [before, after] = [ranksNow.get(id) ?? 0, ranksNow.get(below.id) ?? 0];
              return before === after || (before < after && rank !== below.rank);
            }),
          );
        };
        const width = to.weight - from.weight;
        if (width > 1e-4) {
          expect(isKept(from.weight + width / 1000)).toBe(true);
          expect(isKept(to.weight - width / 1000)).toBe(true);
        }
        for (const [end, outward] of [
          [from, -1e-6],
          [to, 1e-6],
        ] as const) {
          if (end.swaps.length === 0 || end.weight < 1e-5 || end.weight > 1 - 1e-5) continue;
          expect(isKept(end.weight) && isKept(end.weight + outward)).toBe(false);
        }
      }),
      { numRuns: 80 },
    );
  });
});

describe('just inside nothing changes, just outside the swap has happened', () => {
  const value = fc.integer({ min: 0, max: 20 }).map((twentieths) => twentieths / 20);
  const rating = fc.option(value, { nil: undefined, freq: 8 });
  const portfolio = fc.array(fc.tuple(rating, rating, rating), { minLength: 2, maxLength: 6 });
  const parts = fc.tuple(
    fc.integer({ min: 1, max: 9 }),
    fc.integer({ min: 1, max: 9 }),
    fc.integer({ min: 1, max: 9 }),
  );

  /** The order by score at other weights, as pairs that are in order. */
  function isKept(model: ScoringModel, given: readonly ProjectInput[], moving: number, weight: number): boolean {
    const now = new Map(scored(model, given).projects.map(({ id, rank }) => [id, rank]));
    const moved = Object.entries(model.dimensions).filter(([, { role }]) => role !== 'denominator');
    const rest = moved.reduce((sum, [, { weight: own }], index) => (index === moving ? sum : sum + own), 0);
    const dimensions = moved.map(([id, dimension], index) => {
      return [
        id,
        { ...dimension, weight: index === moving ? weight : ((1 - weight) * dimension.weight) / rest },
      ] as const;
    });
    const other = { ...model, dimensions: { ...model.dimensions, ...Object.fromEntries(dimensions) } };
    const then = scored(other, given).projects;
    return then.every(({ id, rank }, index) =>
      then.slice(index + 1).every((below) => {
        const [before, after] = [now.get(id), now.get(below.id)];
        if (before == null || after == null || before === after) return true;
        return rank !== below.rank && before < after;
      }),
    );
  }

  test.each(['weighted-sum', 'topsis', 'ratio'] as const)('%s', (method) => {
    fc.assert(
      fc.property(portfolio, parts, (given, weights) => {
        const model: ScoringModel = ratioModel({ ...weightsModel(weights), method });
        const inputs = projects(...given.map((own) => ({ ...ratings(...own), size: 1 + (own[0] ?? 0) })));
        const { weights: found } = sensitivity(model, inputs);
        for (const [moving, { ranking }] of found.entries()) {
          const { from, to } = ranking;
          const width = to.weight - from.weight;
          // Nearer to the ends the scores are the same but for the tolerance of ties.
          if (width > 1e-4) {
            expect(isKept(model, inputs, moving, from.weight + Math.max(width * 1e-3, 1e-6))).toBe(true);
            expect(isKept(model, inputs, moving, to.weight - Math.max(width * 1e-3, 1e-6))).toBe(true);
          }
          for (const [{ weight, swaps }, outward] of [
            [from, -1e-6],
            [to, 1e-6],
          ] as const) {
            if (swaps.length === 0 || weight < 1e-5 || weight > 1 - 1e-5) continue;
            const isSwapped = [weight, weight + outward].some((there) => !isKept(model, inputs, moving, there));
            expect(isSwapped).toBe(true);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  function ratioModel(model: ScoringModel): ScoringModel {
    if (model.method !== 'ratio') return model;
    const { a } = model.dimensions;
    const base = a ?? expect.fail();
    const size = { ...Object.values(base.groups.all?.criteria ?? {})[0], scale: { min: 0.1 } } as never;
    const denominator = {
      ...base,
      role: 'denominator' as const,
      groups: { all: { title: 'All', criteria: { size } } },
    };
    return { ...model, dimensions: { ...model.dimensions, size: denominator } };
  }
});
