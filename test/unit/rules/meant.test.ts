import { describe, expect, test } from 'vitest';
import { findings, REGISTER, replaced } from './support.ts';

const risk = (lines: string): string => `id: REG-A
title: A
risks:
  - id: R-001
    title: Vendor goes away
    category: scalability
    status: open
    owner: Maya
${lines}`;

describe('ratings directly on a risk', () => {
  test('are one finding, at the first: nothing else is called missing', async () => {
    expect(await findings({ 'a.risks.yaml': risk('    impact: 4\n    probability: 3\n') })).toEqual([
      'a.risks.yaml:9:5 error schema/unknown-property «impact» "impact" and "probability" belong under "inherent". Move them there.',
    ]);
    expect(await findings({ 'a.risks.yaml': risk('    Likelihood: 3\n') })).toEqual([
      'a.risks.yaml:9:5 error schema/unknown-property «Likelihood» "Likelihood" belongs under "inherent", as "probability". Move it there.',
    ]);
  });

  test('that stand twice are said to', async () => {
    expect(await findings({ 'a.risks.yaml': risk('    likelihood: 2\n    probability: 3\n') })).toEqual([
      'a.risks.yaml:9:5 error schema/unknown-property «likelihood» There is no field "likelihood" here: it says the same as "probability", which is there. Keep one of them.',
      'a.risks.yaml:10:5 error schema/unknown-property «probability» "probability" belongs under "inherent". Move it there.',
    ]);
    const both = '    inherent: { probability: 2, impact: 4 }\n    probability: 3\n';
    expect(await findings({ 'a.risks.yaml': risk(both) })).toEqual([
      'a.risks.yaml:10:5 error schema/unknown-property «probability» There is no field "probability" here: it says the same as "inherent: probability", which is there. Keep one of them.',
    ]);
  });

  test('are no finding where a record has them', async () => {
    const charter = 'risks: [{ title: x, probability: 3, impact: 4 }]\n';
    expect((await findings({ 'a.charter.yaml': charter })).filter((line) => line.includes('unknown-property'))).toEqual(
      [],
    );
    const other = 'risks: [{ title: x, likelihood: 3 }]\n';
    expect((await findings({ 'a.charter.yaml': other })).filter((line) => line.includes('unknown-property'))).toEqual([
      'a.charter.yaml:1:21 error schema/unknown-property «likelihood» There is no field "likelihood" here. Did you mean "probability"?',
    ]);
  });
});

describe('words as ratings', () => {
  const rated = (value: string): Promise<string[]> =>
    findings({ 'a.risks.yaml': replaced(REGISTER, 'impact: 4', `impact: ${value}`) });
  const said = (value: string, meant = ''): string[] => [
    expect.stringMatching(
      new RegExp(`schema/type .* "impact" must be a whole number from 1 to 5; it is .*${value}.*\\.${meant}$`),
    ),
  ];

  test.each([
    ['High', 4],
    ['very HIGH', 5],
    ['Medium', 3],
    ['major', 4],
    ['"4"', 4],
    ['40%', 4],
    ['0.4', 4],
    ['"0.05"', 1],
  ])('%s is the step %d', async (value, step) => {
    expect(await rated(value)).toEqual(said(value.replaceAll('"', ''), ` Did you mean ${step}\\?`));
  });

  test.each(['Severe', 'Likely', '45%', '0.3', '"9"', 'Highest'])('%s is none: nothing is guessed', async (value) => {
    expect(await rated(value)).toEqual(said(value.replaceAll('"', '')));
  });

  test('are the titles of the workspace', async () => {
    const titled =
      'catalog: { risks: { matrix: { impact: { 5: { title: Severe }, 4: { title: T }, 3: { title: T } } } } }\n';
    const files = (value: string) => ({
      'portolan.yaml': titled,
      'a.risks.yaml': replaced(REGISTER, 'impact: 4', `impact: ${value}`),
    });
    expect(await findings(files('severe'))).toEqual(said('severe', ' Did you mean 5\\?'));
    expect(await findings(files('High'))).toEqual(said('High'));
    expect(await findings(files('T'))).toEqual(said('T'));
  });
});

describe('other words', () => {
  test('of a status', async () => {
    expect(await findings({ 'a.risks.yaml': replaced(REGISTER, 'status: open', 'status: Mitigated') })).toEqual([
      expect.stringContaining('or "closed". Did you mean "monitoring"?'),
    ]);
  });

  test('a group of categories is said to be one', async () => {
    expect(
      await findings({ 'a.risks.yaml': replaced(REGISTER, 'category: scalability', 'category: Technical') }),
    ).toEqual([
      expect.stringContaining(
        'catalog/unknown-entry «Technical» There is no risk category "Technical" in the catalogue. That is a group: choose "scalability", "data-quality" or "integration-complexity".',
      ),
    ]);
  });

  test('the title of a category', async () => {
    const titled =
      'catalog: { risks: { categories: { technical: { categories: { scalability: { title: Growth of load } } } } } }\n';
    const files = {
      'portolan.yaml': titled,
      'a.risks.yaml': replaced(REGISTER, 'category: scalability', 'category: Growth of load'),
    };
    expect(await findings(files)).toEqual([expect.stringContaining('Did you mean "scalability"?')]);
  });
});

test('a file that is only a list', async () => {
  expect(await findings({ 'a.risks.yaml': '- id: R-001\n  title: x\n' })).toEqual([
    'a.risks.yaml:1:3 error schema/type «id» A risk register must be a mapping with "id", "title" and "risks"; it is a list. Put the list under "risks".',
  ]);
});

describe('a table in the body', () => {
  const TABLE = '| ID | Risk | Impact |\n| --- | :-: | --- |\n| R-001 | Vendor goes away | High |\n| R-002 | x | 2 |\n';
  const NOT_READ =
    'error schema/unread-table «| ID | Risk | Impact |» The 2 rows of this table are not read: a risk register has its risks in the front matter. Move them there.';

  test('is the one finding of a file that has nothing else', async () => {
    expect(await findings({ 'a.risks.md': `# Risks\n\n${TABLE}` })).toEqual([`a.risks.md:3:1 ${NOT_READ}`]);
  });

  test('beside front matter without risks', async () => {
    expect(await findings({ 'a.risks.md': `---\nid: REG-A\ntitle: A\n---\n\n${TABLE}` })).toEqual([
      `a.risks.md:6:1 ${NOT_READ}`,
    ]);
    expect(await findings({ 'a.risks.md': `---\nid: REG-A\n---\n\n${TABLE}` })).toEqual([
      expect.stringContaining('"title" is missing'),
      `a.risks.md:5:1 ${NOT_READ}`,
    ]);
  });

  test.each([
    ['in code', `\`\`\`\n${TABLE}\`\`\`\n`],
    ['of something else', '| Term | Meaning |\n| --- | --- |\n| a | b |\n'],
    ['without rows', '| ID | Risk |\n| --- | --- |\n'],
  ])('%s is none', async (_, body) => {
    expect(await findings({ 'a.risks.md': body })).toEqual([
      expect.stringContaining('This risk register is empty. It needs "id", "title" and "risks".'),
    ]);
  });

  test('beside risks is nobody’s business', async () => {
    expect(await findings({ 'a.risks.md': `---\n${REGISTER}---\n\n${TABLE}` })).toEqual([]);
  });
});
