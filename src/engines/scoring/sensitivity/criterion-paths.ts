import type { Analysis } from '../analysis.ts';
import type { ModelCriterion } from '../model.ts';
import { normalizedValue } from '../rating.ts';
import type { Path } from './crossings.ts';

/**
 * The scores of all projects in a weighted sum while the share of one criterion in its dimension moves and the other
 * criteria share the rest in proportion. The dimension is a mean over what is rated, so the score is a quotient of linear
 * functions, just as for the weight of a dimension.
 * @param column place of the dimension in the form
 */
export function criterionPaths(analysis: Analysis, column: number, moving: ModelCriterion): readonly Path[] {
  const { prepared, form, weights } = analysis;
  const others = prepared.weighed[column]?.criteria.filter(({ id, share }) => id !== moving.id && share > 0) ?? [];
  const left = others.reduce((sum, { share }) => sum + share, 0);
  const weight = weights[column] ?? 0;
  return Array.from({ length: form.projects }, (_, project) => {
    const own = placeOf(analysis, project, moving);
    let [sum, rated] = [0, 0];
    for (const criterion of others) {
      const value = placeOf(analysis, project, criterion);
      if (value === undefined) continue;
      sum += (criterion.share / left) * value;
      rated += criterion.share / left;
    }
    const rest = restOf(analysis, project, column);
    if (own === undefined && rated === 0) return { a: rest.sum, b: rest.sum, c: rest.weight, e: rest.weight };
    const isRated = own === undefined ? 0 : 1;
    return {
      a: weight * (own ?? 0) + rest.sum * isRated,
      b: weight * sum + rest.sum * rated,
      c: (weight + rest.weight) * isRated,
      e: (weight + rest.weight) * rated,
    };
  });
}

function placeOf({ prepared, ratings }: Analysis, project: number, criterion: ModelCriterion): number | undefined {
  const rating = ratings[project * prepared.allCriteria.length + criterion.index] ?? Number.NaN;
  const { min, max = min } = criterion.scale;
  return Number.isNaN(rating) ? undefined : normalizedValue({ min, max }, rating, criterion.definition.direction);
}

/** What the other dimensions bring in, and their weight as far as it is rated. */
function restOf({ form, weights }: Analysis, project: number, column: number): { sum: number; weight: number } {
  let [sum, total] = [0, 0];
  for (const [dimension, weight] of weights.entries()) {
    if (dimension === column) continue;
    sum += weight * (form.above[project * form.dimensions + dimension] ?? 0);
    total += weight * (form.below[project * form.dimensions + dimension] ?? 0);
  }
  return { sum, weight: total };
}
