import type { PreparedModel } from '../../../engines/scoring/model.ts';
import type { JudgementSummary, ScoreResult, ScoringModel } from '../../../engines/scoring/types.ts';

/** Shares by dimension, 0 to 1, that add up to 1. */
export type Shares = Readonly<Record<string, number>>;

/**
 * The dimensions whose weights decide between projects, with their shares; empty where there is nothing to balance.
 */
export function sharesOf({ weighed }: PreparedModel): Shares {
  return weighed.length < 2 ? {} : Object.fromEntries(weighed.map(({ id, share }) => [id, share]));
}

/** The model with other shares. What they add up to stays as the model has it. */
export function withShares({ model, weighed }: PreparedModel, shares: Shares): ScoringModel {
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
  const dimensions = Object.entries(model.dimensions).map(([id, dimension]) => {
    const share = Object.hasOwn(shares, id) ? shares[id] : undefined;
    return [id, share === undefined ? dimension : { ...dimension, weight: share * total }] as const;
  });
  return { ...model, dimensions: Object.fromEntries(dimensions) };
}

/**
 * Gives a dimension another share; the others keep their proportions to each other, as in the sensitivity analysis.
 * Where the others have nothing, they share what is left evenly.
 */
export function movedShare(shares: Shares, dimension: string, share: number): Shares {
  const others = Object.keys(shares).filter((id) => id !== dimension);
  const rest = others.reduce((sum, id) => sum + (shares[id] ?? 0), 0);
  const moved = others.map((id) => {
    const portion = rest > 0 ? (shares[id] ?? 0) / rest : 1 / others.length;
    return [id, portion * (1 - share)] as const;
  });
  return { ...Object.fromEntries(moved), [dimension]: others.length === 0 ? 1 : share };
}

/** Whether two shares differ by more than the floating point's noise. */
export function isMoved(share: number, from: number): boolean {
  return Math.abs(share - from) > 0.0005;
}

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
