import type { Catalog } from '../../catalog/catalog.ts';
import { modelOf } from '../../engines/scoring/score.ts';

/** A criterion of a scoring model, with the ends of its scale. */
export interface RatedCriterion {
  readonly id: string;
  readonly title: string;
  readonly min: number;
  /** Infinite where the scale has no end. */
  readonly max: number;
  /** Whether the workspace's model has it, so that a heading alone can mean it. */
  readonly own: boolean;
}

/** The criteria of the workspace's model, then those that only other models have: a charter may be rated by several. */
export function ratedCriteria({ evaluation }: Catalog, modelId: string): readonly RatedCriterion[] {
  const found = new Map<string, RatedCriterion>();
  for (const id of [modelId, ...Object.keys(evaluation.models)]) {
    const { scale, dimensions = {} } = modelOf(evaluation, id) ?? {};
    const groups = Object.values(dimensions).flatMap((dimension) => Object.values(dimension.groups));
    for (const [criterion, { title, scale: apart }] of groups.flatMap(({ criteria }) => Object.entries(criteria))) {
      const { min = 0, max = Number.POSITIVE_INFINITY }: { min?: number; max?: number } = apart ?? scale ?? {};
      if (!found.has(criterion)) found.set(criterion, { id: criterion, title, min, max, own: id === modelId });
    }
  }
  return [...found.values()];
}
