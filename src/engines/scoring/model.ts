import type { Criterion } from '../../catalog/catalog.ts';
import type { DimensionSummary, ScoringModel } from './types.ts';

/** A criterion with its place in the model. */
export interface ModelCriterion {
  readonly id: string;
  readonly dimension: string;
  readonly definition: Criterion;
  /** Share of the criterion in its dimension, 0 to 1. */
  readonly share: number;
}

export interface ModelDimension extends DimensionSummary {
  /** Share of the dimension in the whole model, 0 to 1; 0 where it has no criterion that carries weight. */
  readonly share: number;
  readonly criteria: readonly ModelCriterion[];
}

/** A model laid out for scoring. Depends on the model alone: make it once and score every project with it. */
export interface PreparedModel {
  readonly model: ScoringModel;
  readonly dimensions: readonly ModelDimension[];
  readonly criteria: ReadonlySet<string>;
}

/**
 * Lays a model out for scoring. Weights are relative: only their proportions count, so they need not add up to 1 here
 * (a rule reports where they do not). A weight that is negative or not a finite number counts as 0.
 */
export function prepareModel(model: ScoringModel): PreparedModel {
  const weighed = Object.entries(model.dimensions).map(([id, dimension]) => {
    const weight = usable(dimension.weight);
    return { id, title: dimension.title, weight, criteria: criteriaOf(id, Object.values(dimension.groups)) };
  });
  const shares = toShares(weighed.map((entry) => (entry.criteria.some(({ share }) => share > 0) ? entry.weight : 0)));
  const dimensions = weighed.map((entry, index) => ({ ...entry, share: shares[index] ?? 0 }));
  const criteria = new Set(dimensions.flatMap((dimension) => dimension.criteria.map(({ id }) => id)));
  return { model, dimensions, criteria };
}

function criteriaOf(
  dimension: string,
  groups: readonly { readonly criteria: Readonly<Record<string, Criterion>> }[],
): readonly ModelCriterion[] {
  const entries = groups.flatMap((group) => Object.entries(group.criteria));
  const shares = toShares(entries.map(([, criterion]) => usable(criterion.weight ?? 1)));
  return entries.map(([id, definition], index) => ({ id, dimension, definition, share: shares[index] ?? 0 }));
}

function usable(weight: number): number {
  return Number.isFinite(weight) && weight > 0 ? weight : 0;
}

/** Divides by the largest weight first, so that no sum of weights can leave the range of numbers. */
function toShares(weights: readonly number[]): readonly number[] {
  const largest = weights.reduce((most, weight) => Math.max(most, weight), 0);
  if (largest === 0) {
    return weights.map(() => 0);
  }
  const relative = weights.map((weight) => weight / largest);
  const total = relative.reduce((sum, weight) => sum + weight, 0);
  return relative.map((weight) => weight / total);
}
