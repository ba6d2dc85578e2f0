import type { Standing } from '../../facts/standing.ts';

/** A charter's score as overviews show it. */
export interface ScoreSummary {
  /** 0 to 100 with two decimals; null where nothing is rated. */
  readonly score: number | null;
  readonly rank: number | null;
  /** Share of the model's weight that is rated, 0 to 1. */
  readonly completeness: number;
  /** Too little is rated for the score to be a verdict. */
  readonly provisional: boolean;
  readonly mandatory: boolean;
}

export function scoreSummary({ rated, rank, isProvisional }: Standing): ScoreSummary {
  const { score, completeness, input } = rated;
  return {
    score: score === undefined ? null : round(score, 100),
    rank: rank ?? null,
    completeness: round(completeness, 10_000),
    provisional: isProvisional,
    mandatory: input.isMandatory === true,
  };
}

function round(value: number, factor: number): number {
  return Math.round(value * factor) / factor;
}
