import { describe, expect, test } from 'vitest';
import { findings, findingsAfter, findingsWith } from './support.ts';

describe('schema/unknown-property', () => {
  test('the key is marked', async () => {
    expect(await findingsWith('a.charter.yaml', 'costCentre: 4711\n')).toEqual([
      'a.charter.yaml:8:1 error schema/unknown-property «costCentre» There is no field "costCentre" here. Remove it, or keep your own data under "custom".',
    ]);
    expect(await findings({ 'portolan.yaml': 'colour: red\n' })).toEqual([
      'portolan.yaml:1:1 error schema/unknown-property «colour» There is no field "colour" here. Remove it, or keep your own data under "custom".',
    ]);
  });

  test('a misspelt field is one finding, even if the field is required', async () => {
    expect(await findingsAfter('a.charter.yaml', 'title:', 'tilte:')).toEqual([
      'a.charter.yaml:2:1 error schema/unknown-property «tilte» There is no field "tilte" here. Did you mean "title"?',
    ]);
    expect(await findingsAfter('a.charter.yaml', 'summary:', 'sumary:')).toEqual([
      'a.charter.yaml:5:3 error schema/unknown-property «sumary» There is no field "sumary" here. Did you mean "summary"?',
    ]);
  });

  test('a field that is there is not proposed again', async () => {
    expect(await findingsWith('a.charter.yaml', 'titel: Orders\n')).toEqual([
      'a.charter.yaml:8:1 error schema/unknown-property «titel» There is no field "titel" here. Remove it, or keep your own data under "custom".',
    ]);
  });

  test.each([
    ['scoring: { ratings: { cost-reduction: { score: 4 } } }', '8:41', 'score', 'rating'],
    ['scoring: { ratings: { cost-reduction: { points: 4, low: 3 } } }', '8:41', 'points', 'rating'],
    ['stakeholders: [{ person: Maya, role: Sponsor }]', '8:18', 'person', 'name'],
    ['deliverables:\n  - what: A ledger', '9:5', 'what', 'title'],
  ])(
    'a mapping that begins with another name for what it is about is one finding: %s',
    async (line, at, name, meant) => {
      expect(await findingsWith('a.charter.yaml', `${line}\n`)).toEqual([
        `a.charter.yaml:${at} error schema/unknown-property «${name}» There is no field "${name}" here. Did you mean "${meant}"?`,
      ]);
    },
  );

  test('what cannot be meant is not proposed', async () => {
    const unknown = (name: string): string => `There is no field "${name}" here. Remove it, or`;
    const findingsOf = async (line: string): Promise<string> =>
      (await findingsWith('a.charter.yaml', `${line}\n`)).join('\n');
    expect(await findingsOf('scoring: { ratings: { cost-reduction: { score: high } } }')).toContain(unknown('score'));
    expect(await findingsOf('scoring: { ratings: { cost-reduction: { low: 3, score: 4 } } }')).toContain(
      unknown('score'),
    );
    expect(await findingsOf('stakeholders: [{ x: Maya, y: Sponsor }]')).toContain(unknown('x'));
    expect(await findingsOf('stakeholders: [{ name: Maya, weight: 4 }]')).toContain(unknown('weight'));
  });

  test('data of one’s own is welcome under custom', async () => {
    expect(await findingsWith('a.charter.yaml', 'custom: { costCentre: 4711 }\n')).toEqual([]);
  });
});

describe('schema/type', () => {
  test('the value is marked', async () => {
    expect(await findingsAfter('a.charter.yaml', 'Orders in the ledger', '14')).toEqual([
      'a.charter.yaml:2:8 error schema/type «14» "title" must be text; it is 14.',
    ]);
    expect(await findingsWith('a.charter.yaml', 'tags: [orders, 7]\n')).toEqual([
      'a.charter.yaml:8:16 error schema/type «7» An entry of "tags" must be text; it is 7.',
    ]);
    expect(await findingsWith('a.charter.yaml', 'budget: { total: { amount: 90k } }\n')).toEqual([
      'a.charter.yaml:8:28 error schema/type «90k» "amount" must be a number; it is the text "90k".',
    ]);
  });

  test('a value that is not there is shown at its key', async () => {
    expect(await findingsAfter('a.charter.yaml', 'Orders in the ledger', '')).toEqual([
      'a.charter.yaml:2:1 error schema/type «title» "title" must be text; it is empty.',
    ]);
  });

  test('a value of several lines is marked by its key', async () => {
    expect(await findingsAfter('a.charter.yaml', '\n  summary: Fewer', '\n  - Fewer')).toEqual([
      'a.charter.yaml:4:1 error schema/type «businessCase» "businessCase" must be a mapping with "summary"; it is a list.',
    ]);
    expect(await findingsWith('a.charter.yaml', 'tags:\n  - name: orders\n    colour: red\n')).toEqual([
      'a.charter.yaml:9:5 error schema/type «name» An entry of "tags" must be text; it is a mapping.',
    ]);
  });

  test('a text where a mapping belongs is one finding', async () => {
    expect(await findingsAfter('a.charter.yaml', '\n  summary: Fewer corrections by hand.', ' Fewer.')).toEqual([
      'a.charter.yaml:4:15 error schema/type «Fewer.» "businessCase" must be a mapping with "summary"; it is the text "Fewer.".',
    ]);
  });

  test('a file that is no mapping is one finding', async () => {
    expect(
      await findings({
        'a.team.yaml': 'hello\n',
        'b.team.yaml': '- id: TEAM-b\n  title: B\n',
        'portolan.yaml': '[1]\n',
      }),
    ).toEqual([
      'a.team.yaml:1:1 error schema/type «hello» A team must be a mapping with "id", "title" and "members"; it is the text "hello".',
      'b.team.yaml:1:3 error schema/type «id» A team must be a mapping with "id", "title" and "members"; it is a list.',
      'portolan.yaml:1:1 error schema/type «[1]» A configuration must be a mapping; it is a list.',
    ]);
  });
});
