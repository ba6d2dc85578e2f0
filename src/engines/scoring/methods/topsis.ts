import type { Normalization } from '../../../catalog/catalog.ts';
import type { ModelCriterion, PreparedModel } from '../model.ts';
import type { Form, RatingTable } from './types.ts';

/**
 * Technique for order preference by similarity to ideal solution (Hwang & Yoon 1981): squared distances from the worst
 * and from the best rating of each criterion in the portfolio. What a project has no rating for stays out of both of its
 * distances. Merits are the closeness, 0 to 1.
 */
export function fillTopsis(prepared: PreparedModel, ratings: RatingTable, form: Form): void {
  form.above.fill(0);
  form.below.fill(0);
  const width = prepared.allCriteria.length;
  for (const [column, { criteria }] of prepared.weighed.entries()) {
    for (const criterion of criteria) {
      if (criterion.share > 0) addDistances(criterion, { prepared, ratings, form, column, width });
    }
  }
}

interface Place {
  readonly prepared: PreparedModel;
  readonly ratings: RatingTable;
  readonly form: Form;
  readonly column: number;
  readonly width: number;
}

function addDistances(criterion: ModelCriterion, { prepared, ratings, form, column, width }: Place): void {
  const { index, share, definition } = criterion;
  let lowest = Number.POSITIVE_INFINITY;
  let highest = Number.NEGATIVE_INFINITY;
  let squares = 0;
  for (let at = index; at < ratings.length; at += width) {
    const rating = ratings[at] ?? Number.NaN;
    if (Number.isNaN(rating)) continue;
    lowest = Math.min(lowest, rating);
    highest = Math.max(highest, rating);
    squares += rating * rating;
  }
  const unit = unitOf(prepared.normalization, lowest, highest, squares);
  if (!(unit > 0)) return;
  const [best, worst] = definition.direction === 'cost' ? [lowest, highest] : [highest, lowest];
  const scale = share / unit;
  for (let project = 0; project < form.projects; project++) {
    const rating = ratings[project * width + index] ?? Number.NaN;
    if (Number.isNaN(rating)) continue;
    const cell = project * form.dimensions + column;
    form.above[cell] = (form.above[cell] ?? 0) + (scale * (rating - worst)) ** 2;
    form.below[cell] = (form.below[cell] ?? 0) + (scale * (rating - best)) ** 2;
  }
}

/** What ratings of a criterion are divided by; distances do not change when all of them are shifted. */
function unitOf(normalization: Normalization, lowest: number, highest: number, squares: number): number {
  if (normalization === 'min-max') return highest - lowest;
  return normalization === 'max' ? highest : Math.sqrt(squares);
}
