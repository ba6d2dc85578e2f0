import { describe, expect, test } from 'vitest';
import { projects, scored, shippedModel } from './models.ts';

function wsjf(value: number, time: number, risk: number, size?: number): Record<string, number> {
  return {
    'user-business-value': value,
    'time-criticality': time,
    'risk-reduction-opportunity-enablement': risk,
    ...(size !== undefined && { 'job-size': size }),
  };
}

describe('WSJF', () => {
  // Scaled Agile Framework: (business value + time criticality + risk reduction) ÷ job size.
  test('the published cases', () => {
    const { model, projects: ranked } = scored(shippedModel('wsjf'), projects(wsjf(8, 3, 4, 8), wsjf(7, 9, 5, 2)));
    expect(model).toMatchObject({ method: 'ratio', normalization: 'best-of-portfolio' });
    expect(ranked.map(({ id, rank, score, native }) => [id, rank, score, native])).toEqual([
      ['P2', 1, 100, { value: 10.5, label: 'WSJF' }],
      ['P1', 2, 17.86, { value: 1.875, label: 'WSJF' }],
    ]);
  });

  test('is taken apart into the points of the cost of delay', () => {
    const [best] = scored(shippedModel('wsjf'), projects(wsjf(7, 9, 5, 2), wsjf(8, 3, 4, 8))).projects;
    expect(best?.criteria.map(({ id, effect, contribution, value }) => [id, effect, contribution, value])).toEqual([
      ['user-business-value', 'adds', 33.33, 87.5],
      ['time-criticality', 'adds', 42.86, 100],
      ['risk-reduction-opportunity-enablement', 'adds', 23.81, 100],
      ['job-size', 'divides', null, 100],
    ]);
    expect(best?.dimensions).toEqual({
      'business-value': 87.5,
      'time-criticality': 100,
      'risk-reduction': 100,
      'job-size': 100,
    });
  });

  // Reinertsen 2009: the order of descending WSJF has the least sum of cost of delay times finish time.
  test('the order costs the least delay of all orders', () => {
    const jobs = [wsjf(7, 9, 5, 2), wsjf(8, 3, 4, 8), wsjf(1, 2, 1, 3), wsjf(20, 8, 13, 13)];
    const order = scored(shippedModel('wsjf'), projects(...jobs)).projects.map(({ id }) => Number(id.slice(1)) - 1);
    const delay = (sequence: readonly number[]): number => {
      let finish = 0;
      return sequence.reduce((sum, index) => {
        const { 'job-size': size = 0, ...parts } = jobs[index] ?? {};
        finish += size;
        return sum + finish * Object.values(parts).reduce((cost, part) => cost + part, 0);
      }, 0);
    };
    const least = Math.min(...permutations([0, 1, 2, 3]).map(delay));
    expect(delay(order)).toBe(least);
  });

  test('without all of its parts has no score; what is missing is named', () => {
    const [project] = scored(shippedModel('wsjf'), projects(wsjf(8, 3, 4))).projects;
    expect(project).toMatchObject({ score: null, rank: null, native: null, completeness: 0.5 });
    expect(project?.missing.map(({ criterion }) => criterion)).toEqual(['job-size']);
  });

  test('a size of 0 is outside the scale, not a division by zero', () => {
    const [project] = scored(shippedModel('wsjf'), projects(wsjf(8, 3, 4, 0))).projects;
    expect(project).toMatchObject({ score: null, invalid: [{ criterion: 'job-size', reason: 'outside-scale' }] });
  });
});

describe('RICE', () => {
  const rice = (reach: number, impact: number, confidence: number, effort: number): Record<string, number> => {
    return { reach, impact, confidence, effort };
  };

  // McBride 2016 (Intercom): reach × impact × confidence ÷ effort; 500 × 3 × 1 ÷ 2 = 750, 2000 × 1 × .8 ÷ 4 = 400.
  test('multiplies and divides, on scales of their own, one without an end', () => {
    const { projects: ranked } = scored(shippedModel('rice'), projects(rice(2000, 1, 0.8, 4), rice(500, 3, 1, 2)));
    expect(ranked.map(({ id, score, native }) => [id, score, native?.value])).toEqual([
      ['P2', 100, 750],
      ['P1', 53.33, 400],
    ]);
    expect(ranked[0]?.criteria.map(({ id, effect, value }) => [id, effect, value])).toEqual([
      ['reach', 'multiplies', 25],
      ['impact', 'multiplies', 100],
      ['confidence', 'multiplies', 100],
      ['effort', 'divides', 100],
    ]);
  });

  test('a rating outside its own scale', () => {
    const [project] = scored(shippedModel('rice'), projects(rice(-1, 5, 0.5, 1))).projects;
    expect(project?.invalid.map(({ message }) => message)).toEqual([
      '-1 is outside the scale of the criterion: rate 0 or more.',
      '5 is outside the scale of the criterion: rate from 0.25 to 3.',
    ]);
  });
});

test('a charter that is rated by several models is not wrong in any', () => {
  const both = { ...wsjf(8, 3, 4, 8), 'cost-reduction': 5, reach: 100 };
  for (const id of ['wsjf', 'rice', 'data-value', 'data-value-topsis']) {
    expect(scored(shippedModel(id), projects(both)).projects[0]?.invalid).toEqual([]);
  }
});

function permutations(items: readonly number[]): number[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((item) => permutations(items.filter((other) => other !== item)).map((rest) => [item, ...rest]));
}
