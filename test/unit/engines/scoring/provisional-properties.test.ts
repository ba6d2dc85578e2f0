import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RankingPolicy } from '../../../../src/catalog/catalog.ts';
import { robustnessOf } from '../../../../src/engines/scoring/robustness/robustness.ts';
import type { ProjectInput, ScoringModel } from '../../../../src/engines/scoring/types.ts';
import { measured, ratings, scored, weightsModel } from './models.ts';

const METHODS = ['weighted-sum', 'ratio', 'topsis'] as const;
const STATUSES = ['draft', 'proposed', 'on-hold', 'approved', 'active'] as const;
const rating = fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined });
const given = fc.tuple(rating, rating, rating).map((row) => ratings(...row));
const policies: fc.Arbitrary<RankingPolicy> = fc.record({
  completeness: fc.constantFrom(0, 0.3, 0.5, 0.75, 1),
  everyDimension: fc.boolean(),
  statuses: fc.subarray([...STATUSES], { minLength: 1 }),
});
const project = fc.record({
  ratings: given,
  status: fc.constantFrom(...STATUSES),
  isEnded: fc.boolean(),
});
const portfolios = fc
  .array(project, { maxLength: 8 })
  .map((list) => list.map((one, place): ProjectInput => ({ id: `P${place}`, ...one })));
const weights = fc.tuple(...[1, 2, 3].map(() => fc.integer({ min: 1, max: 9 })));

/** Three dimensions on the scale 1 to 9; in a ratio the last stands below the line. */
function modelOf(method: (typeof METHODS)[number], parts: readonly number[], ranking: RankingPolicy): ScoringModel {
  const model: ScoringModel = { ...weightsModel(parts, { min: 1, max: 9 }), method, ranking };
  const { c } = model.dimensions;
  if (method !== 'ratio' || !c) return model;
  return { ...model, dimensions: { ...model.dimensions, c: { ...c, role: 'denominator' } } };
}

describe.each(METHODS)('%s', (method) => {
  test('another rating never hides a project', () => {
    const criterion = fc.constantFrom('a', 'b', 'c');
    fc.assert(
      fc.property(portfolios, policies, weights, fc.nat(), criterion, (inputs, ranking, parts, place, id) => {
        fc.pre(inputs.length > 0);
        const chosen = inputs[place % inputs.length] ?? expect.fail();
        const model = modelOf(method, parts, ranking);
        const find = (list: readonly ProjectInput[]) =>
          scored(model, list).projects.find((one) => one.id === chosen.id) ?? expect.fail();
        const before = find(inputs);
        const answered = { ...chosen, ratings: { [id]: 5, ...chosen.ratings } };
        const after = find(inputs.map((one) => (one === chosen ? answered : one)));
        expect(after.completeness).toBeGreaterThanOrEqual(before.completeness);
        if (!before.provisional) expect(after.provisional).toBe(false);
        if (before.rank !== null) expect(after.rank).not.toBeNull();
      }),
    );
  });

  test('who is not ranked moves nobody who is', () => {
    fc.assert(
      fc.property(portfolios, policies, weights, (inputs, ranking, parts) => {
        const model = modelOf(method, parts, ranking);
        const { projects } = scored(model, inputs);
        const ranked = projects.filter(({ rank }) => rank !== null);
        const ids = new Set(ranked.map(({ id }) => id));
        const alone = inputs.filter(({ id }) => ids.has(id));
        expect(scored(model, alone).projects).toEqual(ranked);
      }),
    );
  });

  test('nor does it move their robustness', () => {
    const options = { weights: 'any', samples: 100, seed: 5, top: 2 } as const;
    fc.assert(
      fc.property(portfolios, policies, weights, (inputs, ranking, parts) => {
        const model = modelOf(method, parts, ranking);
        const robust = (list: readonly ProjectInput[]) => {
          const { prepared, rated } = measured(model, list);
          return robustnessOf(prepared, rated, options);
        };
        const whole = robust(inputs);
        const ranked = whole.projects.filter(({ rank }) => rank !== null);
        const ids = new Set(ranked.map(({ id }) => id));
        const alone = robust(inputs.filter(({ id }) => ids.has(id)));
        // An exact answer is one only where nobody has to be drawn.
        fc.pre(alone.method === whole.method);
        expect(ranked).toEqual(alone.projects);
        expect(whole.pairwise.wins.length).toBe(ranked.length === 0 ? whole.projects.length : ranked.length);
        for (const { acceptability } of whole.projects) {
          expect(acceptability.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 4);
        }
      }),
      { numRuns: 60 },
    );
  });
});

test('whatever the missing ratings turn out to be, the score lies in its range', () => {
  const completed = fc.tuple(...[1, 2, 3].map(() => fc.integer({ min: 1, max: 9 })));
  const ranking: RankingPolicy = { completeness: 0, everyDimension: false, statuses: [...STATUSES] };
  fc.assert(
    fc.property(given, weights, completed, (known, parts, rest) => {
      const model = modelOf('weighted-sum', parts, ranking);
      const score = (own: ProjectInput['ratings']) => scored(model, [{ id: 'P', ratings: own }]).projects[0];
      const { range } = score(known) ?? {};
      fc.pre(range !== null && range !== undefined);
      const final = score({ ...ratings(...rest), ...known })?.score ?? -1;
      expect(final).toBeGreaterThanOrEqual((range?.low ?? 0) - 0.011);
      expect(final).toBeLessThanOrEqual((range?.high ?? 0) + 0.011);
    }),
  );
});
