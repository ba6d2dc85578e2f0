import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ScoreResult, ScoringModel } from '../../../../src/engines/scoring/types.ts';
import { projects, ratings, scored, weightsModel } from './models.ts';

const METHODS = ['weighted-sum', 'ratio', 'topsis'] as const;
const rating = fc.integer({ min: 1, max: 9 });
const portfolio = fc.array(fc.tuple(rating, rating, rating), { minLength: 1, maxLength: 7 });
const weights = fc.tuple(rating, rating, rating);

/** Three dimensions on the scale 1 to 9; in a ratio the last stands below the line. */
function modelOf(method: (typeof METHODS)[number], parts: readonly number[]): ScoringModel {
  const model: ScoringModel = { ...weightsModel(parts, { min: 1, max: 9 }), method };
  const { c } = model.dimensions;
  if (method !== 'ratio' || !c) return model;
  return { ...model, dimensions: { ...model.dimensions, c: { ...c, role: 'denominator' } } };
}

function ranks({ projects: ranked }: ScoreResult): readonly unknown[] {
  return ranked.map(({ id, rank }) => [id, rank]);
}

describe.each(METHODS)('%s', (method) => {
  test('scaling all weights changes no rank', () => {
    fc.assert(
      fc.property(portfolio, weights, fc.integer({ min: 2, max: 1000 }), (given, parts, factor) => {
        const inputs = projects(...given.map((row) => ratings(...row)));
        const scaled = parts.map((part) => part * factor);
        expect(ranks(scored(modelOf(method, scaled), inputs))).toEqual(ranks(scored(modelOf(method, parts), inputs)));
      }),
      { numRuns: 60 },
    );
  });

  test('the order of the input changes nothing', () => {
    fc.assert(
      fc.property(portfolio, weights, (given, parts) => {
        const inputs = projects(...given.map((row) => ratings(...row)));
        const model = modelOf(method, parts);
        expect(scored(model, inputs.toReversed())).toEqual(scored(model, inputs));
      }),
      { numRuns: 60 },
    );
  });

  test('scores lie from 0 to 100, the best of a ratio has 100', () => {
    fc.assert(
      fc.property(portfolio, weights, (given, parts) => {
        const result = scored(modelOf(method, parts), projects(...given.map((row) => ratings(...row)))).projects;
        const numbers = result.flatMap(({ score, dimensions, criteria }) => {
          return [score ?? -1, ...Object.values(dimensions), ...criteria.map(({ value }) => value)];
        });
        expect(numbers.every((number) => number >= 0 && number <= 100)).toBe(true);
        if (method === 'ratio') expect(result[0]?.score).toBe(100);
      }),
      { numRuns: 60 },
    );
  });

  test('contributions, where there are any, add up to the score', () => {
    fc.assert(
      fc.property(portfolio, weights, (given, parts) => {
        for (const project of scored(modelOf(method, parts), projects(...given.map((row) => ratings(...row))))
          .projects) {
          const points = project.criteria.flatMap(({ contribution }) => contribution ?? []);
          if (points.length === 0) expect(method).toBe('topsis');
          else expect(points.reduce((sum, part) => sum + part, 0)).toBeCloseTo(project.score ?? -1, 1);
        }
      }),
      { numRuns: 60 },
    );
  });
});

// TOPSIS measures by the portfolio: there a better rating moves the scale for all, so it promises no such thing.
test.each(['weighted-sum', 'ratio'] as const)(
  '%s: a better rating under a benefit criterion never lowers a rank',
  (method) => {
    fc.assert(
      fc.property(portfolio, weights, fc.nat(), fc.integer({ min: 1, max: 8 }), (given, parts, place, low) => {
        const model = modelOf(method, parts);
        const index = place % given.length;
        const rankWith = (value: number): number => {
          const rows = given.map((row, at) => (at === index ? [value, row[1], row[2]] : row));
          const found = scored(model, projects(...rows.map((row) => ratings(...row)))).projects;
          return found.find(({ id }) => id === `P${index + 1}`)?.rank ?? 0;
        };
        expect(rankWith(low + 1)).toBeLessThanOrEqual(rankWith(low));
      }),
      { numRuns: 60 },
    );
  },
);
