import fc from 'fast-check';
import type { RiskMatrix } from '../../../../src/catalog/catalog.ts';

/** A scale of 3 to 10 steps whose values rise, above 1 too, beginning at any rating. */
const scale = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: 1, max: 5000 }), { minLength: 3, maxLength: 10 }),
    fc.integer({ min: 0, max: 2 }),
  )
  .map(([values, first]) =>
    Object.fromEntries(
      values.toSorted((a, b) => a - b).map((value, at) => [first + at, { title: `S${at}`, value: value / 100 }]),
    ),
  );

/** Matrices of any size, each scale of its own, with two to six levels that the scores reach from the first to the last. */
export const anyMatrix: fc.Arbitrary<RiskMatrix> = fc
  .record({
    probability: scale,
    impact: scale,
    shares: fc.uniqueArray(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 5 }),
  })
  .map(({ probability, impact, shares }) => {
    const [least, most] = [Math.min, Math.max].map(
      (end) =>
        end(...Object.values(probability).map(({ value }) => value)) *
        end(...Object.values(impact).map(({ value }) => value)),
    );
    const between = (share: number) => (least ?? 0) + (((most ?? 0) - (least ?? 0)) * share) / 100;
    const thresholds = [0, ...shares.toSorted((a, b) => a - b).map(between)];
    const levels = Object.fromEntries(
      thresholds.map((atLeast, at) => [`level-${at}`, { title: `Level ${at}`, rank: at + 1, atLeast }]),
    );
    return { title: 'Any', probability, impact, levels };
  });
