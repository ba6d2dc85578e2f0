import { describe, expect, test } from 'vitest';
import { BROKEN, BROKEN_FINDING, CHARTER, expectClean, findings, TEAM, withoutMessages } from './support.ts';

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

describe('config/not-in-effect', () => {
  test('only the portolan.yaml of the folder counts', async () => {
    const other = 'apiVersion: portolan/v1\nkind: portolan\nrules: { schema/enum: off }\n';
    expect(withoutMessages(await findings({ ...BROKEN, 'settings.yaml': other }))).toEqual([
      BROKEN_FINDING,
      'settings.yaml:1:1 warning config/not-in-effect',
    ]);
    expect(await findings({ 'portolan.yml': 'color: red\n', 'portolan.yaml': 'title: We\n' })).toEqual([
      'portolan.yml:1:1 warning config/not-in-effect «color: red» These settings have no effect: the project goes by the file portolan.yaml in its own folder. Move them there.',
    ]);
    await expectClean({ ...BROKEN, 'portolan.yml': 'rules: { schema/enum: off }\n' });
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
    expect(withoutMessages(found)).toEqual(['portolan.yaml:1:90 error catalog/weights-sum']);
    expect(found[0]).toContain('«0.6»');
  });

  test('one finding for a table that is none, or of the wrong type', async () => {
    expect(withoutMessages(await findings({ 'portolan.yaml': 'catalog: { kpis: {}, skills: none }\n' }))).toEqual([
      'portolan.yaml:1:12 error schema/unknown-property',
      'portolan.yaml:1:30 error schema/type',
    ]);
    expect(withoutMessages(await findings({ 'portolan.yaml': 'catalog: all\n' }))).toEqual([
      'portolan.yaml:1:10 error schema/type',
    ]);
    expect(withoutMessages(await findings({ 'portolan.yaml': 'catalog: { skills: { levels: [] } }\n' }))).toEqual([
      'portolan.yaml:1:30 error catalog/invalid-value',
    ]);
  });

  test('an approval by a role that does not exist, unless portolan.yaml defines it', async () => {
    const approvals = 'catalog: { charter: { approvals: { works-council: { title: Works council approval } } } }\n';
    expect(withoutMessages(await findings({ 'portolan.yaml': approvals }))).toEqual([
      'portolan.yaml:1:51 error catalog/unknown-reference',
    ]);
    await expectClean({ 'portolan.yaml': `${approvals}roles: { works-council: { title: Works council } }\n` });
  });

  test('what an entry lacks is missed at its key', async () => {
    const found = await findings({ 'portolan.yaml': 'catalog:\n  roles:\n    roles:\n      poet: {}\n' });
    expect(withoutMessages(found)).toEqual(['portolan.yaml:4:7 error catalog/missing-property']);
    expect(found[0]).toContain('«poet»');
  });
});

describe('file/too-large', () => {
  test('nothing else is said of a file that is too large, and the others are served', async () => {
    const large = `${CHARTER}summary: ${'x'.repeat(2000)}\n`;
    expect(
      await findings({
        'a.charter.yaml': large,
        'b.team.yaml': TEAM,
        'portolan.yaml': 'limits: { maxFileKilobytes: 2 }\n',
      }),
    ).toEqual([
      'a.charter.yaml:1:1 warning file/too-large «» This file has 3 KB; files above 2 KB are not read. Split it, or raise limits.maxFileKilobytes in portolan.yaml.',
    ]);
  });
});
