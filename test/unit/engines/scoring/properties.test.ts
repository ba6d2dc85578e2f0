import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shippedCatalog } from '../../../../src/catalog/generated/catalog.ts';
import { scorePortfolio } from '../../../../src/engines/scoring/score.ts';
import type { ProjectInput, ScoringModel } from '../../../../src/engines/scoring/types.ts';
import { criterion, plainModel, shippedModel } from './models.ts';

const { priorities } = shippedCatalog.evaluation;
const weight = fc.integer({ min: 1, max: 20 });
const direction = fc.constantFrom('benefit', 'cost');

/** Models on the scale 1 to 5 whose criteria are named by their place, such as `d0-c1`. */
const models = fc
  .array(fc.record({ weight, criteria: fc.array(fc.tuple(direction, weight), { minLength: 1, maxLength: 4 }) }), {
    minLength: 1,
    maxLength: 4,
  })
  .map((dimensions) =>
    plainModel(
      { min: 1, max: 5 },
      Object.fromEntries(
        dimensions.map((dimension, d) => {
          const criteria = dimension.criteria.map(([way, share], c) => [`d${d}-c${c}`, criterion(way, share)] as const);
          return [`d${d}`, { weight: dimension.weight, criteria: Object.fromEntries(criteria) }];
        }),
      ),
    ),
  );

const criterionIds = fc.tuple(fc.nat(3), fc.nat(3)).map(([d, c]) => `d${d}-c${c}`);
const ratings = fc.dictionary(criterionIds, fc.integer({ min: 1, max: 5 }));
const portfolios = fc.uniqueArray(fc.record({ id: fc.string({ minLength: 1, maxLength: 3 }), ratings }), {
  selector: ({ id }) => id,
  maxLength: 8,
});

function scaled(model: ScoringModel, factor: number): ScoringModel {
  const dimensions = Object.entries(model.dimensions).map(([id, dimension]) => {
    const groups = Object.entries(dimension.groups).map(([group, { title, criteria }]) => {
      const entries = Object.entries(criteria).map(([name, one]) => [
        name,
        { ...one, weight: (one.weight ?? 1) * factor },
      ]);
      return [group, { title, criteria: Object.fromEntries(entries) }];
    });
    return [id, { ...dimension, weight: dimension.weight * factor, groups: Object.fromEntries(groups) }];
  });
  return { ...model, dimensions: Object.fromEntries(dimensions) };
}

function definitionsOf(model: ScoringModel) {
  return Object.values(model.dimensions).flatMap((dimension) => Object.entries(dimension.groups.all?.criteria ?? {}));
}

describe('scorePortfolio', () => {
  test('a better rating never lowers a score under a benefit and never raises it under a cost', () => {
    fc.assert(
      fc.property(models, ratings, fc.nat(), fc.integer({ min: 1, max: 4 }), (model, given, place, rating) => {
        const all = definitionsOf(model);
        const [id, definition] = all[place % all.length] ?? ['d0-c0', criterion('benefit')];
        const score = (value: number) =>
          scorePortfolio(model, [{ id: 'A', ratings: { ...given, [id]: value } }], priorities).projects[0]?.score ?? -1;
        const difference = score(rating + 1) - score(rating);
        expect(definition.direction === 'benefit' ? difference : -difference).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('scaling all weights changes nothing', () => {
    fc.assert(
      fc.property(models, portfolios, fc.double({ min: 1e-6, max: 1e6, noNaN: true }), (model, projects, factor) => {
        const before = scorePortfolio(model, projects, priorities).projects;
        const after = scorePortfolio(scaled(model, factor), projects, priorities).projects;
        expect(after.map(({ id, rank }) => [id, rank])).toEqual(before.map(({ id, rank }) => [id, rank]));
        for (const [index, project] of after.entries()) {
          expect(Math.abs((project.score ?? 0) - (before[index]?.score ?? 0))).toBeLessThan(0.011);
        }
      }),
    );
  });

  test('the order of the input changes nothing', () => {
    const shuffled = portfolios.chain((projects) =>
      fc.tuple(fc.constant(projects), fc.shuffledSubarray(projects, { minLength: projects.length })),
    );
    fc.assert(
      fc.property(models, shuffled, (model, [projects, other]) => {
        expect(scorePortfolio(model, other, priorities)).toEqual(scorePortfolio(model, projects, priorities));
      }),
    );
  });

  test('contributions add up to the score, completeness to the rated weight, ranks to the places', () => {
    fc.assert(
      fc.property(models, portfolios, (model, projects) => {
        const known = projects.length;
        const result = scorePortfolio(model, projects, priorities).projects;
        expect(result).toHaveLength(known);
        for (const { score, criteria, missing, completeness, rank } of result) {
          const sum = criteria.reduce((total, { contribution }) => total + (contribution ?? 0), 0);
          expect(Math.abs(sum - (score ?? 0))).toBeLessThan(0.1);
          expect(completeness === 1).toBe(missing.length === 0);
          expect(score === null).toBe(criteria.length === 0);
          const better = result.filter((other) => score !== null && other.rank !== null && other.rank < (rank ?? 0));
          expect(rank).toBe(score === null ? null : better.length + 1);
        }
      }),
    );
  });

  test('survives any ratings on any model with numbers in their ranges', () => {
    const names = fc.oneof(criterionIds, fc.constantFrom('__proto__', 'constructor', ''), fc.string());
    const anything = fc.oneof(
      fc.dictionary(
        names,
        fc.oneof(fc.jsonValue(), fc.double(), fc.record({ rating: fc.jsonValue(), low: fc.double() })),
      ),
      fc.jsonValue().map((value) => value as ProjectInput['ratings']),
    );
    const wild = fc.record({ min: fc.double(), max: fc.double(), weight: fc.double() });
    fc.assert(
      fc.property(anything, wild, (given, { min, max, weight: heavy }) => {
        const odd = plainModel(
          { min, max },
          {
            d0: {
              weight: heavy,
              criteria: { 'd0-c0': criterion('cost', heavy), 'd0-c1': criterion('benefit', 1e308) },
            },
            d1: { weight: 1e308, criteria: { 'd1-c0': criterion('benefit') } },
            d2: { weight: 1e308, criteria: {} },
          },
        );
        for (const model of [shippedModel(), odd]) {
          for (const project of scorePortfolio(model, [{ id: 'A', ratings: given }], priorities).projects) {
            const { score, completeness, dimensions, criteria } = project;
            const percentages = [score ?? 0, ...Object.values(dimensions), ...criteria.map(({ value }) => value)];
            expect(percentages.every((value) => value >= 0 && value <= 100)).toBe(true);
            expect(completeness >= 0 && completeness <= 1).toBe(true);
          }
        }
      }),
    );
  });
});
