import type { PreparedModel } from '../model.ts';
import { fillRatio } from './ratio.ts';
import { fillTopsis } from './topsis.ts';
import type { Form, RatingTable } from './types.ts';
import { fillWeightedSum } from './weighted-sum.ts';

export function createForm(prepared: PreparedModel, projects: number): Form {
  const dimensions = prepared.weighed.length;
  const cells = projects * dimensions;
  const power = prepared.method === 'topsis' ? 2 : 1;
  return { projects, dimensions, power, above: new Float64Array(cells), below: new Float64Array(cells) };
}

/** Computes a form from ratings, in place: it is done again for every draw of uncertain ratings. */
export function fillForm(prepared: PreparedModel, ratings: RatingTable, form: Form): void {
  if (prepared.method === 'ratio') fillRatio(prepared, ratings, form);
  else if (prepared.method === 'topsis') fillTopsis(prepared, ratings, form);
  else fillWeightedSum(prepared, ratings, form);
}

/**
 * The merits of all projects under weights, in place; NaN where a project has none. Only their order and the methods
 * know what they mean: see `scoresOf`.
 * @param weights of the dimensions of the form, 0 or more
 */
export function meritsInto(form: Form, weights: ArrayLike<number>, merits: Float64Array): void {
  for (let project = 0; project < form.projects; project++) merits[project] = meritOf(form, weights, project);
}

/** The merit of one project. */
export function meritOf(
  { dimensions, power, above, below }: Form,
  weights: ArrayLike<number>,
  project: number,
): number {
  let cell = project * dimensions;
  let upper = 0;
  let lower = 0;
  for (let dimension = 0; dimension < dimensions; dimension++) {
    const weight = weights[dimension] ?? 0;
    const factor = power === 2 ? weight * weight : weight;
    upper += factor * (above[cell] ?? 0);
    lower += factor * (below[cell] ?? 0);
    cell += 1;
  }
  return power === 2 ? closeness(upper, lower) : upper / lower;
}

/** Distance from the worst as a share of both distances; one half where nothing tells best from worst. */
function closeness(fromWorst: number, fromBest: number): number {
  if (fromWorst === 0 && fromBest === 0) return 0.5;
  const worst = Math.sqrt(fromWorst);
  return worst / (worst + Math.sqrt(fromBest));
}
