import { describe, expect, test } from 'vitest';
import { findingsAfter, findingsWith } from './support.ts';

const register = (more: string) => findingsAfter('a.risks.yaml', '    status: open\n', `    status: open\n${more}`);

describe('risk/residual-above-inherent', () => {
  test('the residual rating is marked by its key', async () => {
    expect(await register('    residual: { probability: 5, impact: 4 }\n')).toEqual([
      'a.risks.yaml:9:5 warning risk/residual-above-inherent «residual» The residual score 0.36 is above the inherent score 0.2: the response would make the threat worse. Correct one of them.',
    ]);
  });

  test('as great as before, smaller, an opportunity, or not to be computed', async () => {
    expect(await register('    residual: { probability: 3, impact: 4 }\n')).toEqual([]);
    expect(await register('    residual: { probability: 1, impact: 4 }\n')).toEqual([]);
    expect(await register('    type: opportunity\n    residual: { probability: 5, impact: 5 }\n')).toEqual([]);
    expect(await register('    residual: { probability: 9, impact: 5 }\n')).toEqual([
      'a.risks.yaml:9:30 error schema/range «9» "probability" is 9; it must be at most 5.',
    ]);
  });
});

describe('risk/response-mismatch', () => {
  test('names the strategies that fit', async () => {
    expect(await register('    response: { strategy: exploit }\n')).toEqual([
      'a.risks.yaml:9:27 warning risk/response-mismatch «exploit» "exploit" answers an opportunity; this is a threat. Choose "avoid", "mitigate", "transfer", "share", "accept" or "escalate".',
    ]);
    expect(await register('    type: opportunity\n    response: { strategy: mitigate }\n')).toEqual([
      'a.risks.yaml:10:27 warning risk/response-mismatch «mitigate» "mitigate" answers a threat; this is an opportunity. Choose "exploit", "enhance", "reject", "share", "accept" or "escalate".',
    ]);
  });

  test('a strategy that fits, or fits both', async () => {
    expect(await register('    response: { strategy: mitigate }\n')).toEqual([]);
    expect(await register('    type: opportunity\n    response: { strategy: accept }\n')).toEqual([]);
  });
});

describe('scoring/invalid-rating', () => {
  test('outside the scale', async () => {
    expect(
      await findingsWith('a.charter.yaml', 'scoring: { ratings: { cost-reduction: 7, skill-match: 3 } }\n'),
    ).toEqual([
      'a.charter.yaml:8:39 error scoring/invalid-rating «7» 7 is outside the scale of the model: rate from 1 to 5.',
    ]);
  });

  test('a part of a rating', async () => {
    const ratings = 'scoring: { ratings: { cost-reduction: { rating: 3, low: 4 } } }\n';
    expect(await findingsWith('a.charter.yaml', ratings)).toEqual([
      'a.charter.yaml:8:57 error scoring/invalid-rating «4» The low bound 4 is above the rating 3.',
    ]);
  });

  test('a criterion that is unknown altogether is one finding', async () => {
    const found = await findingsWith('a.charter.yaml', 'scoring: { ratings: { beauty: 3 } }\n');
    expect(found.map((line) => line.split(' ', 3).join(' '))).toEqual([
      'a.charter.yaml:8:23 error catalog/unknown-entry',
    ]);
  });

  test('a criterion of another model', async () => {
    const dimension = 'd: { title: D, weight: 1, groups: { g: { title: G, criteria: { beauty: CRITERION } } } }';
    const criterion = '{ title: Beauty, question: How beautiful?, direction: benefit, anchors: { 1: No, 5: Yes } }';
    const model = `beauty: { title: Beauty, description: B, source: Us, scale: { min: 1, max: 5 }, dimensions: { ${dimension} } }`;
    const portolan = `catalog: { evaluation: { models: { ${model.replace('CRITERION', criterion)} } } }\n`;
    const found = await findingsWith('a.charter.yaml', 'scoring: { ratings: { beauty: 3 } }\n', {
      'portolan.yaml': portolan,
    });
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^a\.charter\.yaml:8:23 error scoring\/invalid-rating «beauty» /);
  });

  test('a rating that is no number is one finding', async () => {
    expect(await findingsWith('a.charter.yaml', 'scoring: { ratings: { cost-reduction: high } }\n')).toEqual([
      'a.charter.yaml:8:39 error schema/type «high» "cost-reduction" must be a number or a mapping; it is the text "high".',
    ]);
  });
});
