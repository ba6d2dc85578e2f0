import { describe, expect, test } from 'vitest';
import { findings, findingsWith } from './support.ts';

describe('scoring/invalid-rating', () => {
  test('a charter that is rated by two models is fine in both', async () => {
    const ratings = 'scoring: { ratings: { cost-reduction: 4, job-size: 5, user-business-value: 13 } }\n';
    expect(await findingsWith('a.charter.yaml', ratings)).toEqual([]);
    expect(await findingsWith('a.charter.yaml', ratings, { 'portolan.yaml': 'scoring: { model: wsjf }\n' })).toEqual(
      [],
    );
  });

  test('ratings of another model alone', async () => {
    const ratings = 'scoring: { ratings: { job-size: 5 } }\n';
    expect(await findingsWith('a.charter.yaml', ratings)).toEqual([
      'a.charter.yaml:8:23 error scoring/invalid-rating «job-size» "job-size" is not a criterion of the model "data-value", and no rating here is: rate criteria of that model, or name another one.',
    ]);
  });

  test('on the scale of the criterion, where it has one of its own', async () => {
    const rice = (ratings: string) => `scoring: { model: rice, ratings: { ${ratings} } }\n`;
    expect(await findingsWith('a.charter.yaml', rice('reach: 120000, impact: 0.5, effort: 0.5'))).toEqual([]);
    expect(await findingsWith('a.charter.yaml', rice('effort: 0'))).toEqual([
      'a.charter.yaml:8:44 error scoring/invalid-rating «0» 0 is outside the scale of the criterion: rate 0.1 or more.',
    ]);
  });

  test.each(['{}', '{ rationale: To be discussed }', '{ high: 4 }'])('%s says nothing yet', async (rating) => {
    const [finding, ...others] = await findingsWith(
      'a.charter.yaml',
      `scoring: { ratings: { cost-reduction: ${rating} } }\n`,
    );
    expect(others).toEqual([]);
    expect(finding).toBe(
      'a.charter.yaml:8:23 warning scoring/invalid-rating «cost-reduction» "cost-reduction" has no rating yet: write "rating", or a range with "low" and "high".',
    );
  });

  test('ranges', async () => {
    const rated = (rating: string) =>
      findingsWith('a.charter.yaml', `scoring: { ratings: { cost-reduction: ${rating} } }\n`);
    expect(await rated('{ low: 2, likely: 3, high: 5 }')).toEqual([]);
    expect(await rated('{ low: 2, high: 5 }')).toEqual([]);
    expect(await rated('{ low: 2, likely: 6 }')).toEqual([
      'a.charter.yaml:8:57 error scoring/invalid-rating «6» 6 is outside the scale of the model: rate from 1 to 5.',
    ]);
    expect(await rated('{ low: 5, high: 2 }')).toEqual([
      'a.charter.yaml:8:46 error scoring/invalid-rating «5» The low bound 5 is above the high bound 2.',
    ]);
  });
});

describe('scoring/inconsistent-judgements', () => {
  const judged = (...judgements: readonly string[]) => ({
    'portolan.yaml': `catalog:
  evaluation:
    models:
      ours:
        title: Ours
        basedOn: data-value
        judgements:
${judgements.map((judgement) => `          - { ${judgement} }\n`).join('')}`,
  });
  const chain = [
    'more: business-value, less: technical-feasibility, times: 2',
    'more: technical-feasibility, less: resource-requirements, times: 2',
    'more: resource-requirements, less: strategic-alignment, times: 2',
  ];

  test('judgements that agree', async () => {
    expect(await findings(judged(...chain))).toEqual([]);
    expect(await findings(judged(...chain, 'more: business-value, less: strategic-alignment, times: 8'))).toEqual([]);
  });

  test('judgements that go round in a circle: on the one that is furthest from what all imply', async () => {
    expect(await findings(judged(...chain, 'more: strategic-alignment, less: business-value, times: 2'))).toEqual([
      'portolan.yaml:8:73 warning scoring/inconsistent-judgements «2» The judgements contradict each other (consistency ratio 0.56, above 0.10). Look at this one first: all together make "business-value" 1.0 times as important as "technical-feasibility", while "business-value" is judged 2 times as important as "technical-feasibility".',
    ]);
  });

  test('judgements that leave something unconnected', async () => {
    expect(await findings(judged(...chain.slice(1)))).toEqual([
      'portolan.yaml:7:9 warning scoring/inconsistent-judgements «judgements» These judgements do not connect everything that is to be weighed, so they yield no weights: add one for each part that stands alone.',
    ]);
  });

  test('of criteria', async () => {
    const model = `      wsjf:
        dimensions:
          job-size:
            judgements:
              - { more: job-size, less: job-size, times: 2 }
`;
    expect(await findings({ 'portolan.yaml': `catalog:\n  evaluation:\n    models:\n${model}` })).toEqual([
      'portolan.yaml:8:41 error catalog/invalid-value «job-size» "job-size" cannot be judged against itself.',
    ]);
  });
});
