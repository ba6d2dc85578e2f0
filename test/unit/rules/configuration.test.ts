import { describe, expect, test } from 'vitest';
import { ADR, CHARTER, expectClean, findings, ofRule, REGISTER, replaced, TEAM } from './support.ts';

const broken = { 'a.charter.yaml': replaced(CHARTER, 'draft', 'drafft') };
const error = 'a.charter.yaml:3:9 error schema/enum';
const short = (lines: readonly string[]): string[] => lines.map((line) => line.slice(0, line.indexOf(' «')));

describe('severities', () => {
  test.each(['error', 'warning', 'info', 'hint'])('%s', async (severity) => {
    expect(short(await findings({ ...broken, 'portolan.yaml': `rules: { schema/enum: ${severity} }\n` }))).toEqual([
      `a.charter.yaml:3:9 ${severity} schema/enum`,
    ]);
  });

  test('off', async () => {
    await expectClean({ ...broken, 'portolan.yaml': 'rules: { schema/enum: off }\n' });
  });

  test('portolan.yaml has the last word, also on what a rule makes milder itself', async () => {
    const adopted = { 'docs/adr/0001-a.md': '# A\n', 'docs/adr/0001-b.md': '# B\n' };
    expect(short(await findings({ ...adopted, 'portolan.yaml': 'rules: { reference/duplicate-id: error }\n' }))).toEqual([
      'docs/adr/0001-a.md:1:1 error reference/duplicate-id',
      'docs/adr/0001-b.md:1:1 error reference/duplicate-id',
    ]);
  });

  test('a severity that there is not leaves the rule as it is', async () => {
    expect(short(await findings({ ...broken, 'portolan.yaml': 'rules: { schema/enum: loud }\n' }))).toEqual([
      error,
      'portolan.yaml:1:23 error schema/enum',
    ]);
  });
});

describe('config/unknown-rule', () => {
  test('in severities and in waivers', async () => {
    const waiver = '{ code: schema/enmu, reason: Later, owner: Maya, expires: 2027-01-31 }';
    expect(
      await findings({ 'portolan.yaml': `rules: { chnage/missing-approval: off, x/y: off }\nwaivers: [${waiver}]\n` }),
    ).toEqual([
      'portolan.yaml:1:10 warning config/unknown-rule «chnage/missing-approval» There is no rule "chnage/missing-approval". Did you mean "change/missing-approval"?',
      'portolan.yaml:1:40 warning config/unknown-rule «x/y» There is no rule "x/y". Run "portolan explain" for the list.',
      'portolan.yaml:2:19 warning config/unknown-rule «schema/enmu» There is no rule "schema/enmu". Did you mean "schema/enum"?',
    ]);
  });
});

/** A configuration with one waiver. */
function waiver(lines: Readonly<Record<string, string>>): { readonly 'portolan.yaml': string } {
  const all = { code: 'schema/enum', reason: 'Later', owner: 'Maya', expires: '2026-11-20', ...lines };
  const text = Object.entries(all).flatMap(([key, value]) => (value === '' ? [] : `${key}: ${value}`));
  return { 'portolan.yaml': `waivers:\n  - ${text.join('\n    ')}\n` };
}

describe('waivers', () => {
  test('for everything, until the last day', async () => {
    await expectClean({ ...broken, ...waiver({}) });
  });

  test('only for their rule', async () => {
    expect(short(await findings({ ...broken, ...waiver({ code: 'schema/type' }) }))).toEqual([error]);
  });

  test('by file', async () => {
    const files = { 'old/a.charter.yaml': broken['a.charter.yaml'], 'new/a.charter.yaml': TEAM };
    const found = await findings({ ...files, ...waiver({ files: '["old/**"]' }) });
    expect(found.filter((line) => line.startsWith('old/'))).toEqual([]);
    expect(short(await findings({ ...broken, ...waiver({ files: '["old/**"]' }) }))).toEqual([error]);
    expect(short(await findings({ ...broken, ...waiver({ files: '[]' }) }))).toEqual([error]);
  });

  test('by artifact', async () => {
    await expectClean({ ...broken, ...waiver({ artifact: 'PRJ-001' }) });
    expect(short(await findings({ ...broken, ...waiver({ artifact: 'PRJ-002' }) }))).toEqual([error]);
    expect(short(await findings({ ...broken, ...waiver({ artifact: 'PRJ-001', files: '["b.*"]' }) }))).toEqual([error]);
  });

  test('by risk', async () => {
    const register = replaced(REGISTER, 'status: open', 'status: opne');
    await expectClean({ 'a.risks.yaml': register, ...waiver({ artifact: 'RISK-001' }) });
    const two = register + register.slice(register.indexOf('  - id')).replace('RISK-001', 'RISK-002');
    expect(short(await findings({ 'a.risks.yaml': two, ...waiver({ artifact: 'RISK-001' }) }))).toEqual([
      'a.risks.yaml:14:13 error schema/enum',
    ]);
  });

  test('an expired one waives nothing and is a finding', async () => {
    const found = await findings({ ...broken, ...waiver({ expires: '2026-11-19' }) });
    expect(short(found.slice(0, 1))).toEqual([error]);
    expect(found.slice(1)).toEqual([
      'portolan.yaml:5:14 warning config/expired-waiver «2026-11-19» This waiver of "schema/enum" expired on 2026-11-19: the finding counts again. Mend it and remove the waiver, or agree on a new date.',
    ]);
  });

  test('where nobody knows the day, nothing is expired', async () => {
    expect(await findings({ ...broken, ...waiver({ expires: '2026-11-19' }) }, { today: undefined })).toEqual([]);
  });

  test.each([
    ['without an owner', { owner: '' }, 'portolan.yaml:2:5 error schema/required'],
    ['without a reason', { reason: '' }, 'portolan.yaml:2:5 error schema/required'],
    ['without a last day', { expires: '' }, 'portolan.yaml:2:5 error schema/required'],
    ['with a day that does not exist', { expires: '2026-02-30' }, 'portolan.yaml:5:14 error schema/format'],
    ['with files that are no list', { files: 'old' }, 'portolan.yaml:6:12 error schema/type'],
    ['with files that are no texts', { files: '[7]' }, 'portolan.yaml:6:13 error schema/type'],
    ['with a misspelt limit', { artefact: 'PRJ-9' }, 'portolan.yaml:6:5 error schema/unknown-property'],
  ])('one %s waives nothing', async (_, lines, finding) => {
    expect(short(await findings({ ...broken, ...waiver({ ...lines }) }))).toEqual([error, finding]);
  });
});

describe('config/not-in-effect', () => {
  test('only the portolan.yaml of the folder counts', async () => {
    const other = 'apiVersion: portolan/v1\nkind: portolan\nrules: { schema/enum: off }\n';
    expect(short(await findings({ ...broken, 'settings.yaml': other }))).toEqual([
      error,
      'settings.yaml:1:1 warning config/not-in-effect',
    ]);
    expect(await findings({ 'portolan.yml': 'color: red\n', 'portolan.yaml': 'title: We\n' })).toEqual([
      'portolan.yml:1:1 warning config/not-in-effect «color: red» These settings have no effect: the project goes by the file portolan.yaml in its own folder. Move them there.',
    ]);
    await expectClean({ ...broken, 'portolan.yml': 'rules: { schema/enum: off }\n' });
  });
});

describe('config/pattern-limit', () => {
  test('says what is not read', async () => {
    const long = `"${'a'.repeat(501)}"`;
    const many = Array.from({ length: 501 }, (_, index) => `a${index}`).join(', ');
    const portolan = `exclude: [${many}]\npaths: { team: [${long}] }\n`;
    expect(await findings({ 'portolan.yaml': portolan })).toEqual([
      'portolan.yaml:1:1 warning config/pattern-limit «exclude» This list has 501 patterns; only the first 500 are read. Name folders instead of files.',
      `portolan.yaml:2:17 warning config/pattern-limit «${long}» This pattern has 501 characters; none above 500 is read. Shorten it.`,
    ]);
  });
});

describe('catalogue', () => {
  const model = (text: string) => `catalog: { evaluation: { models: { data-value: { dimensions: { ${text} } } } } }\n`;

  test('a mistake is found on its value', async () => {
    const found = await findings({ 'portolan.yaml': model('business-value: { weight: 0.6 }') });
    expect(short(found)).toEqual(['portolan.yaml:1:90 error catalog/weights-sum']);
    expect(found[0]).toContain('«0.6»');
  });

  test('one finding for a table that is none, or of the wrong type', async () => {
    expect(short(await findings({ 'portolan.yaml': 'catalog: { kpis: {}, skills: none }\n' }))).toEqual([
      'portolan.yaml:1:12 error schema/unknown-property',
      'portolan.yaml:1:30 error schema/type',
    ]);
    expect(short(await findings({ 'portolan.yaml': 'catalog: all\n' }))).toEqual(['portolan.yaml:1:10 error schema/type']);
    expect(short(await findings({ 'portolan.yaml': 'catalog: { skills: { levels: [] } }\n' }))).toEqual([
      'portolan.yaml:1:30 error catalog/invalid-value',
    ]);
  });

  test('an approval by a role that does not exist, unless portolan.yaml defines it', async () => {
    const approvals = 'catalog: { charter: { approvals: { works-council: { title: Works council approval } } } }\n';
    expect(short(await findings({ 'portolan.yaml': approvals }))).toEqual([
      'portolan.yaml:1:51 error catalog/unknown-reference',
    ]);
    await expectClean({ 'portolan.yaml': `${approvals}roles: { works-council: { title: Works council } }\n` });
  });

  test('what an entry lacks is missed at its key', async () => {
    const found = await findings({ 'portolan.yaml': 'catalog:\n  roles:\n    roles:\n      poet: {}\n' });
    expect(short(found)).toEqual(['portolan.yaml:4:7 error catalog/missing-property']);
    expect(found[0]).toContain('«poet»');
  });
});

describe('suppressions', () => {
  test('in YAML, with a reason', async () => {
    const text = replaced(broken['a.charter.yaml'], 'status', '# portolan-ignore-next-line schema/enum -- until May\nstatus');
    await expectClean({ 'a.charter.yaml': text });
  });

  test('only for their rule and their line', async () => {
    const comment = '# portolan-ignore-next-line schema/type -- until May\n';
    expect(short(await findings({ 'a.charter.yaml': replaced(broken['a.charter.yaml'], 'status', `${comment}status`) }))).toEqual([
      'a.charter.yaml:4:9 error schema/enum',
    ]);
    const elsewhere = '# portolan-ignore-next-line schema/enum -- until May\n';
    expect(short(await findings({ 'a.charter.yaml': elsewhere + broken['a.charter.yaml'] }))).toEqual([
      'a.charter.yaml:4:9 error schema/enum',
    ]);
  });

  test('several rules at once', async () => {
    const ignore = '# portolan-ignore-next-line schema/enum, schema/required -- a stub\n';
    await expectClean({ 'a.team.yaml': `${ignore}status: gone\n` });
  });

  test('in Markdown, in the front matter and in the body', async () => {
    const front = '---\nid: ADR-0001\ntitle: One queue\n# portolan-ignore-next-line schema/enum -- our own word\nstatus: agreed\n---\n';
    const body = '## Context\n\nMany.\n\n## Decision\n\nOne.\n';
    await expectClean({ 'a.adr.md': front + body });
    const adopted = '<!-- portolan-ignore-next-line reference/duplicate-id -- moved from B -->\n# A\n';
    expect(short(await findings({ 'docs/adr/0001-a.md': adopted, 'docs/adr/0001-b.md': '# B\n' }))).toEqual([
      'docs/adr/0001-b.md:1:1 info reference/duplicate-id',
    ]);
  });

  test('without a reason they silence, and are a finding', async () => {
    const text = replaced(broken['a.charter.yaml'], 'status', '# portolan-ignore-next-line schema/enum\nstatus');
    expect(await findings({ 'a.charter.yaml': text })).toEqual([
      'a.charter.yaml:3:1 warning suppression/missing-reason «# portolan-ignore-next-line schema/enum» Say why the finding is silenced: add " -- " and the reason.',
    ]);
    expect(short(await findings({ 'docs/adr/0001-a.md': '# A\n\n<!-- portolan-ignore-next-line schema/enum -->\n' }))).toEqual([
      'docs/adr/0001-a.md:3:1 warning suppression/missing-reason',
    ]);
  });

  test('of a rule that there is not, or of none', async () => {
    const text = `# portolan-ignore-next-line schema/enmu -- until May\n# portolan-ignore-next-line -- until May\n${ADR}`;
    expect(await findings({ 'a.adr.yaml': text })).toEqual([
      'a.adr.yaml:1:29 warning suppression/unknown-rule «schema/enmu» There is no rule "schema/enmu". Did you mean "schema/enum"?',
      'a.adr.yaml:2:1 warning suppression/unknown-rule «# portolan-ignore-next-line -- until May» Name the rule to silence: "portolan-ignore-next-line CODE -- reason".',
    ]);
  });

  test('findings of the configuration can be silenced and waived like any other', async () => {
    await expectClean({ 'portolan.yaml': '# portolan-ignore-next-line config/unknown-rule -- of a plugin\nrules: { x/y: off }\n' });
    expect(ofRule('config/unknown-rule', await findings({ 'portolan.yaml': `rules: { x/y: off }\n${waiver({ code: 'config/unknown-rule' })['portolan.yaml']}` }))).toEqual([]);
  });
});

describe('file/too-large', () => {
  test('nothing else is said of a file that is too large, and the others are served', async () => {
    const large = `${CHARTER}summary: ${'x'.repeat(2000)}\n`;
    expect(await findings({ 'a.charter.yaml': large, 'b.team.yaml': TEAM, 'portolan.yaml': 'limits: { maxFileKilobytes: 2 }\n' })).toEqual([
      'a.charter.yaml:1:1 warning file/too-large «» This file has 2 KB; files above 2 KB are not read. Split it, or raise limits.maxFileKilobytes in portolan.yaml.',
    ]);
  });
});
