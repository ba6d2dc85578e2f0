import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Judgement } from '../../../../src/catalog/catalog.ts';
import { judgedWeights } from '../../../../src/engines/scoring/judgements/priorities.ts';
import { judgedModel, scored } from './models.ts';

const judgement = (more: string, less: string, times: number): Judgement => ({ more, less, times });

describe('weights from judgements (analytic hierarchy process)', () => {
  const qualities = ['experience', 'education', 'charisma', 'age'];
  // The example "choosing a leader" of the encyclopaedia's article on the method.
  const leader = [
    judgement('experience', 'education', 4),
    judgement('experience', 'charisma', 3),
    judgement('experience', 'age', 7),
    judgement('charisma', 'education', 3),
    judgement('education', 'age', 3),
    judgement('charisma', 'age', 5),
  ];

  test('choosing a leader', () => {
    const judged = judgedWeights(qualities, leader);
    const published = { experience: 0.547, education: 0.127, charisma: 0.27, age: 0.056 };
    for (const [id, weight] of Object.entries(published)) {
      expect(Math.abs((judged?.weights[id] ?? 0) - weight)).toBeLessThan(0.001);
    }
    expect(judged?.consistencyRatio.toFixed(3)).toBe('0.044');
    expect(judged).toMatchObject({ unjudged: 0, worst: { more: 'experience', less: 'charisma', times: 3 } });
    // 3 as judged, .5476 ÷ .2699 as derived.
    expect(judged?.worst?.implied).toBeCloseTo(2.0284, 4);
  });

  test('become the weights of the model, with their consistency ratio', () => {
    const model = judgedModel(qualities, leader);
    const { dimensions, judgements } = scored(model ?? expect.fail(), []).model;
    expect(dimensions.map(({ weight }) => weight)).toEqual([0.5476, 0.1266, 0.2699, 0.0559]);
    expect(judgements).toEqual([{ dimension: null, consistencyRatio: 0.0439, unjudged: 0 }]);
  });

  test('judgements in a circle contradict each other', () => {
    const circle = [judgement('a', 'b', 3), judgement('b', 'c', 3), judgement('c', 'a', 3)];
    const judged = judgedWeights(['a', 'b', 'c'], circle);
    for (const weight of Object.values(judged?.weights ?? {})) expect(weight).toBeCloseTo(1 / 3, 12);
    // λ = 1 + 3 + 1/3 = 4.333: index .667, over the random index .58.
    expect(judged?.consistencyRatio).toBeCloseTo(0.6667 / 0.58, 3);
  });

  // Harker 1987: a tree of judgements has exactly one vector of weights that agrees with all of them.
  test('pairs that nobody judged', () => {
    const judged = judgedWeights(
      ['a', 'b', 'c', 'd'],
      [judgement('a', 'b', 2), judgement('b', 'c', 3), judgement('d', 'c', 1)],
    );
    const weights = Object.values(judged?.weights ?? {}).map((weight) => Number(weight.toFixed(9)));
    expect(weights).toEqual([0.545454545, 0.272727273, 0.090909091, 0.090909091]);
    expect(judged).toMatchObject({ consistencyRatio: 0, unjudged: 3, worst: undefined });
  });

  test('do not count while they leave something unconnected', () => {
    expect(judgedWeights(['a', 'b', 'c'], [judgement('a', 'b', 2)])).toBeUndefined();
    expect(judgedWeights([], [])).toBeUndefined();
    const model = judgedModel(['a', 'b', 'c'], [judgement('a', 'b', 2)]);
    const { dimensions, judgements } = scored(model ?? expect.fail(), []).model;
    expect(dimensions.map(({ weight }) => weight)).toEqual([1, 1, 1]);
    expect(judgements).toEqual([{ dimension: null, consistencyRatio: null, unjudged: null }]);
  });

  test('about what does not exist are left out; of two about one pair the later counts', () => {
    const odd = [judgement('a', 'x', 9), judgement('a', 'a', 5), judgement('b', 'a', 9), judgement('a', 'b', 3)];
    expect(judgedWeights(['a', 'b'], odd)?.weights).toEqual({ a: 0.75, b: 0.25 });
  });

  test('judgements that follow from weights give these weights back', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 2, maxLength: 6 }), (parts) => {
        const ids = parts.map((_, index) => `d${index}`);
        const all = parts.flatMap((one, i) =>
          parts.slice(i + 1).map((other, j) => judgement(ids[i] ?? '', ids[i + 1 + j] ?? '', one / other)),
        );
        const judged = judgedWeights(ids, all);
        const sum = parts.reduce((total, part) => total + part, 0);
        for (const [index, id] of ids.entries()) expect(judged?.weights[id]).toBeCloseTo((parts[index] ?? 0) / sum, 9);
        expect(judged?.consistencyRatio).toBeCloseTo(0, 9);
        expect(judged?.worst).toBeUndefined();
      }),
      { numRuns: 50 },
    );
  });
});
