/** Six decimals: enough for any matrix, few enough to leave out what floating point adds. */
const PRECISION = 1e6;

/** A score, or a difference of scores, without what floating point adds. */
export function roundScore(score: number): number {
  return Math.round(score * PRECISION) / PRECISION;
}
