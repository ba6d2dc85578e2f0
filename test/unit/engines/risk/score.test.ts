import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RiskMatrix } from '../../../../src/catalog/catalog.ts';
import { shippedCatalog } from '../../../../src/catalog/generated/catalog.ts';
import { levelsOf, scoreRisk } from '../../../../src/engines/risk/score.ts';
import type { RiskRating } from '../../../../src/engines/risk/types.ts';

const { matrix } = shippedCatalog.risks;

describe('the shipped matrix', () => {
  // PMBOK Guide, probability and impact matrix: P .9/.7/.5/.3/.1 × I .05/.1/.2/.4/.8. The guide prints two decimals.
  test.each([
    [5, [0.045, 0.09, 0.18, 0.36, 0.72], [0.05, 0.09, 0.18, 0.36, 0.72]],
    [4, [0.035, 0.07, 0.14, 0.28, 0.56], [0.04, 0.07, 0.14, 0.28, 0.56]],
    [3, [0.025, 0.05, 0.1, 0.2, 0.4], [0.03, 0.05, 0.1, 0.2, 0.4]],
    [2, [0.015, 0.03, 0.06, 0.12, 0.24], [0.02, 0.03, 0.06, 0.12, 0.24]],
    [1, [0.005, 0.01, 0.02, 0.04, 0.08], [0.01, 0.01, 0.02, 0.04, 0.08]],
  ])('reproduces the row of probability %i of the PMBOK Guide', (probability, exact, printed) => {
    const row = [1, 2, 3, 4, 5].map((impact) => scoreRisk(matrix, { probability, impact })?.score ?? -1);
    expect(row).toEqual(exact);
    expect(row.map((score) => Math.round(score * 100) / 100)).toEqual(printed);
  });

  // Its shades: low up to .05, moderate .06 to .14, high from .18.
  test('reproduces the levels of the PMBOK Guide', () => {
    const levels = [5, 4, 3, 2, 1].map((probability) =>
      [1, 2, 3, 4, 5].map((impact) => scoreRisk(matrix, { probability, impact })?.level),
    );
    expect(levels).toEqual([
      ['low', 'moderate', 'high', 'high', 'high'],
      ['low', 'moderate', 'moderate', 'high', 'high'],
      ['low', 'low', 'moderate', 'high', 'high'],
      ['low', 'low', 'moderate', 'moderate', 'high'],
      ['low', 'low', 'low', 'low', 'moderate'],
    ]);
  });

  test('names the steps and says what the level means', () => {
    expect(scoreRisk(matrix, { probability: 4, impact: 5 })).toEqual({
      score: 0.56,
      level: 'high',
      levelTitle: 'High',
      meaning: 'High threat: the higher the level, the sooner it needs a response.',
      probability: { rating: 4, title: 'High', value: 0.7 },
      impact: { rating: 5, title: 'Very high', value: 0.8 },
    });
    expect(scoreRisk(matrix, { probability: 4, impact: 5 }, 'opportunity')).toMatchObject({
      score: 0.56,
      level: 'high',
      meaning: 'High opportunity: the higher the level, the more it is worth pursuing.',
    });
  });
});

describe('scoreRisk', () => {
  test.each([
    undefined,
    {},
    { probability: 3 },
    { impact: 3 },
    { probability: 0, impact: 3 },
    { probability: 3, impact: 6 },
  ])('knows nothing of %j', (rating) => {
    expect(scoreRisk(matrix, rating)).toBeUndefined();
  });

  test('takes no step for granted that lies between or outside the steps of the matrix', () => {
    expect(scoreRisk(matrix, { probability: 2.5, impact: 3 })).toBeUndefined();
    expect(scoreRisk(matrix, { probability: Number.NaN, impact: 3 })).toBeUndefined();
  });

  test('has no level for a score that none of the bands holds', () => {
    const bare: RiskMatrix = { ...matrix, levels: { high: { title: 'High', rank: 1, atLeast: 0.5 } } };
    expect(scoreRisk(bare, { probability: 1, impact: 1 })).toMatchObject({
      score: 0.005,
      level: null,
      levelTitle: null,
      meaning: 'Unknown threat: the higher the level, the sooner it needs a response.',
    });
  });

  test('is monotone in probability and in impact on any matrix whose values rise', () => {
    const scale = fc
      .array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 5, maxLength: 5 })
      .map((values) =>
        Object.fromEntries(values.sort((a, b) => a - b).map((value, index) => [index + 1, { title: 'Step', value }])),
      );
    const levels = fc.constant(matrix.levels);
    const step = fc.integer({ min: 1, max: 5 });
    fc.assert(
      fc.property(
        fc.oneof(
          fc.constant(matrix),
          fc.record({ title: fc.constant('Any'), probability: scale, impact: scale, levels }),
        ),
        step,
        step,
        step,
        step,
        (given, p, i, moreLikely, moreSevere) => {
          const rankOf = (level: string | null | undefined) => given.levels[level ?? '']?.rank ?? 0;
          const less = scoreRisk(given, { probability: p, impact: i });
          const more = scoreRisk(given, { probability: Math.max(p, moreLikely), impact: Math.max(i, moreSevere) });
          expect(more?.score).toBeGreaterThanOrEqual(less?.score ?? Number.NaN);
          expect(rankOf(more?.level)).toBeGreaterThanOrEqual(rankOf(less?.level));
        },
      ),
    );
  });

  test('survives any rating', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (probability, impact) => {
        const rating = { probability, impact } as RiskRating;
        const score = scoreRisk(matrix, rating)?.score ?? 0;
        expect(score >= 0 && score <= 1).toBe(true);
      }),
    );
  });
});

describe('levelsOf', () => {
  test('puts the highest level first', () => {
    expect(levelsOf(matrix).map(({ id }) => id)).toEqual(['high', 'moderate', 'low']);
  });
});
