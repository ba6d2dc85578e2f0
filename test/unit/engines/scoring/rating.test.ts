import { describe, expect, test } from 'vitest';
import { scorePortfolio } from '../../../../src/engines/scoring/score.ts';
import { criterion, plainModel } from './models.ts';

const model = plainModel({ min: 1, max: 5 }, { value: { weight: 1, criteria: { reach: criterion('benefit') } } });

function read(ratings: Record<string, unknown>, pointer?: string) {
  const [project] = scorePortfolio(model, [{ id: 'A', ratings, pointer }], {}).projects;
  return {
    invalid: project?.invalid,
    missing: project?.missing.map((entry) => entry.criterion),
    score: project?.score,
  };
}

describe('a rating that cannot be used', () => {
  test.each([
    [6, 'outside-scale', '/scoring/ratings/reach', '6 is outside the scale of the model: rate from 1 to 5.'],
    [0.5, 'outside-scale', '/scoring/ratings/reach', '0.5 is outside the scale of the model: rate from 1 to 5.'],
    ['high', 'not-a-number', '/scoring/ratings/reach', '"reach" is not rated by a number: rate from 1 to 5.'],
    [Number.NaN, 'not-a-number', '/scoring/ratings/reach', '"reach" is not rated by a number: rate from 1 to 5.'],
    [[3], 'not-a-number', '/scoring/ratings/reach', '"reach" is not rated by a number: rate from 1 to 5.'],
    [
      { rating: 9 },
      'outside-scale',
      '/scoring/ratings/reach/rating',
      '9 is outside the scale of the model: rate from 1 to 5.',
    ],
  ])('%j is reported and missing', (written, reason, pointer, message) => {
    expect(read({ reach: written })).toEqual({
      invalid: [{ criterion: 'reach', reason, pointer, message }],
      missing: ['reach'],
      score: null,
    });
  });

  test.each([undefined, null, {}, { rationale: 'To be discussed' }])('%j is only missing', (written) => {
    expect(read({ reach: written })).toEqual({ invalid: [], missing: ['reach'], score: null });
  });

  test('an unknown criterion is reported at its place', () => {
    const message = '"ab/c~d" is not a criterion of the model "plain": correct or remove it.';
    expect(read({ reach: 3, 'ab/c~d': 4 }, '/ratings')).toEqual({
      invalid: [{ criterion: 'ab/c~d', reason: 'unknown-criterion', pointer: '/ratings/ab~1c~0d', message }],
      missing: [],
      score: 50,
    });
  });

  test.each([
    [{ rating: 3, low: 4 }, 'outside-range', '/scoring/ratings/reach/low', 'The low bound 4 is above the rating 3.'],
    [{ rating: 3, high: 2 }, 'outside-range', '/scoring/ratings/reach/high', 'The high bound 2 is below the rating 3.'],
    [
      { rating: 3, low: 0, high: 4 },
      'outside-scale',
      '/scoring/ratings/reach/low',
      '0 is outside the scale of the model: rate from 1 to 5.',
    ],
  ])('a bound at fault in %j does not take the rating away', (written, reason, pointer, message) => {
    expect(read({ reach: written })).toEqual({
      invalid: [{ criterion: 'reach', reason, pointer, message }],
      missing: [],
      score: 50,
    });
  });
});
