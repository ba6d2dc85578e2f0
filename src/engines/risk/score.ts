import type { MatrixValue, RiskLevel, RiskMatrix } from '../../catalog/catalog.ts';
import { memo } from '../../text/memo.ts';
import type { RatedStep, RiskRating, RiskScore, RiskType } from './types.ts';

/** Six decimals: enough for any matrix, few enough to leave out what floating point adds. */
const PRECISION = 1e6;

/**
 * Scores a rating by a probability–impact matrix (PMBOK Guide, probability and impact matrix):
 * score = value of the probability × value of the impact; the level is the highest one whose threshold it reaches.
 * An opportunity is scored on the same matrix, mirrored: the higher its level, the more it is worth pursuing.
 * Undefined when probability or impact is missing or no step of the matrix.
 */
export function scoreRisk(
  matrix: RiskMatrix,
  rating: RiskRating | undefined,
  type: RiskType = 'threat',
): RiskScore | undefined {
  const probability = stepOf(matrix.probability, rating?.probability);
  const impact = stepOf(matrix.impact, rating?.impact);
  if (probability === undefined || impact === undefined) {
    return undefined;
  }
  const score = roundScore(probability.value * impact.value);
  const level = levelsOf(matrix).find((candidate) => score >= candidate.atLeast);
  return {
    score,
    level: level?.id ?? null,
    levelTitle: level?.title ?? null,
    meaning: meaningOf(level, type),
    probability,
    impact,
  };
}

/** A score, or a difference of scores, without what floating point adds. */
export function roundScore(score: number): number {
  return Math.round(score * PRECISION) / PRECISION;
}

type Level = RiskLevel & { readonly id: string };

/** The levels of a matrix with their ids, highest first. Computed once for each matrix. */
export const levelsOf = memo((matrix: RiskMatrix): readonly Level[] =>
  Object.entries(matrix.levels)
    .map(([id, level]) => ({ ...level, id }))
    .sort((left, right) => right.atLeast - left.atLeast || right.rank - left.rank),
);

/** The steps of a scale of the matrix, lowest first. */
export function stepsOf(scale: Readonly<Record<string, MatrixValue>>): readonly number[] {
  return Object.keys(scale)
    .map(Number)
    .filter((rating) => stepOf(scale, rating) !== undefined)
    .sort((left, right) => left - right);
}

function stepOf(scale: Readonly<Record<string, MatrixValue>>, rating: unknown): RatedStep | undefined {
  if (typeof rating !== 'number' || !Object.hasOwn(scale, String(rating))) {
    return undefined;
  }
  const step = scale[String(rating)];
  return step && step.value >= 0 && step.value <= 1 ? { rating, title: step.title, value: step.value } : undefined;
}

function meaningOf(level: RiskLevel | undefined, type: RiskType): string {
  const title = level?.title ?? 'Unknown';
  return type === 'opportunity'
    ? `${title} opportunity: the higher the level, the more it is worth pursuing.`
    : `${title} threat: the higher the level, the sooner it needs a response.`;
}
