import type { JudgementSummary, ScoreResult } from '../../../engines/scoring/types.ts';

/** Above this the judgements that weights rest on contradict each other too much (Saaty 1980). */
const MOST_INCONSISTENT = 0.1;

/** How scores come about, as a sentence. */
export function methodWords({ method, normalization, scale }: ScoreResult['model']): string {
  switch (method) {
    case 'ratio':
      return 'Scores are ratios: 100 is the best of the portfolio.';
    case 'topsis':
      return `Scores are closeness to the ideal × 100 (TOPSIS, ${normalization} normalization).`;
    case 'weighted-sum':
      return `Scores are weighted sums of ratings from ${scale.min} to ${scale.max}, as places on that scale from 0 to 100.`;
  }
}

/** What weights rest on that were derived from judgements. */
export function judgementWords({ consistencyRatio }: JudgementSummary): {
  readonly text: string;
  readonly isDoubtful: boolean;
} {
  if (consistencyRatio === null) {
    return { text: 'The judgements do not connect everything: the weights as written count.', isDoubtful: true };
  }
  const isDoubtful = consistencyRatio > MOST_INCONSISTENT;
  const advice = isDoubtful ? ': above 0.10, look at the judgements again' : '';
  return { text: `From judgements, consistency ratio ${consistencyRatio.toFixed(2)}${advice}.`, isDoubtful };
}
