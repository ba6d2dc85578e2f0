/** Uniform numbers from 0 (included) to 1 (excluded). */
export type Random = () => number;

/**
 * The generator sfc32 (Doty-Humphrey, PractRand), started by splitmix32: 128 bits of state, passes the tests of
 * PractRand and BigCrush. Whole-number arithmetic only: the same seed gives the same numbers on every machine.
 */
export function createRandom(seed: number): Random {
  const start = splitmix(seed);
  let [a, b, c, counter] = [start(), start(), start(), 1];
  const next = (): number => {
    const result = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + result) | 0;
    return (result >>> 0) / 2 ** 32;
  };
  for (let warmUp = 0; warmUp < 12; warmUp++) next();
  return next;
}

function splitmix(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return mixed ^ (mixed >>> 15);
  };
}
