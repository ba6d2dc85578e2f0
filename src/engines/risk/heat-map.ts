import type { RiskMatrix } from '../../catalog/catalog.ts';
import { levelsOf, scoreRisk, stepsOf } from './score.ts';
import type { HeatCell, LevelCount, RiskType, ScoredRisk } from './types.ts';

/**
 * Lays risks out on the matrix by their current score: rows from the highest probability to the lowest, columns from
 * the lowest impact to the highest, as the matrix is drawn.
 */
export function heatMapOf(matrix: RiskMatrix, risks: readonly ScoredRisk[]): readonly (readonly HeatCell[])[] {
  return stepsOf(matrix.probability)
    .toReversed()
    .map((probability) => stepsOf(matrix.impact).map((impact) => cellOf(matrix, risks, probability, impact)));
}

/** Counts risks by the level of their current score, highest level first. */
export function countByLevel(matrix: RiskMatrix, risks: readonly ScoredRisk[]): readonly LevelCount[] {
  const count = (level: string, type: RiskType) =>
    risks.filter((risk) => risk.type === type && risk.current?.level === level).length;
  return levelsOf(matrix).map(({ id, title }) => ({
    level: id,
    title,
    threats: count(id, 'threat'),
    opportunities: count(id, 'opportunity'),
  }));
}

function cellOf(matrix: RiskMatrix, risks: readonly ScoredRisk[], probability: number, impact: number): HeatCell {
  const here = risks.filter(
    ({ current }) => current?.probability.rating === probability && current.impact.rating === impact,
  );
  const idsOf = (type: RiskType) => here.filter((risk) => risk.type === type).map((risk) => risk.id ?? risk.pointer);
  const scored = scoreRisk(matrix, { probability, impact });
  return {
    probability,
    impact,
    score: scored?.score ?? 0,
    level: scored?.level ?? null,
    threats: idsOf('threat'),
    opportunities: idsOf('opportunity'),
  };
}
