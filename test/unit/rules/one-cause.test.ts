import { describe, expect, test } from 'vitest';
import { ADR, CHARTER, findings, findingsWith, replaced } from './support.ts';

const header = (kind: string): string => `apiVersion: portolan/v1\nkind: ${kind}\n`;

describe('a wrong kind', () => {
  test('that there is not', async () => {
    expect(await findings({ 'a.yaml': header('chartr') + CHARTER })).toEqual([
      'a.yaml:2:7 error schema/unknown-kind «chartr» There is no kind "chartr". Did you mean "charter"?',
    ]);
    expect(await findings({ 'a.charter.yaml': header('chartr') + CHARTER })).toEqual([
      'a.charter.yaml:2:7 error schema/enum «chartr» "kind" is the text "chartr"; it must be "charter".',
    ]);
  });

  test('whose fields are those of another', async () => {
    expect(await findings({ 'a.yaml': header('adr') + CHARTER })).toEqual([
      'a.yaml:2:7 error schema/enum «adr» These are the fields of a charter, but "kind" is "adr". Set it to "charter".',
    ]);
    expect(await findings({ 'a.yaml': header('team') + ADR })).toEqual([
      'a.yaml:2:7 error schema/enum «team» These are the fields of a decision record, but "kind" is "team". Set it to "adr".',
    ]);
  });

  test('is not guessed at: not by one field, nor where fields of both kinds stand', async () => {
    const team = 'id: TEAM-a\ntitle: A\nmembers: [{ name: Maya }]\n';
    expect((await findings({ 'a.yaml': header('charter') + team })).join('\n')).not.toContain('/enum');
    const both = `${header('adr')}${CHARTER}decision: There is one queue.\n`;
    expect((await findings({ 'a.yaml': both })).join('\n')).not.toContain('/enum');
    const misspelt = header('adr') + replaced(CHARTER, 'successCriteria', 'succesCriteria');
    expect((await findings({ 'a.yaml': misspelt })).join('\n')).not.toContain('/enum');
  });
});

describe('a rating, which is a number or a mapping', () => {
  const shape = 'must be a number or a mapping';
  test.each([
    ['high', `8:39 error schema/type «high» "cost-reduction" ${shape}; it is the text "high".`],
    ['"4"', `8:39 error schema/type «"4"» "cost-reduction" ${shape}; it is the text "4".`],
    ['[4]', `8:39 error schema/type «[4]» "cost-reduction" ${shape}; it is a list.`],
    ['', `8:23 error schema/type «cost-reduction» "cost-reduction" ${shape}; it is empty.`],
    ['7', '8:39 error scoring/invalid-rating «7» 7 is outside the scale of the model: rate from 1 to 5.'],
    [
      '{}',
      '8:23 warning scoring/invalid-rating «cost-reduction» "cost-reduction" has no rating yet: write "rating", or a range with "low" and "high".',
    ],
    ['{ rating: high, low: 2 }', '8:49 error schema/type «high» "rating" must be a number; it is the text "high".'],
  ])('%s', async (value, finding) => {
    const line = `scoring: { ratings: { cost-reduction: ${value} } }\n`;
    expect(await findingsWith('a.charter.yaml', line)).toEqual([`a.charter.yaml:${finding}`]);
  });
});

describe('an id', () => {
  test.each([
    ['14', '1:5 error schema/type «14» "id" must be text; it is 14.'],
    ['PRJ 14', '1:5 error schema/format «PRJ 14» "id" is the text "PRJ 14"; it must be written like "PRJ-014".'],
    ['', '1:1 error schema/type «id» "id" must be text; it is empty.'],
    ['[PRJ-014]', '1:5 error schema/type «[PRJ-014]» "id" must be text; it is a list.'],
  ])('%s', async (id, finding) => {
    expect(await findings({ 'a.charter.yaml': replaced(CHARTER, 'PRJ-001', id) })).toEqual([
      `a.charter.yaml:${finding}`,
    ]);
  });

  test.each([
    ['ADR-0001', '8:12 error schema/type «ADR-0001» "decisions" must be a list; it is the text "ADR-0001".'],
    ['[7]', '8:13 error schema/type «7» An entry of "decisions" must be text; it is 7.'],
    [
      '[{ id: ADR-0001 }]',
      '8:13 error schema/type «{ id: ADR-0001 }» An entry of "decisions" must be text; it is a mapping.',
    ],
  ])('that names a record: %s', async (value, finding) => {
    expect(await findingsWith('a.charter.yaml', `decisions: ${value}\n`, { 'a.adr.yaml': ADR })).toEqual([
      `a.charter.yaml:${finding}`,
    ]);
  });

  test('of a record whose text is broken elsewhere names it all the same', async () => {
    const broken = replaced(ADR, 'title: One', 'title: @One');
    expect(await findingsWith('a.charter.yaml', 'decisions: [ADR-0001]\n', { 'a.adr.yaml': broken })).toEqual([
      'a.adr.yaml:2:8 error syntax/yaml «@» A value cannot start with "@". Put it in quotes.',
    ]);
  });
});

describe('the expected shape', () => {
  test.each([
    ['budget: { total: 5000 }', '8:18 error schema/type «5000» "total" must be a mapping with "amount"; it is 5000.'],
    ['scope: everything', '8:8 error schema/type «everything» "scope" must be a mapping; it is the text "everything".'],
    [
      'date: 20 November',
      '8:7 error schema/format «20 November» "date" is the text "20 November"; it must be written like "2026-03-02".',
    ],
  ])('%s', async (line, finding) => {
    expect(await findingsWith('a.charter.yaml', `${line}\n`)).toEqual([`a.charter.yaml:${finding}`]);
  });
});
