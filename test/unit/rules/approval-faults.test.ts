import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check } from '../../../src/commands/check/command.ts';
import { classify } from '../../../src/commands/classify/command.ts';
import { preview } from '../../../src/commands/requests/preview/preview.ts';
import { shiftedFiles } from '../../../src/rules/run.ts';
import { targetOf } from '../../../src/workspace/target.ts';
import { type Files, FOLDER, findings, open, TODAY } from '../workspace/open.ts';

const change = (approvals: string, more = '', status = 'scheduled'): string => `id: CR-2026-001
title: Rotate secret
status: ${status}
type: normal
initiator: Ida Ro
implementer: Ulf Ek
description: Rotate.
items: [{ type: configuration-update, item: x }]
${more}approvals:
${approvals}`;

const granted = (by: string, date = '2026-11-02', role = 'team-lead'): string =>
  `  - { role: ${role}, state: granted, by: ${by}, date: ${date} }\n`;

const ROLES = `people: [{ name: Bo Sand, email: bo@example.org, handle: '@bo' }, { name: Ida Ro, handle: '@ida' }, { name: Ulf Ek }]
roles: { team-lead: { members: [Bo Sand, Ida Ro, Ulf Ek] } }
`;

/** Codes of the findings about approvals, with the text that they stand on. */
async function faults(text: string, portolan = ROLES, others: Files = {}): Promise<string[]> {
  const found = await findings({ 'a.change.yaml': text, 'portolan.yaml': portolan, ...others });
  return found
    .filter((line) => line.includes(' approval/') || line.includes('missing-approval'))
    .map((line) => line.replace(/^a\.change\.yaml:\d+:\d+ (\w+) (\S+) «([^»]*)».*$/, '$1 $2 $3'));
}

describe('a granted approval does not count', () => {
  test.each([
    ['of nobody', '  - { role: team-lead, state: granted }\n', ['error approval/nobody granted']],
    ['of the initiator', granted('Ida Ro'), ['error approval/self-approval Ida Ro']],
    ['of the initiator by another spelling', granted("'@ida'"), ["error approval/self-approval '@ida'"]],
    ['of the initiator in other letters', granted('IDA  RO'), ['error approval/self-approval IDA  RO']],
    ['of the implementer', granted('Ulf Ek'), ['error approval/self-approval Ulf Ek']],
    ['of somebody without the role', granted('Eva Lo'), ['error approval/not-a-member Eva Lo']],
    ['of tomorrow', granted('Bo Sand', '2026-11-21'), ['error approval/in-the-future 2026-11-21']],
  ])('%s', async (_, approval, expected) => {
    expect(await faults(change(approval))).toEqual(expected);
  });

  test.each(['Bo Sand', 'bo sand', 'Bo@example.org', "'@bo'"])('but that of %s, today, does', async (by) => {
    expect(await faults(change(granted(by, TODAY)))).toEqual([]);
  });

  test('after the change began: as it did, or else as it is planned', async () => {
    const late = granted('Bo Sand', '2026-11-05');
    const planned = 'schedule: { start: "2026-11-04T22:00", end: 2026-12-24 }\n';
    expect(await faults(change(late, planned, 'implementing'))).toEqual(['error approval/after-the-fact 2026-11-05']);
    const began = `${planned}outcome: { actualStart: 2026-11-05 }\n`;
    expect(await faults(change(late, began, 'implementing'))).toEqual([]);
    const emergency = change(late, planned, 'implementing').replace('type: normal', 'type: emergency');
    expect(await faults(emergency)).toEqual([]);
  });

  test('of somebody whom neither people, roles nor teams name, where people are named', async () => {
    const people = 'people: [{ name: Bo Sand }]\n';
    expect(await faults(change(granted('Eva Lo')), people)).toEqual(['error approval/unknown-person Eva Lo']);
    expect(await faults(change(granted('Eva Lo')), 'title: T\n')).toEqual([]);
  });

  test('of somebody who leads no team, where teams have leads; members where none has', async () => {
    const team = (lead: string): Files => ({
      'a.team.yaml': `id: TEAM-A\ntitle: A\n${lead}members: [{ name: Bo Sand, handle: '@bo' }]\n`,
    });
    const [led, unled] = [team('lead: Kim Ax\n'), team('')];
    expect(await faults(change(granted('Bo Sand')), 'title: T\n', led)).toEqual([
      'error approval/not-a-member Bo Sand',
    ]);
    expect(await faults(change(granted('Kim Ax')), 'title: T\n', led)).toEqual([]);
    expect(await faults(change(granted("'@bo'")), 'title: T\n', unled)).toEqual([]);
  });

  test('and is a warning while nothing rests on it', async () => {
    expect(await faults(change('  - { role: team-lead, state: granted }\n', '', 'draft'))).toEqual([
      'warning approval/nobody granted',
    ]);
  });
});

test('a role of the workspace’s own is held by those whom it names', async () => {
  const own = 'roles:\n  data-poet: { title: Data poet, members: [Bo Sand] }\n';
  const approval = granted('Eva Lo', TODAY, 'data-poet') + granted('Kim Ax', TODAY);
  expect(await faults(change(approval), own)).toEqual(['warning approval/not-a-member Eva Lo']);
});

test('one person in roles that are held apart: the one that was given first counts', async () => {
  const charter = `id: PRJ-001
title: T
status: approved
businessCase: { summary: x }
successCriteria: [{ description: y }]
approvals:
  - { role: business-sponsor, state: granted, by: Ann, date: 2026-03-05 }
  - { role: technical-lead, state: granted, by: Ann, date: 2026-03-02 }
  - { role: pmo-representative, state: granted, by: Ben, date: 2026-03-02 }
`;
  expect(await findings({ 'a.charter.yaml': charter })).toEqual([
    'a.charter.yaml:7:51 warning approval/several-roles «Ann» Ann has granted it as "technical-lead" already, and "business-sponsor" is held apart from that role: the approval does not count. Get it from another person.',
  ]);
});

test('a charter’s own sponsor is known, and other strangers are not', async () => {
  const charter = (sponsor: string): string => `id: PRJ-001
title: T
status: approved
sponsor: ${sponsor}
businessCase: { summary: x }
successCriteria: [{ description: y }]
approvals:
  - { role: business-sponsor, state: granted, by: Ann, date: 2026-03-05 }
`;
  const codes = async (sponsor: string): Promise<string[]> => {
    const files = { 'a.charter.yaml': charter(sponsor), 'portolan.yaml': 'people: [{ name: Ben }]\n' };
    return check(await open(files), { today: TODAY }).diagnostics.map(({ code }) => code);
  };
  expect(await codes('Ann')).toEqual(['charter/missing-approval', 'charter/missing-approval']);
  expect(await codes('Ben')).toContain('approval/unknown-person');
});

describe('everywhere it is the same', () => {
  test('classify and preview say the state, why and how strong', async () => {
    const target = targetOf(await open({ 'a.change.yaml': change(granted('Ida Ro')), 'portolan.yaml': ROLES }));
    expect(classify(target, TODAY).changes[0]?.approvals).toMatchObject([
      { role: 'team-lead', state: 'invalid', strength: 'claimed', because: 'Ida Ro is the initiator', by: 'Ida Ro' },
    ]);
    expect(preview(target, `${FOLDER}/a.change.yaml`, TODAY)).toMatchObject({
      approvals: [{ role: 'team-lead', state: 'invalid', strength: 'claimed', because: 'Ida Ro is the initiator' }],
    });
  });

  test('a link makes it recorded, what leads nowhere does not', async () => {
    const strengthOf = async (url: string): Promise<unknown> => {
      const approval = `  - { role: team-lead, state: granted, by: Bo Sand, date: 2026-11-02, url: '${url}' }\n`;
      const target = targetOf(await open({ 'a.change.yaml': change(approval), 'portolan.yaml': ROLES }));
      return classify(target, TODAY).changes[0]?.approvals[0]?.strength;
    };
    expect(await strengthOf('https://wiki.example.org/minutes/1')).toBe('recorded');
    for (const url of ['minutes.md', 'javascript:alert(1)', 'file:///etc/passwd', 'https://'])
      expect(await strengthOf(url)).toBe('claimed');
  });

  test('a change of high risk asks for more than a claim', async () => {
    const text = change(granted('Ann', '2026-11-02', 'architecture-board')).replace(
      'configuration-update',
      'platform-upgrade',
    );
    const found = await findings({ 'a.change.yaml': text });
    expect(found.filter((line) => line.includes('weak-evidence'))).toEqual([
      'a.change.yaml:10:5 warning approval/weak-evidence «{ role: architecture-board, state: granted, by: Ann, date: 2026-11-02 }» The approval of "architecture-board" is only claimed, and its class asks for one that is recorded. Name under "url" where the decision can be looked up.',
    ]);
  });
});

test('a team that is edited changes the findings of others, and it is known of which', async () => {
  const workspace = await open({
    'a.change.yaml': change(granted('Bo Sand')),
    'a.team.yaml': 'id: TEAM-A\ntitle: A\nlead: Bo Sand\nmembers: [{ name: Al }]\n',
  });
  const codes = (): string[] => check(workspace, { today: TODAY }).diagnostics.map(({ code }) => code);
  expect(codes()).toEqual([]);
  const { project } = targetOf(workspace);
  const before = project.revision;
  await workspace.edit(`${FOLDER}/a.team.yaml`, 'id: TEAM-A\ntitle: A\nlead: Kim Ax\nmembers: [{ name: Al }]\n', 1);
  expect(shiftedFiles(project, TODAY, before)).toEqual([`${FOLDER}/a.change.yaml`]);
  expect(codes()).toEqual(['approval/not-a-member']);
});

describe('a decision that cannot be taken back', () => {
  const decision = (more: string, status = 'accepted'): Files => ({
    'a.adr.yaml': `id: ADR-0001\ntitle: T\nstatus: ${status}\ncontext: c\ndecision: d\n${more}`,
  });

  test('owes an approval once it is accepted; others owe none', async () => {
    expect(await findings(decision('reversibility: one-way\n'))).toEqual([
      'a.adr.yaml:3:9 warning adr/missing-approval «accepted» The decision is "accepted" and its reversibility "one-way", but the approval of "architecture-board" (Architecture board approval) is missing. Record it, or set the status back.',
    ]);
    for (const files of [
      decision('reversibility: one-way\n', 'proposed'),
      decision('reversibility: costly\n'),
      decision(''),
    ])
      expect(await findings(files)).toEqual([]);
  });
});

describe('a register', () => {
  const register = (approval: string): Files => ({
    'a.risks.yaml': `id: REG-A
title: R
status: active
appetite: { level: low }
approvals: [${approval}]
risks:
  - { id: RISK-001, title: t, category: scalability, inherent: { probability: 5, impact: 5 }, status: open, owner: A, response: { strategy: accept, summary: s } }
`,
  });
  const codes = async (approval: string): Promise<string[]> =>
    check(await open(register(approval)), { today: TODAY }).diagnostics.map(({ code }) => code);

  test('that nobody approved accepts nothing above its appetite', async () => {
    expect(await codes('{ role: steering-committee, state: granted, by: Ann }')).toEqual([]);
    expect(await codes('{ role: steering-committee, state: granted }')).toEqual([
      'approval/nobody',
      'risk/accepted-without-authority',
    ]);
    expect(await codes('{ role: steering-committee, state: granted, by: Ann, date: 2027-01-01 }')).toEqual([
      'approval/in-the-future',
      'risk/accepted-without-authority',
    ]);
  });
});

test('a granted approval by its rightful role never adds a finding', async () => {
  const item = fc.constantFrom(
    'configuration-update',
    'schema-change',
    'platform-upgrade',
    'drop-column',
    'add-column',
  );
  const roles = [
    'team-lead',
    'technical-reviewer',
    'architecture-board',
    'business-sponsor',
    'security-reviewer',
    'data-team',
    'stakeholder-committee',
    'data-owner',
  ];
  const entry = fc.record({
    role: fc.constantFrom(...roles),
    state: fc.constantFrom('granted', 'rejected', 'pending'),
    by: fc.constantFrom('Ida Ro', 'Bo Sand', 'Ann'),
    date: fc.constantFrom('2026-10-01', '2026-11-02', '2027-01-01'),
  });
  await fc.assert(
    fc.asyncProperty(
      item,
      fc.array(entry, { maxLength: 4 }),
      fc.constantFrom(...roles),
      async (type, entries, role) => {
        const line = (each: object): string => `  - ${JSON.stringify(each)}\n`;
        // A person of their own, who holds the role and no other, the day before the work begins.
        const rightful = { role, state: 'granted', by: 'Zoe', date: '2026-11-03', url: 'https://wiki.example.org/1' };
        const text = (all: readonly object[]): string =>
          change(all.map(line).join(''), 'schedule: { start: 2026-11-04, end: 2026-12-24 }\n', 'implementing').replace(
            'configuration-update',
            type,
          );
        const count = async (all: readonly object[]): Promise<number> =>
          check(await open({ 'a.change.yaml': text(all) }), { today: TODAY }).diagnostics.length;
        const before = entries.length === 0 ? [{ role: 'service-owner', state: 'pending' }] : entries;
        expect(await count([...before, rightful])).toBeLessThanOrEqual(await count(before));
      },
    ),
    { numRuns: 60 },
  );
});

describe('what a date does not say', () => {
  const begun = 'outcome: { actualStart: 2026-11-05 }\n';
  const undated = (by: string): string => `  - { role: team-lead, state: granted, by: ${by} }\n`;

  test('once the change has begun, an approval without a day does not count', async () => {
    expect(await faults(change(undated('Bo Sand'), begun, 'implementing'))).toEqual(['error approval/undated granted']);
    expect(await faults(change(undated('Bo Sand')))).toEqual([]);
  });

  test('nor does one whose day is none', async () => {
    const target = targetOf(
      await open({
        'a.change.yaml': change(granted('Bo Sand', '2026-02-30'), begun, 'implementing'),
        'portolan.yaml': ROLES,
      }),
    );
    expect(classify(target, TODAY).changes[0]?.approvals[0]?.state).toBe('invalid');
  });

  test('a rejection of a day stands against a grant of none', async () => {
    const both = `  - { role: team-lead, state: rejected, by: Bo Sand, date: 2026-11-02 }\n${undated('Bo Sand')}`;
    expect(await faults(change(both))).toEqual(['error change/missing-approval rejected']);
  });
});

test.each(['TBD', '?', 'n/a', 'nobody', 'To be named', 'team-lead', 'Team Lead'])('%s is nobody', async (by) => {
  expect(await faults(change(granted(`'${by}'`)), 'title: T\n')).toEqual([`error approval/nobody '${by}'`]);
});

test.each([
  ['A. Smith', 'A Smith'],
  ['Straße', 'STRASSE'],
  ['Jo’an', "Jo'an"],
  ['Müller', 'Muller'],
  ['Ida\u200b Ro', 'Ida Ro'],
  ['**Ida Ro**', 'Ida-Ro'],
])('%s and %s are one person', async (one, other) => {
  const text = change(granted(JSON.stringify(one))).replace(
    'implementer: Ulf Ek',
    `implementer: ${JSON.stringify(other)}`,
  );
  expect((await faults(text, 'title: T\n'))[0]).toContain('approval/self-approval');
});

test('an approval that nothing asks for takes nothing away from one that is asked for', async () => {
  const asked = (more: string): string =>
    change(
      `  - { role: stakeholder-committee, state: granted, by: Ann, date: 2026-11-02, url: 'https://a.example.org/1' }
  - { role: data-owner, state: granted, by: Ben, date: 2026-11-02, url: 'https://a.example.org/2' }
${more}`,
    ).replace('configuration-update', 'drop-column');
  expect(await faults(asked(''), 'title: T\n')).toEqual([]);
  expect(await faults(asked(granted('Ann', '2025-01-02', 'finance-controller')), 'title: T\n')).toEqual([
    'warning approval/several-roles Ann',
  ]);
});

describe('a change without a class, or without approval', () => {
  const wipe = (status: string, more = ''): Files => ({
    'a.change.yaml': `id: CR-2026-001\ntitle: T\nstatus: ${status}\ndescription: d\n${more}`,
  });

  test('from approved on it is not known what it owes', async () => {
    expect(await findings(wipe('closed', 'items: []\n'))).toEqual([
      'a.change.yaml:3:9 warning change/unknown-class «closed» This change is "closed", but nothing tells its class, so nobody knows what it owes. Name under "items" what is changed, or declare "category" and "level".',
    ]);
    expect(await findings(wipe('submitted'))).toEqual([]);
  });

  test.each(['draft', 'submitted', 'rejected'])('%s and carried out', async (status) => {
    expect(await findings(wipe(status, 'outcome: { actualStart: 2026-11-05 }\n'))).toEqual([
      `a.change.yaml:3:9 error change/unauthorised «${status}» This change began on 2026-11-05, but it is "${status}": it was carried out without being approved. Set the status that it really has, or remove "actualStart".`,
    ]);
  });
});

test('a risk is not accepted by its owner, nor against a refusal', async () => {
  const codes = async (approvals: string): Promise<string[]> => {
    const text = `id: REG-A
title: R
appetite: { level: low }
owner: Kim
approvals: [${approvals}]
risks:
  - { id: RISK-001, title: t, category: scalability, inherent: { probability: 5, impact: 5 }, status: open, owner: Ann, response: { strategy: accept, summary: We live with it } }
`;
    return check(await open({ 'a.risks.yaml': text }), { today: TODAY }).diagnostics.map(({ code }) => code);
  };
  const granted = (by: string): string => `{ role: steering-committee, state: granted, by: ${by}, date: 2026-10-01 }`;
  for (const owner of ['Ann', 'Kim']) expect(await codes(granted(owner))).toEqual(['risk/accepted-without-authority']);
  expect(await codes(granted('Ben'))).toEqual([]);
  const refused = '{ role: project-manager, state: rejected, by: Eve, date: 2026-11-01 }';
  expect(await codes(`${granted('Ben')}, ${refused}`)).toEqual(['risk/accepted-without-authority']);
});
