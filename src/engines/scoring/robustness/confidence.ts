import type { Analysis } from '../analysis.ts';
import { fillForm, meritsInto } from '../methods/form.ts';
import { createRandom } from './random.ts';
import { drawRatings, type UncertainRatings } from './ratings.ts';
import type { RobustnessOptions } from './types.ts';

/** More draws than this do not change a confidence that anybody can see. */
const MOST_DRAWS = 1000;

/**
 * SMAA's confidence factors: how often a project is the first (alone or in a tie) under its central weights while
 * uncertain ratings are drawn.
 * @param central by project; undefined for a project that no weights make the first
 */
export function confidences(
  analysis: Analysis,
  uncertain: UncertainRatings,
  central: readonly (readonly number[] | undefined)[],
  { samples, seed }: RobustnessOptions,
): Float64Array {
  const { prepared, form } = analysis;
  const random = createRandom(seed);
  const ratings = Float64Array.from(analysis.ratings);
  const drawn = { ...form, above: Float64Array.from(form.above), below: Float64Array.from(form.below) };
  const merits = new Float64Array(form.projects);
  const firsts = new Float64Array(form.projects);
  const draws = uncertain.count > 0 ? Math.min(samples, MOST_DRAWS) : 1;
  for (let draw = 0; draw < draws; draw++) {
    if (uncertain.count > 0) {
      drawRatings(uncertain, random, ratings);
      fillForm(prepared, ratings, drawn);
    }
    for (const [project, weights] of central.entries()) {
      if (!weights) continue;
      meritsInto(drawn, weights, merits);
      if (isFirst(merits, project)) firsts[project] = (firsts[project] ?? 0) + 1;
    }
  }
  return firsts.map((times) => times / draws);
}

function isFirst(merits: Float64Array, project: number): boolean {
  const own = merits[project] ?? 0;
  const tolerance = Math.abs(own) * 1e-11;
  return merits.every((merit) => merit <= own + tolerance);
}
