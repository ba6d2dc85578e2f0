import type { MatrixValue, RiskLevel, RiskMatrix } from '../../catalog/catalog.ts';
import { memo } from '../../text/memo.ts';
import { estimate, type FactorRatings, type RiskAxis } from './factors.ts';
import { roundScore } from './round.ts';
import type { RatedStep, RiskRating, RiskScore, RiskType } from './types.ts';

/**
 * Scores a rating by a probability–impact matrix of any size (PMBOK Guide, probability and impact matrix):
 * score = value of the probability × value of the impact; the level is the highest one whose threshold it reaches.
 * Where the matrix has factors, either may be estimated from these instead.
 * An opportunity is scored on the same matrix, mirrored: the higher its level, the more it is worth pursuing.
 * Undefined when probability or impact is missing or no step of the matrix. A refused matrix has none.
 */
export function scoreRisk(
  matrix: RiskMatrix,
  rating: RiskRating | undefined,
  type: RiskType = 'threat',
): RiskScore | undefined {
  const probability = stepOf(matrix, 'probability', rating?.probability);
  const impact = stepOf(matrix, 'impact', rating?.impact);
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

type Level = RiskLevel & { readonly id: string };

/** The levels of a matrix with their ids, highest first. Computed once for each matrix. */
export const levelsOf = memo((matrix: RiskMatrix): readonly Level[] =>
  Object.entries(matrix.levels)
    .map(([id, level]) => ({ ...level, id }))
    .sort((left, right) => right.atLeast - left.atLeast || right.rank - left.rank),
);

/** The steps of a scale of the matrix, lowest first. */
export const stepsOf = memo((scale: Readonly<Record<string, MatrixValue>>): readonly number[] =>
  Object.keys(scale)
    .map(Number)
    .filter((rating) => Number.isInteger(rating))
    .sort((left, right) => left - right),
);

/** Whether a workspace configured a matrix that cannot be used: then nothing has a level. */
export function isRefused(matrix: RiskMatrix): boolean {
  return stepsOf(matrix.probability).length === 0 || stepsOf(matrix.impact).length === 0;
}

/** The step that a rating is, or that factors give; undefined where it is none. */
export function stepOf(matrix: RiskMatrix, axis: RiskAxis, rating: unknown): RatedStep | undefined {
  const scale = matrix[axis];
  if (typeof rating === 'number') {
    const step = Object.hasOwn(scale, String(rating)) ? scale[String(rating)] : undefined;
    return step && { rating, title: step.title, value: step.value };
  }
  if (typeof rating !== 'object' || rating === null) return undefined;
  const basis = estimate(matrix, axis, rating as FactorRatings);
  const reached = basis && stepsOf(scale).findLast((each) => (scale[each]?.atLeast ?? Infinity) <= basis.mean);
  const step = reached === undefined ? undefined : scale[reached];
  return step && basis && reached !== undefined
    ? { rating: reached, title: step.title, value: step.value, basis }
    : undefined;
}

function meaningOf(level: RiskLevel | undefined, type: RiskType): string {
  const title = level?.title ?? 'Unknown';
  return type === 'opportunity'
    ? `${title} opportunity: the higher the level, the more it is worth pursuing.`
    : `${title} threat: the higher the level, the sooner it needs a response.`;
}
