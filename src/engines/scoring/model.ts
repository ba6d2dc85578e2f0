import type { Criterion, CriterionScale, Normalization, RatingScale, ScoringMethod } from '../../catalog/catalog.ts';
import type { DimensionSummary, ScoringModel, WeighedDimension } from './types.ts';

/** A criterion with its place in the model. */
export interface ModelCriterion {
  readonly id: string;
  /** Place among all criteria of the model. */
  readonly index: number;
  readonly dimension: string;
  readonly definition: Criterion;
  /** Its own, or the model's. */
  readonly scale: CriterionScale;
  /** As written: in a ratio the factor of a sum, or the exponent of a product. */
  readonly factor: number;
  /** Share of the criterion in its dimension, 0 to 1. */
  readonly share: number;
}

export interface ModelDimension extends DimensionSummary {
  readonly isDenominator: boolean;
  readonly combine: 'sum' | 'product';
  readonly criteria: readonly ModelCriterion[];
}

/** A model laid out for scoring. Depends on the model alone: make it once and score every project with it. */
export interface PreparedModel {
  readonly model: ScoringModel;
  readonly method: ScoringMethod;
  readonly normalization: Normalization;
  readonly dimensions: readonly ModelDimension[];
  /** Dimensions whose weights decide between projects: those that carry weight, in a ratio above the line. */
  readonly weighed: readonly ModelDimension[];
  /** In the order of the model. */
  readonly allCriteria: readonly ModelCriterion[];
  readonly criteria: ReadonlyMap<string, ModelCriterion>;
}

/**
 * Lays a model out for scoring. Weights are relative: only their proportions count, so they need not add up to 1 here
 * (a rule reports where they do not). A weight that is negative or not a finite number counts as 0.
 */
export function prepareModel(model: ScoringModel): PreparedModel {
  const { method = 'weighted-sum', normalization = 'vector' } = model;
  let next = 0;
  const entries = Object.entries(model.dimensions).map(([id, dimension]) => {
    const criteria = criteriaOf(model, id, dimension, next);
    next += criteria.length;
    const isDenominator = method === 'ratio' && dimension.role === 'denominator';
    const { title, weight, combine = 'sum' } = dimension;
    return { id, title, weight: usable(weight), isDenominator, combine, criteria };
  });
  const carried = (below: boolean) =>
    toShares(
      entries.map(({ isDenominator, criteria, weight }) =>
        isDenominator === below && criteria.some(({ share }) => share > 0) ? weight : 0,
      ),
    );
  const [above, below] = [carried(false), carried(true)];
  const dimensions = entries.map((entry, index) => {
    return { ...entry, share: (entry.isDenominator ? below : above)[index] ?? 0 };
  });
  const allCriteria = dimensions.flatMap((dimension) => dimension.criteria);
  return {
    model,
    method,
    normalization,
    dimensions,
    weighed: dimensions.filter(({ share, isDenominator }) => share > 0 && !isDenominator),
    allCriteria,
    criteria: new Map(allCriteria.map((criterion) => [criterion.id, criterion])),
  };
}

function criteriaOf(
  { scale, method }: ScoringModel,
  dimension: string,
  { groups }: WeighedDimension,
  first: number,
): readonly ModelCriterion[] {
  const entries = Object.values(groups).flatMap((group) => Object.entries(group.criteria));
  const factors = entries.map(([, criterion]) => usable(criterion.weight ?? 1));
  const shares = toShares(factors);
  return entries.map(([id, definition], index) => ({
    id,
    index: first + index,
    dimension,
    definition,
    scale: scaleOf(definition, scale, method),
    factor: factors[index] ?? 0,
    share: shares[index] ?? 0,
  }));
}

/** A weighted sum needs both ends: where a criterion's own scale has no highest rating, the model's counts. */
function scaleOf({ scale }: Criterion, ofModel: RatingScale, method: ScoringMethod = 'weighted-sum'): CriterionScale {
  if (scale === undefined) return ofModel;
  return scale.max === undefined && method === 'weighted-sum' ? { min: scale.min, max: ofModel.max } : scale;
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
