import { describe, expect, test } from 'vitest';
import { ADR, CHANGE, CHARTER, expectClean, findings, findingsWith, REGISTER, replaced, TEAM } from './support.ts';

describe('reference/unknown-id', () => {
  test('the id is marked, and what it should name is said', async () => {
    expect(await findingsWith('a.charter.yaml', 'decisions: [ADR-0001, ADR-0002]\n', { 'b.adr.yaml': ADR })).toEqual([
      'a.charter.yaml:8:23 error reference/unknown-id «ADR-0002» There is no decision record "ADR-0002" in this workspace. Correct the id, or write the record.',
    ]);
  });

  test('a risk is an item of a register', async () => {
    await expectClean({ 'a.charter.yaml': `${CHARTER}risks: [{ ref: RISK-001 }]\n`, 'b.risks.yaml': REGISTER });
    expect(await findingsWith('a.charter.yaml', 'risks: [{ ref: RISK-001 }]\n')).toEqual([
      'a.charter.yaml:8:16 error reference/unknown-id «RISK-001» There is no risk "RISK-001" in this workspace. Correct the id, or write the record.',
    ]);
  });

  test('a slip of the pen is recognised', async () => {
    const others = { 'b.team.yaml': TEAM, 'c.charter.yaml': replaced(CHARTER, 'PRJ-001', 'PRJ-014') };
    const plan = 'resourcePlan: { teams: [TEAM-ingset] }\ndependencies: [{ target: PRJ-14 }]\n';
    expect(await findingsWith('a.charter.yaml', plan, others)).toEqual([
      'a.charter.yaml:8:25 error reference/unknown-id «TEAM-ingset» There is no team "TEAM-ingset" in this workspace. Did you mean "TEAM-ingest"?',
      'a.charter.yaml:9:26 error reference/unknown-id «PRJ-14» There is no charter "PRJ-14" in this workspace. Did you mean "PRJ-014"?',
    ]);
  });

  test('an id with another number is no slip of the pen', async () => {
    const others = { 'c.charter.yaml': replaced(CHARTER, 'PRJ-001', 'PRJ-202') };
    expect(await findingsWith('a.charter.yaml', 'dependencies: [{ target: PRJ-210 }]\n', others)).toEqual([
      'a.charter.yaml:8:26 error reference/unknown-id «PRJ-210» There is no charter "PRJ-210" in this workspace. Correct the id, or write the record.',
    ]);
  });

  test('only ids of the right kind are proposed', async () => {
    const others = { 'b.team.yaml': replaced(TEAM, 'TEAM-ingest', 'PRJ-x') };
    expect(await findingsWith('a.charter.yaml', 'dependencies: [{ target: PRJ-y }]\n', others)).toEqual([
      'a.charter.yaml:8:26 error reference/unknown-id «PRJ-y» There is no charter "PRJ-y" in this workspace. Correct the id, or write the record.',
    ]);
  });

  describe('a record that has lost its id is there all the same, where its name says the id', () => {
    const broken = replaced(ADR, 'id: ADR-0001', 'id: [ADR-0001');
    const link = 'decisions: [ADR-0001]\n';
    const isUnknown = async (name: string, text: string, lines = link): Promise<boolean> =>
      (await findingsWith('a.charter.yaml', lines, { [name]: text })).some((line) =>
        line.includes('reference/unknown-id'),
      );

    test.each(['docs/adr/ADR-0001-queue.adr.yaml', 'adr-0001.adr.yaml', '0001-queue.adr.yaml', '1.adr.yaml'])(
      '%s',
      async (name) => {
        expect(await isUnknown(name, broken)).toBe(false);
        expect(await isUnknown(name, replaced(ADR, 'id: ADR-0001\n', ''))).toBe(false);
      },
    );

    test.each([
      ['ADR-00012.adr.yaml', broken],
      ['queue.adr.yaml', broken],
      ['0002-queue.adr.yaml', broken],
      ['ADR-0001.adr.yaml', replaced(ADR, 'ADR-0001', 'ADR-0002')],
      ['ADR-0001.team.yaml', replaced(TEAM, 'id: TEAM-ingest\n', '')],
    ])('but not %s %j', async (name, text) => {
      expect(await isUnknown(name, text)).toBe(true);
    });

    test('a number in a name is the id of a decision record only', async () => {
      const lines = 'dependencies: [{ target: PRJ-002 }]\n';
      const nameless = replaced(CHARTER, 'id: PRJ-001\n', '');
      expect(await isUnknown('002-x.charter.yaml', nameless, lines)).toBe(true);
      expect(await isUnknown('PRJ-002-x.charter.yaml', nameless, lines)).toBe(false);
    });
  });

  test('an id that is badly written is one finding', async () => {
    expect(await findingsWith('a.charter.yaml', 'decisions: ["ADR 7"]\n')).toEqual([
      'a.charter.yaml:8:13 error schema/format «"ADR 7"» An entry of "decisions" is the text "ADR 7"; it must be written like "PRJ-014".',
    ]);
  });
});

describe('reference/wrong-kind', () => {
  test('says what it is and what belongs there', async () => {
    expect(await findingsWith('a.charter.yaml', 'decisions: [TEAM-ingest]\n', { 'b.team.yaml': TEAM })).toEqual([
      'a.charter.yaml:8:13 error reference/wrong-kind «TEAM-ingest» "TEAM-ingest" is a team; this field names a decision record.',
    ]);
  });

  test('an id that two records share may name either', async () => {
    const twins = {
      'b.team.yaml': replaced(TEAM, 'TEAM-ingest', 'X-1'),
      'c.adr.yaml': replaced(ADR, 'ADR-0001', 'X-1'),
    };
    const found = await findingsWith('a.charter.yaml', 'decisions: [X-1]\n', twins);
    expect(found.filter((line) => line.startsWith('a.'))).toEqual([]);
  });
});

describe('reference/duplicate-id', () => {
  test('both files are told, and where the other one is', async () => {
    expect(await findings({ 'a.charter.yaml': CHARTER, 'sub/b.charter.yaml': CHARTER })).toEqual([
      'a.charter.yaml:1:5 error reference/duplicate-id «PRJ-001» The id "PRJ-001" is also used in sub/b.charter.yaml. Ids are unique; give one of them another.',
      'sub/b.charter.yaml:1:5 error reference/duplicate-id «PRJ-001» The id "PRJ-001" is also used in a.charter.yaml. Ids are unique; give one of them another.',
    ]);
  });

  test('two risks of one register', async () => {
    const risk = REGISTER.slice(REGISTER.indexOf('  - id'));
    expect(await findingsWith('a.risks.yaml', risk)).toEqual([
      'a.risks.yaml:4:9 error reference/duplicate-id «RISK-001» The id "RISK-001" is used twice in this file. Ids are unique; give one of them another.',
      'a.risks.yaml:10:9 error reference/duplicate-id «RISK-001» The id "RISK-001" is used twice in this file. Ids are unique; give one of them another.',
    ]);
  });

  test('a risk and a record', async () => {
    const found = await findings({
      'a.team.yaml': replaced(TEAM, 'TEAM-ingest', 'RISK-001'),
      'b.risks.yaml': REGISTER,
    });
    expect(found.map((line) => line.slice(0, line.indexOf(' The')))).toEqual([
      'a.team.yaml:1:5 error reference/duplicate-id «RISK-001»',
      'b.risks.yaml:4:9 error reference/duplicate-id «RISK-001»',
    ]);
  });

  test('among adopted decision records it is a remark, with a declared one an error', async () => {
    const adopted = { 'docs/adr/0001-a.md': '# A\n', 'docs/adr/0001-b.md': '# B\n' };
    const short = (lines: readonly string[]) => lines.map((line) => line.slice(0, line.indexOf(' «')));
    expect(short(await findings(adopted))).toEqual([
      'docs/adr/0001-a.md:1:1 info reference/duplicate-id',
      'docs/adr/0001-b.md:1:1 info reference/duplicate-id',
    ]);
    expect(short(await findings({ ...adopted, 'a.adr.yaml': ADR }))).toEqual([
      'a.adr.yaml:1:5 error reference/duplicate-id',
      'docs/adr/0001-a.md:1:1 error reference/duplicate-id',
      'docs/adr/0001-b.md:1:1 error reference/duplicate-id',
    ]);
  });
});

describe('reference/id-format', () => {
  const ids = (form: string) => ({ 'portolan.yaml': `ids: { ${form} }\n` });

  test('is only asked for where portolan.yaml does', async () => {
    await expectClean({ 'a.charter.yaml': replaced(CHARTER, 'PRJ-001', 'orders') });
    expect(
      await findings({ ...ids('charter: "PRJ-###"'), 'a.charter.yaml': replaced(CHARTER, 'PRJ-001', 'PRJ-1') }),
    ).toEqual([
      'a.charter.yaml:1:5 warning reference/id-format «PRJ-1» "PRJ-1" does not look like PRJ-###, the form that portolan.yaml asks for.',
    ]);
  });

  test('numbers may outgrow their form', async () => {
    await expectClean({ ...ids('charter: "PRJ-###"'), 'a.charter.yaml': replaced(CHARTER, 'PRJ-001', 'PRJ-1001') });
  });

  test('risks have a form of their own', async () => {
    expect(await findings({ ...ids('risk: "R-##"'), 'a.risks.yaml': REGISTER })).toEqual([
      'a.risks.yaml:4:9 warning reference/id-format «RISK-001» "RISK-001" does not look like R-##, the form that portolan.yaml asks for.',
    ]);
  });

  test('years and words', async () => {
    const forms = ids('change-request: "CR-YYYY-###", team: "TEAM-*"');
    await expectClean({ ...forms, 'a.change.yaml': CHANGE, 'a.team.yaml': TEAM });
    const found = await findings({
      ...forms,
      'a.change.yaml': replaced(CHANGE, '2026', '26'),
      'a.team.yaml': replaced(TEAM, 'TEAM-', 'T-'),
    });
    expect(found.map((line) => line.split(' ', 3).join(' '))).toEqual([
      'a.change.yaml:1:5 warning reference/id-format',
      'a.team.yaml:1:5 warning reference/id-format',
    ]);
  });
});

describe('catalog/unknown-entry', () => {
  test('a value', async () => {
    const found = await findingsWith('a.change.yaml', 'items: [{ type: drop-colum, item: orders }]\n');
    expect(found).toEqual([
      'a.change.yaml:5:17 error catalog/unknown-entry «drop-colum» There is no type of change "drop-colum" in the catalogue. Did you mean "drop-column"?',
    ]);
  });

  test('a key', async () => {
    expect(await findingsWith('a.charter.yaml', 'scoring: { ratings: { cost-reducton: 4 } }\n')).toEqual([
      'a.charter.yaml:8:23 error catalog/unknown-entry «cost-reducton» There is no criterion "cost-reducton" in the catalogue. Did you mean "cost-reduction"?',
    ]);
  });

  test('the whole table, where it is short', async () => {
    expect(await findingsWith('a.team.yaml', '    skills: [{ skill: data-engineering, level: expert }]\n')).toEqual([
      'a.team.yaml:5:48 error catalog/unknown-entry «expert» There is no skill level "expert" in the catalogue. It is one of "junior", "mid", "senior", "principal" or "distinguished".',
    ]);
  });

  test('entries that portolan.yaml adds are known, those that it removes are not', async () => {
    const skills = '    skills: [{ skill: cartography, level: distinguished }]\n';
    const added = `cartography: { title: Cartography, coreSkills: {}, specializations: {}, levels: [senior], complexityMultiplier: 1, overheads: {}, optimizationStrategies: {} }`;
    const configuration = `catalog:\n  skills:\n    skills: { ${added} }\n    levels: { distinguished: null }\n`;
    const found = await findingsWith('a.team.yaml', skills, { 'portolan.yaml': configuration });
    expect(found.filter((line) => line.startsWith('a.'))).toEqual([
      'a.team.yaml:5:43 error catalog/unknown-entry «distinguished» There is no skill level "distinguished" in the catalogue. It is one of "junior", "mid", "senior" or "principal".',
    ]);
  });

  test('a word that is empty or no text is one finding', async () => {
    expect(await findingsWith('a.change.yaml', 'items: [{ type: "", item: orders }, { type: 7, item: x }]\n')).toEqual([
      'a.change.yaml:5:17 error schema/range «""» "type" is empty. Fill it in.',
      'a.change.yaml:5:45 error schema/type «7» "type" must be text; it is 7.',
    ]);
  });

  test('the model that portolan.yaml names', async () => {
    expect(await findings({ 'portolan.yaml': 'scoring: { model: moscow }\n' })).toEqual([
      'portolan.yaml:1:19 error catalog/unknown-entry «moscow» There is no scoring model "moscow" in the catalogue. It is one of "data-value", "data-value-topsis", "wsjf", "rice" or "value-effort".',
    ]);
  });
});

describe('governance/unknown-role', () => {
  const approvals = 'approvals: [{ role: data-poet, state: pending }]\n';

  test('a role that nobody has', async () => {
    expect(await findingsWith('a.charter.yaml', approvals)).toEqual([
      'a.charter.yaml:8:21 error governance/unknown-role «data-poet» There is no role "data-poet" in the catalogue. Correct it, or add it in portolan.yaml.',
    ]);
  });

  test('portolan.yaml defines roles', async () => {
    const portolan = 'roles: { data-poet: { title: Data poet } }\npeople: [{ name: Maya, roles: [data-poet] }]\n';
    expect(await findingsWith('a.charter.yaml', approvals, { 'portolan.yaml': portolan })).toEqual([]);
  });

  test('people of portolan.yaml have roles that exist', async () => {
    expect(await findings({ 'portolan.yaml': 'people: [{ name: Maya, roles: [busines-sponsor] }]\n' })).toEqual([
      'portolan.yaml:1:32 error governance/unknown-role «busines-sponsor» There is no role "busines-sponsor" in the catalogue. Did you mean "business-sponsor"?',
    ]);
  });
});
