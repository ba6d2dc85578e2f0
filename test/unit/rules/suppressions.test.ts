import { describe, expect, test } from 'vitest';
import { ADR, BROKEN, expectClean, findings, replaced, withoutMessages } from './support.ts';

describe('suppressions', () => {
  test('in YAML, with a reason', async () => {
    const text = replaced(
      BROKEN['a.charter.yaml'],
      'status',
      '# portolan-ignore-next-line schema/enum -- until May\nstatus',
    );
    await expectClean({ 'a.charter.yaml': text });
  });

  test('only for their rule and their line', async () => {
    const comment = '# portolan-ignore-next-line schema/type -- until May\n';
    expect(
      withoutMessages(
        await findings({ 'a.charter.yaml': replaced(BROKEN['a.charter.yaml'], 'status', `${comment}status`) }),
      ),
    ).toEqual(['a.charter.yaml:4:9 error schema/enum']);
    const elsewhere = '# portolan-ignore-next-line schema/enum -- until May\n';
    expect(withoutMessages(await findings({ 'a.charter.yaml': elsewhere + BROKEN['a.charter.yaml'] }))).toEqual([
      'a.charter.yaml:4:9 error schema/enum',
    ]);
  });

  test('several rules at once', async () => {
    const ignore = '# portolan-ignore-next-line schema/enum, schema/required -- a stub\n';
    await expectClean({ 'a.team.yaml': `${ignore}status: gone\n` });
  });

  test('in Markdown, in the front matter and in the body', async () => {
    const front =
      '---\nid: ADR-0001\ntitle: One queue\n# portolan-ignore-next-line schema/enum -- our own word\nstatus: agreed\n---\n';
    const body = '## Context\n\nMany.\n\n## Decision\n\nOne.\n';
    await expectClean({ 'a.adr.md': front + body });
    const adopted = '<!-- portolan-ignore-next-line reference/duplicate-id -- moved from B -->\n# A\n';
    expect(withoutMessages(await findings({ 'docs/adr/0001-a.md': adopted, 'docs/adr/0001-b.md': '# B\n' }))).toEqual([
      'docs/adr/0001-b.md:1:1 info reference/duplicate-id',
    ]);
  });

  test('without a reason they silence, and are a finding', async () => {
    const text = replaced(BROKEN['a.charter.yaml'], 'status', '# portolan-ignore-next-line schema/enum\nstatus');
    expect(await findings({ 'a.charter.yaml': text })).toEqual([
      'a.charter.yaml:3:1 warning suppression/missing-reason «# portolan-ignore-next-line schema/enum» Say why the finding is silenced: add " -- " and the reason.',
    ]);
    expect(
      withoutMessages(
        await findings({ 'docs/adr/0001-a.md': '# A\n\n<!-- portolan-ignore-next-line schema/enum -->\n' }),
      ),
    ).toEqual(['docs/adr/0001-a.md:3:1 warning suppression/missing-reason']);
  });

  test('of a rule that there is not, or of none', async () => {
    const text = `# portolan-ignore-next-line schema/enmu -- until May\n# portolan-ignore-next-line -- until May\n${ADR}`;
    expect(await findings({ 'a.adr.yaml': text })).toEqual([
      'a.adr.yaml:1:29 warning suppression/unknown-rule «schema/enmu» There is no rule "schema/enmu". Did you mean "schema/enum"?',
      'a.adr.yaml:2:1 warning suppression/unknown-rule «# portolan-ignore-next-line -- until May» Name the rule to silence: "portolan-ignore-next-line CODE -- reason".',
    ]);
  });

  test('findings of the configuration can be silenced and waived like any other', async () => {
    await expectClean({
      'portolan.yaml': '# portolan-ignore-next-line config/unknown-rule -- of a plugin\nrules: { x/y: off }\n',
    });
    const waiver = '{ code: config/unknown-rule, reason: Later, owner: Maya, expires: 2027-01-31 }';
    await expectClean({ 'portolan.yaml': `rules: { x/y: off }\nwaivers: [${waiver}]\n` });
  });
});
