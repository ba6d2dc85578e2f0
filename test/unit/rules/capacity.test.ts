import { describe, expect, test } from 'vitest';
import { check } from '../../../src/commands/check/command.ts';
import { capacity } from '../../../src/rules/capacity/capacity.ts';
import { BASE, charter, PERIOD, TEAM } from '../commands/capacity/portfolio.ts';
import { FOLDER, open, replaced, TODAY } from '../workspace/open.ts';
import { type Files, findings } from './support.ts';

const person = (share: number, more = '', name = 'Maya Lindqvist'): string =>
  `resourcePlan:\n  people:\n    - { person: '${name}', allocation: ${share}${more} }\n`;
const skill = (effort: number, level = 'mid'): string =>
  `resourcePlan:\n  skills:\n    - { skill: devops-infrastructure, level: ${level}, effort: ${effort} }\n`;
const compute = (amount: number, more = ''): string =>
  `resourcePlan:\n  infrastructure:\n    - { resource: compute, amount: ${amount}, unit: vCPU${more} }\n`;

describe('capacity/over-allocated', () => {
  test('on each line, with the other charter, whatever spelling it uses', async () => {
    const files = {
      ...BASE,
      'a.charter.yaml': charter('PRJ-001', 'approved', person(0.5)),
      'b.charter.yaml': charter('PRJ-002', 'approved', person(0.8, ', from: 2027-03-01', '@maya')),
    };
    expect(await findings(files)).toEqual([
      'a.charter.yaml:11:47 warning capacity/over-allocated «0.5» Maya Lindqvist is promised 130 % in 2027-03 (also by PRJ-002), and has 100 %. Lower a share, or move a promise in time.',
      'b.charter.yaml:11:38 warning capacity/over-allocated «0.8» Maya Lindqvist is promised 130 % in 2027-03 (also by PRJ-001), and has 100 %. Lower a share, or move a promise in time.',
    ]);
  });

  test('of very many other charters only the first are named', async () => {
    const many = Array.from({ length: 7 }, (_, at) => [
      `${at}.charter.yaml`,
      charter(`PRJ-00${at}`, 'approved', person(0.25)),
    ]);
    expect((await findings({ ...BASE, ...Object.fromEntries(many) }))[0]).toContain(
      'is promised 175 % in 2027-01 to 2027-03 (also by PRJ-001, PRJ-002, PRJ-003 and 3 more), and has 100 %.',
    );
  });

  test('a draft is judged alone beside what is decided, and does not count against it', async () => {
    const files = {
      ...BASE,
      'a.charter.yaml': charter('PRJ-001', 'approved', person(0.5)),
      'b.charter.yaml': charter('PRJ-002', 'draft', person(0.8)),
      'c.charter.yaml': charter('PRJ-003', 'proposed', person(0.4)),
    };
    expect(await findings(files)).toEqual([
      'b.charter.yaml:11:47 info capacity/over-allocated «0.8» Maya Lindqvist would be promised 130 % in 2027-01 to 2027-03 (also by PRJ-001), and has 100 %. Lower a share, or move a promise in time.',
    ]);
  });

  test('after the last day in the team, and above the availability', async () => {
    const files = {
      'ops.team.yaml': replaced(TEAM, "handle: '@maya'", 'availability: 0.4\n    to: 2027-02-15'),
      'a.charter.yaml': charter('PRJ-001', 'approved', person(0.5, ', to: 2027-02-10')),
      'b.charter.yaml': charter('PRJ-002', 'approved', person(0.3, ', from: 2027-02-11')),
    };
    expect(await findings(files)).toEqual([
      'a.charter.yaml:11:47 warning capacity/over-allocated «0.5» Maya Lindqvist is promised 50 % in 2027-01 to 2027-02, and has 40 % (the availability in the team). Lower a share, or move a promise in time.',
      'b.charter.yaml:11:47 warning capacity/over-allocated «0.3» Maya Lindqvist is promised 30 % in 2027-02 to 2027-03, and is in no team then. Lower a share, or move a promise in time.',
    ]);
  });

  test.each([
    [
      'what is over',
      {
        'a.charter.yaml': charter('PRJ-001', 'approved', person(1)),
        'b.charter.yaml': charter('PRJ-002', 'approved', person(1)),
      },
      '2027-04-01',
    ],
    [
      'finished and rejected projects',
      {
        'a.charter.yaml': charter('PRJ-001', 'approved', person(1)),
        'b.charter.yaml': charter('PRJ-002', 'completed', person(1)),
        'c.charter.yaml': charter('PRJ-003', 'rejected', person(1)),
      },
      TODAY,
    ],
    [
      'promises one after the other',
      {
        'a.charter.yaml': charter('PRJ-001', 'approved', person(1, ', to: 2027-02-10')),
        'b.charter.yaml': charter('PRJ-002', 'approved', person(1, ', from: 2027-02-11')),
      },
      TODAY,
    ],
  ] satisfies [string, Files, string][])('nothing about %s', async (_, files, today) => {
    expect((await findings({ ...BASE, ...files }, { today })).filter((line) => line.includes('capacity/'))).toEqual([]);
  });
});

describe('capacity/skill-gap', () => {
  test('on the lines that ask, with months and days', async () => {
    const files = {
      ...BASE,
      'a.charter.yaml': charter('PRJ-001', 'approved', skill(64, 'senior')),
      'b.charter.yaml': charter('PRJ-002', 'approved', skill(64)),
      'c.charter.yaml': charter('PRJ-003', 'proposed', skill(64)),
    };
    expect(await findings(files)).toEqual([
      'a.charter.yaml:11:62 info capacity/skill-gap «64» The teams lack days of DevOps and infrastructure (senior) for the active and approved projects: 1 in 2027-01, 3 in 2027-03. Move work, ask for a lower level, or find people: "portolan capacity" shows who is free.',
      'b.charter.yaml:11:59 info capacity/skill-gap «64» The teams lack days of DevOps and infrastructure (mid-level) for the active and approved projects: 21 in 2027-01, 20 in 2027-02, 23 in 2027-03. The same people are asked for DevOps and infrastructure (senior). Move work, ask for a lower level, or find people: "portolan capacity" shows who is free.',
    ]);
  });

  test('once of each kind of work, with the months of all lines', async () => {
    const lines = `resourcePlan:
  skills:
    - { skill: devops-infrastructure, level: mid, effort: 10, from: 2027-01-01, to: 2027-01-31 }
    - { skill: devops-infrastructure, level: mid, effort: 25, from: 2027-02-01, to: 2027-02-28 }
    - { skill: devops-infrastructure, level: mid, effort: 30, from: 2027-03-01, to: 2027-03-31 }
`;
    expect(await findings({ ...BASE, 'a.charter.yaml': charter('PRJ-001', 'approved', lines) })).toEqual([
      'a.charter.yaml:12:59 info capacity/skill-gap «25» The teams lack days of DevOps and infrastructure (mid-level) for the active and approved projects: 5 in 2027-02, 10 in 2027-03. Move work, ask for a lower level, or find people: "portolan capacity" shows who is free.',
    ]);
  });

  test('not of a charter that asks for less than a day in the month', async () => {
    const files = {
      ...BASE,
      'a.charter.yaml': charter('PRJ-001', 'approved', skill(80)),
      'b.charter.yaml': charter('PRJ-002', 'approved', skill(2)),
    };
    expect((await findings(files)).map((line) => line.slice(0, 20))).toEqual(['a.charter.yaml:11:59']);
  });

  test('months that are over do not count', async () => {
    const files = { ...BASE, 'a.charter.yaml': charter('PRJ-001', 'approved', skill(64, 'senior')) };
    const [found] = await findings(files, { today: '2027-02-20' });
    expect(found).toContain('active and approved projects: 3 in 2027-03.');
  });

  test.each([
    ['no teams', { 'a.charter.yaml': charter('PRJ-001', 'approved', skill(640)), 'portolan.yaml': PERIOD }],
    [
      'no dates',
      {
        ...BASE,
        'a.charter.yaml': replaced(
          charter('PRJ-001', 'approved', skill(640)),
          'schedule: { start: 2027-01-01, end: 2027-03-31 }\n',
          '',
        ),
      },
    ],
    ['enough people', { ...BASE, 'a.charter.yaml': charter('PRJ-001', 'approved', skill(55)) }],
  ] satisfies [string, Files][])('nothing where there are %s', async (_, files) => {
    expect(await findings(files)).toEqual([]);
  });
});

describe('capacity/infrastructure-gap', () => {
  test('on the lines that need too much at the same time', async () => {
    const files = {
      ...BASE,
      'a.charter.yaml': charter('PRJ-001', 'approved', compute(60, ', to: 2027-02-10')),
      'b.charter.yaml': charter('PRJ-002', 'approved', compute(50, ', from: 2027-02-05')),
      'c.charter.yaml': charter('PRJ-003', 'approved', compute(90, ', from: 2027-04-01, to: 2027-04-30')),
    };
    expect(await findings(files)).toEqual([
      'a.charter.yaml:11:36 warning capacity/infrastructure-gap «60» The active and approved projects need 110 vCPU of compute in 2027-02 (with PRJ-002), and the teams provide 100 vCPU. Lower or move a need, or provide more.',
      'b.charter.yaml:11:36 warning capacity/infrastructure-gap «50» The active and approved projects need 110 vCPU of compute in 2027-02 (with PRJ-001), and the teams provide 100 vCPU. Lower or move a need, or provide more.',
    ]);
  });

  test('a resource that no team provides is not judged', async () => {
    const text = replaced(charter('PRJ-001', 'approved', compute(500)), 'resource: compute', 'resource: cloud credits');
    expect(await findings({ ...BASE, 'a.charter.yaml': text })).toEqual([]);
  });
});

describe('when another file changes', () => {
  const other = (share: number): string => charter('PRJ-002', 'approved', person(share));
  const files = {
    ...BASE,
    'a.charter.yaml': charter('PRJ-001', 'approved', person(0.5)),
    'b.charter.yaml': other(0.4),
  };
  const [a, b] = [`${FOLDER}/a.charter.yaml`, `${FOLDER}/b.charter.yaml`];

  test('findings follow, and it is known in which files they differ', async () => {
    const workspace = await open(files);
    const project = workspace.projectOf(a);
    const lines = () => check(workspace, { today: TODAY }).diagnostics.map(({ file, code }) => `${file} ${code}`);
    expect(lines()).toEqual([]);

    let seen = project.revision;
    await workspace.edit(b, other(0.8), 1);
    expect(capacity.shifts(project, TODAY, seen)).toEqual([a, b]);
    expect(lines()).toEqual(['a.charter.yaml capacity/over-allocated', 'b.charter.yaml capacity/over-allocated']);

    // What has nothing to do with it leaves the list as it is.
    seen = project.revision;
    const before = capacity.findings(project, a, TODAY);
    await workspace.edit(a, `${files['a.charter.yaml']}tags: [ledger]\n`, 1);
    expect(capacity.shifts(project, TODAY, seen)).toEqual([]);
    expect(capacity.findings(project, a, TODAY)).toBe(before);

    // A line above moves the place that the other finding points at, and nothing else.
    await workspace.edit(a, `# Planned again.\n${files['a.charter.yaml']}`, 2);
    expect(capacity.shifts(project, TODAY, seen)).toEqual([b]);
    expect(capacity.findings(project, a, TODAY)).toBe(before);

    seen = project.revision;
    await workspace.edit(b, other(0.5), 2);
    expect(capacity.shifts(project, TODAY, seen)).toEqual([a, b]);
    expect(lines()).toEqual([]);
  });

  test('two files, before anybody asks', async () => {
    const workspace = await open(files);
    const project = workspace.projectOf(a);
    expect(capacity.findings(project, a, TODAY)).toEqual([]);
    await workspace.edit(b, other(0.8), 1);
    await workspace.edit(a, charter('PRJ-001', 'approved', person(0.6)), 1);
    expect(capacity.findings(project, a, TODAY)[0]?.message).toContain('is promised 140 %');
  });

  test('rules that are off have no findings, and none that change', async () => {
    const configured = (...codes: string[]): string =>
      `${PERIOD}rules: { ${codes.map((code) => `capacity/${code}: off`).join(', ')} }\n`;
    const c = `${FOLDER}/c.charter.yaml`;
    const workspace = await open({
      ...files,
      'portolan.yaml': configured('over-allocated', 'skill-gap'),
      'c.charter.yaml': charter('PRJ-003', 'approved', compute(128)),
    });
    const project = workspace.projectOf(a);
    await workspace.edit(b, other(0.8), 1);
    expect(capacity.shifts(project, TODAY, 0)).toEqual([c]);
    expect(capacity.findings(project, b, TODAY)).toEqual([]);

    const all = configured('over-allocated', 'skill-gap', 'infrastructure-gap');
    await workspace.edit(`${FOLDER}/portolan.yaml`, all, 1);
    expect(capacity.shifts(project, TODAY, 0)).toEqual([]);
    expect(capacity.findings(project, c, TODAY)).toEqual([]);
  });

  test('a team that says other things', async () => {
    const workspace = await open({ ...files, 'b.charter.yaml': other(0.5) });
    const project = workspace.projectOf(a);
    const [team, seen] = [`${FOLDER}/ops.team.yaml`, project.revision];
    await workspace.edit(team, replaced(TEAM, 'Operations', 'Operations and support'), 1);
    expect(capacity.shifts(project, TODAY, seen)).toEqual([]);
    await workspace.edit(team, replaced(TEAM, "handle: '@maya'", 'availability: 0.9'), 2);
    expect(capacity.shifts(project, TODAY, seen)).toEqual([a, b]);
  });

  test('a charter or a team that goes', async () => {
    const workspace = await open({ ...files, 'b.charter.yaml': other(0.8) });
    const project = workspace.projectOf(a);
    expect(capacity.findings(project, a, TODAY)).toHaveLength(1);
    project.put(b, undefined);
    expect(capacity.findings(project, a, TODAY)).toEqual([]);
  });
});
