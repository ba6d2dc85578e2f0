import { describe, expect, test } from 'vitest';
import { endsOf } from '../../../../src/reports/model/portfolio/analysis.ts';
import { judgementWords, methodWords } from '../../../../src/reports/model/portfolio/weights.ts';
import { type Measured, measure, rankingOf } from '../../../../src/reports/model/portfolio/what-if.ts';
import { portfolio } from './sample.ts';

const { model } = rankingOf(measure(portfolio) as Measured);

describe('how scores come about', () => {
  test.each([
    [{ ...model }, 'Scores are weighted sums of ratings from 1 to 5, as places on that scale from 0 to 100.'],
    [{ ...model, method: 'ratio' as const }, 'Scores are ratios: 100 is the best of the portfolio.'],
    [
      { ...model, method: 'topsis' as const, normalization: 'vector' as const },
      'Scores are closeness to the ideal × 100 (TOPSIS, vector normalization).',
    ],
  ])('%#', (given, words) => {
    expect(methodWords(given)).toBe(words);
  });

  test('judgements that contradict each other, or are too few, are doubtful', () => {
    const judged = { dimension: null, unjudged: 0 };
    expect(judgementWords({ ...judged, consistencyRatio: 0.044 })).toEqual({
      text: 'From judgements, consistency ratio 0.04.',
      isDoubtful: false,
    });
    expect(judgementWords({ ...judged, consistencyRatio: 0.21 })).toEqual({
      text: 'From judgements, consistency ratio 0.21: above 0.10, look at the judgements again.',
      isDoubtful: true,
    });
    expect(judgementWords({ ...judged, consistencyRatio: null }).isDoubtful).toBe(true);
  });
});

test('the ends of an interval say who passes whom; at an end of the scale nobody does', () => {
  const interval = { from: { weight: 0, swaps: [] }, to: { weight: 0.4, swaps: [{ rises: 'B', falls: 'A' }] } };
  expect(endsOf(interval, (weight) => `${weight * 100} %`)).toBe('Above 40 %: B passes A.');
});
