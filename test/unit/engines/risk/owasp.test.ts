import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shippedCatalog } from '../../../../src/catalog/generated/catalog.ts';
import { mergeCatalog } from '../../../../src/catalog/merge.ts';
import { scoreRisk } from '../../../../src/engines/risk/score.ts';

const { catalog, problems } = mergeCatalog(shippedCatalog, { risks: { matrix: { basedOn: 'owasp' } } });
const { matrix } = catalog.risks;

// The worked example of the OWASP Risk Rating Methodology, step 4.
const probability = {
  'skill-level': 5,
  motive: 2,
  opportunity: 7,
  size: 1,
  'ease-of-discovery': 3,
  'ease-of-exploit': 6,
  awareness: 9,
  'intrusion-detection': 2,
};
const technical = {
  'loss-of-confidentiality': 9,
  'loss-of-integrity': 7,
  'loss-of-availability': 5,
  'loss-of-accountability': 8,
};
const business = { 'financial-damage': 1, 'reputation-damage': 2, 'non-compliance': 1, 'privacy-violation': 5 };

test('is taken over with one word', () => {
  expect(problems).toEqual([]);
  expect(matrix.title).toBe('OWASP Risk Rating');
});

describe('the published example', () => {
  test('has a likelihood of 4.375, medium, and a technical impact of 7.25, high: high', () => {
    expect(scoreRisk(matrix, { probability, impact: technical })).toMatchObject({
      level: 'high',
      probability: { rating: 2, title: 'Medium', basis: { set: 'likelihood', mean: 4.375 } },
      impact: { rating: 3, title: 'High', basis: { set: 'technical', mean: 7.25 } },
    });
  });

  test('has a business impact of 2.25, low, which counts where it is known: low', () => {
    expect(scoreRisk(matrix, { probability, impact: { ...technical, ...business } })).toMatchObject({
      level: 'low',
      impact: { rating: 1, title: 'Low', basis: { set: 'business', mean: 2.25 } },
    });
  });
});

test('the table of overall severity is the published one', () => {
  const rows = [3, 2, 1].map((impact) =>
    [1, 2, 3].map((each) => scoreRisk(matrix, { probability: each, impact })?.level),
  );
  expect(rows).toEqual([
    ['medium', 'high', 'critical'],
    ['low', 'medium', 'high'],
    ['note', 'low', 'medium'],
  ]);
});

test('a mean on a threshold is of the level above: 0 to below 3, 3 to below 6, 6 to 9', () => {
  const all = (rating: number) => Object.fromEntries(Object.keys(business).map((id) => [id, rating]));
  const title = (rating: number) => scoreRisk(matrix, { probability: 1, impact: all(rating) })?.impact.title;
  expect([0, 2.99, 3, 5.99, 6, 9].map(title)).toEqual(['Low', 'Low', 'Medium', 'Medium', 'High', 'High']);
});

test.each([
  ['one factor is missing', { ...business, 'privacy-violation': undefined }],
  ['one is not on the scale', { ...business, 'privacy-violation': 10 }],
  ['one is no number', { ...business, 'privacy-violation': 'many' as never }],
  ['none is there', {}],
])('nothing is known while %s', (_, impact) => {
  expect(scoreRisk(matrix, { probability, impact })).toBeUndefined();
});

test('factors say nothing on a matrix that has none', () => {
  expect(scoreRisk(shippedCatalog.risks.matrix, { probability, impact: 3 })).toBeUndefined();
});

test('weights count in the mean', () => {
  const factors = { 'financial-damage': { weight: 5 } };
  const override = { risks: { matrix: { basedOn: 'owasp', factors: { impact: { business: { factors } } } } } };
  const weighted = mergeCatalog(shippedCatalog, override).catalog.risks.matrix;
  // (5 × 1 + 2 + 1 + 5) ÷ 8
  expect(scoreRisk(weighted, { probability: 1, impact: business })?.impact.basis?.mean).toBe(1.625);
});

test('a factor that is rated higher never lowers the level', () => {
  const rating = fc.integer({ min: 0, max: 9 });
  const ids = Object.keys(probability);
  fc.assert(
    fc.property(fc.array(rating, { minLength: 8, maxLength: 8 }), fc.nat(7), rating, (ratings, at, other) => {
      const score = (values: readonly number[]) =>
        scoreRisk(matrix, { probability: Object.fromEntries(ids.map((id, i) => [id, values[i]])) as never, impact: 2 });
      const higher = ratings.with(at, Math.max(other, ratings[at] ?? 0));
      expect(score(higher)?.score).toBeGreaterThanOrEqual(score(ratings)?.score ?? Number.NaN);
    }),
  );
});
