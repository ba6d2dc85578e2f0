import type { Random } from './random.ts';
import type { RobustnessOptions } from './types.ts';

/** Draws weights in place. */
export type WeightSource = (weights: Float64Array) => void;

/**
 * Weights drawn uniformly from all that are possible: the gaps between sorted uniform numbers are uniform on the simplex
 * (Rubinstein 1982); sorted like the model's weights they are uniform on those of the same order. Dimensions of equal
 * weight in the model may have any order among themselves.
 */
export function weightSource(
  model: readonly number[],
  possible: RobustnessOptions['weights'],
  random: Random,
): WeightSource {
  const size = model.length;
  const cuts = new Float64Array(size + 1);
  cuts[size] = 1;
  const inner = cuts.subarray(1, size);
  const places = model.map((_, place) => place).sort((a, b) => (model[a] ?? 0) - (model[b] ?? 0));
  const blocks = possible === 'any' ? [] : blocksOf(model, places);
  const gaps = new Float64Array(size);
  return (weights) => {
    for (let index = 0; index < inner.length; index++) inner[index] = random();
    inner.sort();
    for (let index = 0; index < size; index++) gaps[index] = (cuts[index + 1] ?? 0) - (cuts[index] ?? 0);
    if (possible === 'any') {
      weights.set(gaps);
      return;
    }
    gaps.sort();
    for (const [start, end] of blocks) if (end - start > 1) shuffle(gaps, start, end, random);
    for (const [index, place] of places.entries()) weights[place] = gaps[index] ?? 0;
  };
}

/** Beginning and end of each run of equal weights in ascending order. */
function blocksOf(model: readonly number[], places: readonly number[]): readonly (readonly [number, number])[] {
  const starts = places.flatMap((place, index) =>
    index === 0 || isBelow(model[places[index - 1] ?? 0] ?? 0, model[place] ?? 0) ? [index] : [],
  );
  return starts.map((start, index) => [start, starts[index + 1] ?? places.length] as const);
}

/** Whether one weight of the model is below another, apart from what floating point adds. */
export function isBelow(lower: number, upper: number): boolean {
  return upper - lower > 1e-12;
}

function shuffle(values: Float64Array, start: number, end: number, random: Random): void {
  for (let last = end - 1; last > start; last--) {
    const other = start + Math.floor(random() * (last - start + 1));
    const value = values[last] ?? 0;
    values[last] = values[other] ?? 0;
    values[other] = value;
  }
}
