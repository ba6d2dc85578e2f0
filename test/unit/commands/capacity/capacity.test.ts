import { describe, expect, test } from 'vitest';
import { type CapacityOptions, CapacityUsageError, capacity } from '../../../../src/commands/capacity/command.ts';
import { targetOf } from '../../../../src/workspace/target.ts';
import { type Files, open, replaced, TODAY } from '../../workspace/open.ts';
import { BASE, charter, PERIOD, TEAM } from './portfolio.ts';

const run = async (files: Files, options: Partial<CapacityOptions> = {}) =>
  capacity(targetOf(await open(files)), { today: TODAY, ...options });

const plan = (...lines: string[]): string => `resourcePlan:\n${lines.map((line) => `  ${line}\n`).join('')}`;
const skills = (...items: string[]): string =>
  `skills: [${items.map((item) => `{ skill: devops-infrastructure, ${item} }`).join(', ')}]`;

const SMALL: Files = {
  ...BASE,
  'a.charter.yaml': charter(
    'PRJ-001',
    'active',
    plan(skills('level: mid, effort: 42, from: 2027-01-01, to: 2027-01-31')),
  ),
  'b.charter.yaml': charter(
    'PRJ-002',
    'approved',
    plan(skills('level: senior, effort: 64'), "people: [{ person: '@maya', allocation: 0.6 }]"),
  ),
  'c.charter.yaml': charter('PRJ-003', 'draft', plan(skills('level: mid, effort: 10'))),
};

describe('capacity', () => {
  test('the contract, on a portfolio that is worked out by hand', async () => {
    const report = await run(SMALL);
    expect(report.period).toEqual({ start: '2027-01', end: '2027-03', months: ['2027-01', '2027-02', '2027-03'] });
    expect(report.projects.map(({ id, file, status }) => [id, file, status])).toEqual([
      ['PRJ-001', 'a.charter.yaml', 'active'],
      ['PRJ-002', 'b.charter.yaml', 'approved'],
    ]);
    // 64 days over 64 working days: 21, 20 and 23 a month, of 20 that there are.
    expect(report.skills).toEqual([
      {
        ...{
          skill: 'devops-infrastructure',
          title: 'DevOps and infrastructure',
          level: 'senior',
          levelTitle: 'Senior',
        },
        months: [
          { month: '2027-01', demand: 21, effort: 21, supply: 20, gap: 1 },
          { month: '2027-02', demand: 20, effort: 20, supply: 20, gap: 0 },
          { month: '2027-03', demand: 23, effort: 23, supply: 20, gap: 3 },
        ],
      },
      {
        ...{
          skill: 'devops-infrastructure',
          title: 'DevOps and infrastructure',
          level: 'mid',
          levelTitle: 'Mid-level',
        },
        months: [
          { month: '2027-01', demand: 42, effort: 42, supply: 20, gap: 42 },
          { month: '2027-02', demand: 0, effort: 0, supply: 20, gap: 0 },
          { month: '2027-03', demand: 0, effort: 0, supply: 20, gap: 0 },
        ],
      },
    ]);
    expect(report.total).toEqual([
      { month: '2027-01', demand: 63, effort: 63, supply: 20, gap: 43, utilization: 1 },
      { month: '2027-02', demand: 20, effort: 20, supply: 20, gap: 0, utilization: 1 },
      { month: '2027-03', demand: 23, effort: 23, supply: 20, gap: 3, utilization: 1 },
    ]);
    expect(report.people[0]?.months[0]).toEqual({
      month: '2027-01',
      days: 20,
      assigned: 20,
      free: 0,
      promised: 0.6,
      available: 1,
      overAllocated: false,
      promises: [
        { project: 'PRJ-002', share: 0.6, origin: { file: 'b.charter.yaml', pointer: '/resourcePlan/people/0' } },
      ],
    });
    expect(report.assignment).toEqual([
      {
        ...{ person: 'Maya Lindqvist', project: 'PRJ-002', skill: 'devops-infrastructure', level: 'senior', days: 60 },
        months: [
          { month: '2027-01', days: 20 },
          { month: '2027-02', days: 20 },
          { month: '2027-03', days: 20 },
        ],
      },
    ]);
    expect(report.advice.map(({ title }) => title)).toEqual([
      'Contract 4 days of DevOps and infrastructure (senior)',
      'Contract 42 days of DevOps and infrastructure (mid-level)',
    ]);
    expect(report.problems).toEqual([]);
  });

  test('whose demand counts', async () => {
    const ids = async (projects: CapacityOptions['projects']) =>
      (await run(SMALL, { projects })).projects.map(({ id }) => id);
    expect(await ids('committed')).toEqual(['PRJ-001', 'PRJ-002']);
    expect(await ids('all')).toEqual(['PRJ-001', 'PRJ-002', 'PRJ-003']);
    expect(await ids(['PRJ-003', 'PRJ-003'])).toEqual(['PRJ-003']);
    await expect(ids(['PRJ-009'])).rejects.toThrow(new CapacityUsageError('There is no charter PRJ-009.'));
  });

  test('some months only', async () => {
    const report = await run(SMALL, { months: ['2027-03'] });
    expect(report.skills[0]?.months).toEqual([{ month: '2027-03', demand: 23, effort: 23, supply: 20, gap: 3 }]);
    await expect(run(SMALL, { months: ['2028-01'] })).rejects.toThrow(
      new CapacityUsageError('The planning period, 2027-01 to 2027-03, has no month 2028-01.'),
    );
  });

  test('work without dates counts over the period, and what cannot be counted is named', async () => {
    const text = replaced(SMALL['a.charter.yaml'] ?? '', 'schedule: { start: 2027-01-01, end: 2027-03-31 }\n', '');
    const items = skills('effort: 64', 'effort: 5, level: guru', 'effort: 5, from: 2027-02-01, to: 2027-01-01');
    const report = await run({
      ...BASE,
      'a.charter.yaml': replaced(text, skills('level: mid, effort: 42, from: 2027-01-01, to: 2027-01-31'), items),
      'ops.team.yaml': replaced(
        TEAM,
        'daysPerMonth: 20',
        'daysPerMonth: 20\n    costPerDay: { amount: 900, currency: SEK }',
      ),
    });
    expect(report.skills.at(-1)?.months.map(({ demand }) => demand)).toEqual([21, 20, 23]);
    expect(report.problems).toEqual([
      {
        code: 'unknown-currency',
        message: 'portolan.yaml has no rate for SEK under "exchangeRates": 900 SEK does not count.',
        origin: { file: 'ops.team.yaml', pointer: '/members/0/costPerDay' },
        project: undefined,
      },
      {
        code: 'no-dates',
        message: 'The work has no first or no last day: that of the planning period is used.',
        origin: { file: 'a.charter.yaml', pointer: '/resourcePlan/skills/0' },
        project: 'PRJ-001',
      },
      {
        code: 'unknown-level',
        message: 'The catalogue has no level "guru": the work does not count.',
        origin: { file: 'a.charter.yaml', pointer: '/resourcePlan/skills/1' },
        project: 'PRJ-001',
      },
      {
        code: 'dates-out-of-order',
        message: 'The work ends before it begins: it does not count.',
        origin: { file: 'a.charter.yaml', pointer: '/resourcePlan/skills/2' },
        project: 'PRJ-001',
      },
    ]);
  });

  test('numbers beyond what can be counted with are named and left out', async () => {
    const work = skills('level: mid, effort: 42, from: 2027-01-01, to: 2027-01-31');
    const files = {
      ...BASE,
      'a.charter.yaml': replaced(SMALL['a.charter.yaml'] ?? '', work, skills('effort: 1e308', 'effort: 64')),
      'ops.team.yaml': replaced(TEAM, 'daysPerMonth: 20', 'daysPerMonth: 20\n    costPerDay: { amount: 1e300 }'),
      'portolan.yaml': `${PERIOD}exchangeRates: { USD: 0 }\nscoring: 5\n`,
    };
    const report = await run(files);
    expect(report.skills.at(-1)?.months.map(({ demand }) => demand)).toEqual([21, 20, 23]);
    expect(report.problems.map(({ code, message, origin }) => [code, message, origin?.pointer])).toEqual([
      [
        'unusable-setting',
        '"exchangeRates.USD" of portolan.yaml cannot be used as it is written: it does not count. portolan check says why.',
        '/exchangeRates/USD',
      ],
      ['not-countable', 'An amount of 1e+300 cannot be counted with: it does not count.', '/members/0/costPerDay'],
      [
        'not-countable',
        'The effort, with the factors of its skill, is more than can be counted with: it does not count.',
        '/resourcePlan/skills/0',
      ],
    ]);
  });

  const LARGE = charter('PRJ-001', 'active').replace(
    'end: 2027-03-31 }',
    'end: 2027-12-31 }\nresourcePlan: { summary: z, skills: [ { skill: data-engineering, effort: 2200 } ] }',
  );

  test('no team, no level, a raised estimate: unknown is said as unknown, and both numbers are there', async () => {
    const settings = 'portfolio: { start: 2027-01-01, end: 2027-12-31 }\n';
    const report = await run({ 'a.charter.yaml': LARGE, 'portolan.yaml': settings });
    expect(report.skills).toHaveLength(1);
    expect(report.skills[0]).toMatchObject({ skill: 'data-engineering', level: null, levelTitle: null });
    // 261 working days, 21 in January: 2200 × 21 ÷ 261 as estimated, ÷ 0.8 with mentoring.
    expect(report.skills[0]?.months[0]).toEqual({
      month: '2027-01',
      ...{ demand: 221.26, effort: 177.01, supply: null, gap: null },
    });
    expect(report.total[0]).toEqual({
      month: '2027-01',
      ...{ demand: 221.26, effort: 177.01, supply: null, gap: null, utilization: null },
    });
    expect(report.estimates).toEqual([
      {
        ...{ project: 'PRJ-001', skill: 'data-engineering', title: 'Data engineering', level: null, levelTitle: null },
        ...{ effort: 2200, days: 2750, factor: 1.25, outside: 0 },
        because: [{ kind: 'overhead', id: 'mentoring', share: 0.2 }],
      },
    ]);
    // 2750 days ÷ 20 a month ÷ 12 months.
    expect(report.advice).toEqual([
      {
        kind: 'record',
        title: 'Record who can do data engineering: 11.5 full-time equivalents asked for from 2027-01 to 2027-12',
        reason:
          '2750 days of project time are asked for, at 20 working days a month. Estimated are 2200 days, counted 2750 days: 20 % mentoring. No supply is recorded: whether anybody is missing is unknown. No level is asked for.',
        ...{ skill: 'data-engineering', level: null, person: null, from: '2027-01', to: '2027-12', decideBy: null },
        ...{ days: 2750, personMonths: 137.5, fullTimeEquivalents: 11.46, cost: null },
      },
    ]);
  });

  test('people without a skill are no supply that is known, and are named', async () => {
    const team = replaced(TEAM, '    skills: [{ skill: devops-infrastructure, level: senior }]\n', '    skills: []\n');
    const settings = 'portfolio: { start: 2027-01-01, end: 2027-12-31 }\n';
    const report = await run({ 'a.charter.yaml': LARGE, 'ops.team.yaml': team, 'portolan.yaml': settings });
    expect(report.advice.map(({ kind }) => kind)).toEqual(['record']);
    expect(report.problems).toEqual([
      {
        code: 'no-skills',
        message:
          'No skill is recorded of Maya Lindqvist: what they can do is unknown, and their days are in no supply.',
        origin: { file: 'ops.team.yaml', pointer: '/members/0' },
      },
    ]);
  });

  test('with a team, a gap of work without a level names none, and the rate is that of all levels', async () => {
    const team = replaced(TEAM, 'skill: devops-infrastructure', 'skill: data-engineering').replace(
      'daysPerMonth: 20',
      'daysPerMonth: 20\n    costPerDay: { amount: 700 }',
    );
    const text = charter('PRJ-001', 'active', plan('skills: [{ skill: data-engineering, effort: 52 }]'));
    const report = await run({ 'a.charter.yaml': text, 'ops.team.yaml': team, 'portolan.yaml': PERIOD });
    expect(report.advice.map(({ title, reason, level, cost }) => [title, reason, level, cost?.amount])).toEqual([
      [
        'Contract 5 days of data engineering',
        '5 days of data engineering are missing from 2027-01 to 2027-03: at most 3 months is too short for a post. Estimated are 52 days, counted 65 days: 20 % mentoring. No level is asked for.',
        null,
        3500,
      ],
    ]);
  });

  test('of a person in no team, and of what no team provides, nothing is known', async () => {
    const text = charter(
      'PRJ-001',
      'active',
      plan('people: [{ person: Noor, allocation: 0.5 }]', 'infrastructure: [{ resource: gpu, amount: 4 }]'),
    );
    const report = await run({ ...BASE, 'a.charter.yaml': text });
    expect(report.people.find(({ person }) => person === 'Noor')?.months[0]).toMatchObject({ days: null, free: null });
    expect(report.infrastructure.find(({ resource }) => resource === 'gpu')?.months[0]).toEqual({
      month: '2027-01',
      ...{ demand: 4, capacity: null, gap: null },
    });
  });

  test('a team that is dissolved gives nothing; nothing at all is an empty report', async () => {
    const files = { ...BASE, 'ops.team.yaml': `${TEAM}status: dissolved\n` };
    expect((await run(files)).people).toEqual([]);
    expect(await run({})).toMatchObject({
      period: { start: '2026-11', end: '2027-10' },
      ...{ skills: [], people: [], infrastructure: [], advice: [], assignment: [], problems: [] },
    });
  });

  test.each([
    ['portfolio: { end: 2027-01-31 }', '2026-11', '2027-01'],
    ['portfolio: { start: 2027-04-15 }', '2027-04', '2028-03'],
    ['portfolio: { end: 2026-06-30 }', '2025-07', '2026-06'],
    ['portfolio: { start: 2027-03-01, end: 2027-01-31 }', '2027-03', '2028-02'],
    ['portfolio: { start: 2027-01-01, end: 2099-12-31 }', '2027-01', '2036-12'],
    ['portfolio: { start: 0001-01-01, end: 9999-12-31 }', '2026-11', '2027-10'],
  ])('the planning period of %s', async (settings, start, end) => {
    expect((await run({ 'portolan.yaml': `${settings}\n` })).period).toMatchObject({ start, end });
  });

  test('the catalogue of the workspace counts', async () => {
    const factor = 'catalog: { skills: { skills: { devops-infrastructure: { overheads: { mentoring: 0.5 } } } } }\n';
    const report = await run({ ...SMALL, 'portolan.yaml': PERIOD + factor });
    expect(report.skills[0]?.months[0]?.demand).toBe(42);
  });
});
