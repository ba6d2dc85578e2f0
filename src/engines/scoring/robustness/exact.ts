import type { Analysis } from '../analysis.ts';
import { meritsInto } from '../methods/form.ts';
import { crossings, pathsOf } from '../sensitivity/crossings.ts';
import { cellsOf, isLinear, LARGEST_PLANE } from './plane.ts';
import type { Tally } from './tally.ts';
import type { RobustnessOptions } from './types.ts';
import { isBelow } from './weights.ts';

/** More projects than this have too many crossings on a line of weights. */
const LARGEST_LINE = 60;

/**
 * Tallies all possible weights exactly, where ratings are certain and the dimensions are few: one leaves nothing to
 * vary; between two the order changes at the points where two projects cross; among three (with merits linear in the
 * weights) along lines that cut the triangle of weights into cells.
 * @returns false where an exact answer is out of reach; then nothing was tallied
 */
export function tallyExactly(analysis: Analysis, possible: RobustnessOptions['weights'], tally: Tally): boolean {
  const { form } = analysis;
  const merits = new Float64Array(form.projects);
  const add = (weights: readonly number[], measure: number): void => {
    meritsInto(form, weights, merits);
    tally.add(merits, weights, measure);
  };
  if (form.dimensions === 1) {
    add([1], 1);
  } else if (form.dimensions === 2 && form.projects <= LARGEST_LINE) {
    for (const [from, to] of piecesOf(analysis, possible)) add([(from + to) / 2, 1 - (from + to) / 2], to - from);
  } else if (form.dimensions === 3 && form.projects <= LARGEST_PLANE && isLinear(form)) {
    for (const { centre, area } of cellsOf(analysis, possible)) add(centre, area);
  } else {
    return false;
  }
  return true;
}

/** The pieces of the line of weights within which no two projects cross. */
function piecesOf({ form, weights }: Analysis, possible: RobustnessOptions['weights']): readonly [number, number][] {
  const [first = 0, second = 0] = weights;
  const from = possible === 'same-order' && isBelow(second, first) ? 0.5 : 0;
  const to = possible === 'same-order' && isBelow(first, second) ? 0.5 : 1;
  const paths = pathsOf(form, weights, 0);
  const cuts = paths.flatMap((one, index) =>
    paths.slice(index + 1).flatMap((other) => crossings(one, other, form.power)),
  );
  const points = [from, ...cuts.filter((cut) => cut > from && cut < to).sort((a, b) => a - b), to];
  return points.slice(1).map((point, index) => [points[index] ?? from, point]);
}
