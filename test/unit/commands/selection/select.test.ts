import { describe, expect, test } from 'vitest';
import { type SelectRequest, select, selectInScenarios } from '../../../../src/commands/select/command.ts';
import { selectionInput } from '../../../../src/facts/selection/input.ts';
import { UnknownScenarioError } from '../../../../src/facts/selection/scenario.ts';
import { targetOf } from '../../../../src/workspace/target.ts';
import { PROJECTS } from '../../../cli/projects.ts';
import { solve } from '../../engines/selection/portfolio.ts';
import { type Files, open, TODAY } from '../../workspace/open.ts';

const target = async (files: Files) => targetOf(await open(files));
const input = async (files: Files, question: Partial<SelectRequest> = {}) =>
  selectionInput(await target(files), { today: TODAY, ...question });
const settings = (more: string): Files => ({ ...PROJECTS, 'portolan.yaml': `${PROJECTS['portolan.yaml']}${more}` });
const changed = (file: string, part: string, by: string): Files => ({
  ...PROJECTS,
  [file]: (PROJECTS[file] ?? '').replace(part, by),
});

describe('the input of selection', () => {
  test('money of the period, work with its factors, people, and where all that stands', async () => {
    const { candidates, budget, supply, months, currency, problems } = await input(PROJECTS);
    expect([months.length, months[0], currency, problems]).toEqual([12, '2027-01', 'EUR', []]);
    expect(budget).toEqual({ amount: 100, origin: { file: 'portolan.yaml', pointer: '/portfolio/budget' } });
    expect(supply.map(({ people, skills, days }) => [people, skills, days[0]])).toEqual([
      [['Ada'], [{ skill: 'data-engineering', level: 'senior' }], 20],
    ]);
    const [first] = candidates;
    expect(first).toMatchObject({ id: 'PRJ-001', worth: 10, effort: 6, mandatory: false, requires: [] });
    expect(first?.starts).toHaveLength(1);
    expect(first?.starts[0]).toMatchObject({ offset: 0, cost: expect.closeTo(60, 9) });
    expect(first?.starts[0]?.skills[0]?.days[0]).toBeGreaterThanOrEqual(6);
    expect(first?.origins.worth).toEqual({ file: 'a.charter.yaml', pointer: '/portfolio/worth' });
  });

  test('what is completed is required no more; what is cancelled cannot be had; what is not recorded is named', async () => {
    const requires = async (files: Files) => {
      const { candidates, problems } = await input(files);
      return [candidates.find(({ id }) => id === 'PRJ-003')?.requires, problems.map(({ code }) => code)];
    };
    expect(await requires(PROJECTS)).toEqual([[], []]);
    expect(await requires(changed('d.charter.yaml', 'completed', 'cancelled'))).toEqual([['PRJ-004'], []]);
    expect(await requires(changed('c.charter.yaml', 'PRJ-004', 'PRJ-404'))).toEqual([[], ['unknown-project']]);
  });

  test('what is under way is always in, and does not move', async () => {
    const { candidates } = await input(changed('a.charter.yaml', 'status: proposed', 'status: active'));
    expect(candidates[0]).toMatchObject({ mandatory: true, mandatoryBy: 'active' });
  });

  test('a start may be later only up to the latest, with what is then inside the period', async () => {
    const files = changed('b.charter.yaml', '{ worth: 9 }', '{ worth: 9, latestStart: 2027-04-02 }');
    const [, second] = (await input(files)).candidates;
    expect(second?.starts.map(({ offset }) => offset)).toEqual([0, 1, 2]);
    expect(second?.starts.map(({ skills }) => skills[0]?.days.findIndex((days) => days > 0))).toEqual([0, 1, 2]);
  });

  test('what is approved is taken as it is, until somebody opens it again', async () => {
    const approvals =
      'approvals: [{ role: business-sponsor, state: granted, by: Ada, date: 2026-10-01 }, { role: technical-lead, state: requested }]\n';
    const files = changed('a.charter.yaml', 'status: proposed', `${approvals}status: approved`);
    const first = async (question: Partial<SelectRequest>) => (await input(files, question)).candidates[0];
    expect(await first({})).toMatchObject({
      mandatory: true,
      mandatoryBy: 'approved',
      origins: { mandatory: { pointer: '/status' } },
    });
    expect(await first({ reopenApproved: true })).toMatchObject({
      mandatory: false,
      approvals: [{ role: 'business-sponsor', by: 'Ada', date: '2026-10-01' }],
    });
    const asked = {
      ...files,
      'portolan.yaml': `${files['portolan.yaml']}`.replace(
        '  objective',
        '  candidates: [proposed, approved]\n  objective',
      ),
    };
    expect((await input(asked)).candidates[0]).toMatchObject({ mandatory: false });
  });

  test('a scenario may stop what is running', async () => {
    const files = {
      ...changed('a.charter.yaml', 'status: proposed', 'status: active'),
      'portolan.yaml': `${PROJECTS['portolan.yaml']}    stop: { excluded: [PRJ-001] }\n`,
    };
    const result = await select(await target(files), { today: TODAY, scenario: 'stop' }, solve);
    expect(result).toMatchObject({ status: 'optimal', selected: ['PRJ-002', 'PRJ-003'] });
    expect(result.rejected).toMatchObject([{ id: 'PRJ-001', reason: 'Left out: it must not be done here.' }]);
  });

  test('drafts are candidates only where they are asked for, and that is said once', async () => {
    const files = changed('b.charter.yaml', 'status: proposed', 'status: draft');
    const found = async (question: Partial<SelectRequest>) => {
      const { candidates, problems } = await input(files, question);
      return [candidates.map(({ id }) => id), problems.map(({ message, origin }) => [message, origin?.file])];
    };
    expect(await found({})).toEqual([
      ['PRJ-001', 'PRJ-003'],
      [
        [
          'PRJ-002 is a draft and no candidate: set the status "proposed" when it is up for a decision, or ask for drafts (--include-drafts, or portfolio.candidates of portolan.yaml).',
          'b.charter.yaml',
        ],
      ],
    ]);
    expect(await found({ includeDrafts: true })).toEqual([['PRJ-001', 'PRJ-002', 'PRJ-003'], []]);
  });

  test.each([
    ['an earliest start after it', '{ worth: 9, mandatory: true, earliestStart: 2028-02-01 }', '2028-02-01'],
    ['with a window', '{ worth: 9, earliestStart: 2028-02-01, latestStart: 2028-05-01 }', '2028-02-01'],
    ['a first whole month after it', '{ worth: 9, earliestStart: 2027-12-31 }', '2028-01-04'],
  ])('not in this period: %s', async (_, written, date) => {
    const { candidates } = await input(changed('b.charter.yaml', '{ worth: 9 }', written));
    expect(candidates[1]).toMatchObject({
      id: 'PRJ-002',
      mandatory: false,
      excluded: true,
      excludedBecause: `it cannot start before ${date}, which is after the planning period: it is not for this one`,
    });
  });

  test('nor what is planned for later; what runs is in whenever it began', async () => {
    const later = changed('b.charter.yaml', 'start: 2027-01-04, end: 2027-06-30', 'start: 2028-03-01, end: 2028-06-30');
    expect((await input(later)).candidates[1]).toMatchObject({ excluded: true });
    const running = {
      ...later,
      'b.charter.yaml': `${later['b.charter.yaml']}`.replace('status: proposed', 'status: active'),
    };
    expect((await input(running)).candidates[1]).toMatchObject({ excluded: false, mandatoryBy: 'active' });
  });

  test('worths that are declared count where nothing is rated and nobody says what does', async () => {
    const files = changed('portolan.yaml', '  objective: declared\n', '');
    const { objective, problems } = await input(files);
    expect([objective, problems.map(({ code }) => code)]).toEqual(['declared', ['declared-worth']]);
    const rated = {
      ...files,
      'a.charter.yaml': `${files['a.charter.yaml']}scoring: { ratings: { cost-reduction: 4 } }\n`,
    };
    expect((await input(rated)).objective).toBe('score');
    expect((await input(files, { objective: 'score' })).candidates[0]).toMatchObject({
      worth: undefined,
      worthUnknown: 'nothing of it is rated',
    });
  });

  test('only charters of the statuses that portolan.yaml names', async () => {
    const files = changed('portolan.yaml', '  objective', '  candidates: [approved]\n  objective');
    expect((await input(files)).candidates).toEqual([]);
  });

  test('groups, themes, budgets of periods and the reserve', async () => {
    const files = settings(
      '  reserve: 0.25\n  groups: { a/b: { atMost: 2 } }\n  themes: { Trust: { minimumShare: 0.2, of: count } }\n  budgets: [{ period: 2027-Q2, amount: { amount: 30, currency: EUR } }, { period: "2031", amount: { amount: 1, currency: EUR } }]\n',
    );
    const { groups, themes, budgets, supply, problems } = await input(files);
    expect(groups).toEqual({
      'a/b': { atMost: 2, atLeast: 0, origin: { file: 'portolan.yaml', pointer: '/portfolio/groups/a~1b' } },
    });
    expect(themes).toMatchObject([{ theme: 'Trust', minimum: 0.2, maximum: 1, of: 'count' }]);
    expect(budgets).toMatchObject([{ period: '2027-Q2', months: [3, 4, 5], amount: 30 }]);
    expect(supply[0]?.days[0]).toBe(15);
    expect(problems.map(({ code }) => code)).toEqual(['period-outside']);
  });

  test('of an id that several charters have the first counts, and the others are named', async () => {
    const twin = (PROJECTS['a.charter.yaml'] ?? '').replace('worth: 10', 'worth: 99');
    const { candidates, problems } = await input({ ...PROJECTS, 'z.charter.yaml': twin });
    expect(candidates.map(({ id, worth }) => [id, worth])).toEqual(
      (await input(PROJECTS)).candidates.map(({ id, worth }) => [id, worth]),
    );
    expect(problems).toEqual([
      {
        code: 'duplicate-id',
        message: 'There are several projects PRJ-001: that of a.charter.yaml counts.',
        origin: { file: 'z.charter.yaml', pointer: '/id' },
        project: 'PRJ-001',
      },
    ]);
  });

  test('a scenario that names strangers, or hires without measure, says so', async () => {
    const files = settings(
      '    odd: { without: [Nobody, Ada], mandatory: [PRJ-404], excluded: [PRJ-405], hires: [{ skill: data-engineering, level: mid, count: 100000000 }, { skill: wizardry, level: mid }] }\n',
    );
    const { problems, supply } = await input(files, { scenario: 'odd' });
    expect(problems.map(({ code, message, origin }) => [code, message, origin?.pointer])).toEqual([
      [
        'unknown-project',
        'The scenario "odd" names PRJ-404, which is not recorded: that does not count.',
        '/portfolio/scenarios/odd/mandatory/0',
      ],
      [
        'unknown-project',
        'The scenario "odd" names PRJ-405, which is not recorded: that does not count.',
        '/portfolio/scenarios/odd/excluded/0',
      ],
      [
        'unknown-person',
        'The scenario "odd" is without Nobody, who is in no team: that does not count.',
        '/portfolio/scenarios/odd/without/0',
      ],
      [
        'too-many-hires',
        'More than 1000 people join at once: 1000 of them count.',
        '/portfolio/scenarios/odd/hires/0/count',
      ],
      [
        'unknown-skill',
        'The catalogue has no skill "wizardry": the people who join do not count.',
        '/portfolio/scenarios/odd/hires/1/skill',
      ],
    ]);
    expect(supply.flatMap(({ people }) => people)).toHaveLength(1000);
  });

  test('what a scenario orders is a candidate whatever was decided of it, unless it is completed', async () => {
    const files = {
      ...changed('b.charter.yaml', 'status: proposed', 'status: rejected'),
      'portolan.yaml': `${PROJECTS['portolan.yaml']}    ordered: { mandatory: [PRJ-002, PRJ-004] }\n`,
    };
    const ids = async (scenario?: string) => (await input(files, { scenario })).candidates.map(({ id }) => id);
    expect(await ids()).toEqual(['PRJ-001', 'PRJ-003']);
    expect(await ids('ordered')).toEqual(['PRJ-001', 'PRJ-002', 'PRJ-003']);
  });

  test('a limit of portolan.yaml that cannot be read is named', async () => {
    const found = async (files: Files) =>
      (await input(files)).problems.map(({ code, message, origin }) => [code, message, origin?.pointer]);
    const start = '{ amount: 100, currency: EUR }';
    const lost = 'of portolan.yaml cannot be used as it is written: it does not count. portolan check says why.';
    expect(await found(changed('portolan.yaml', start, 'plenty'))).toEqual([
      ['unusable-setting', `"portfolio.budget" ${lost}`, '/portfolio/budget'],
    ]);
    expect(await found(changed('portolan.yaml', `budget: ${start}`, `bugdet: ${start}`))).toEqual([
      ['unusable-setting', `"portfolio.bugdet" ${lost}`, '/portfolio/bugdet'],
    ]);
    const odd = changed('portolan.yaml', 'budgetChangePercent: -50', 'budgetChangePercent: -200');
    expect(await found(odd)).toEqual([]);
    expect((await input(odd, { scenario: 'lean' })).problems.map(({ origin }) => origin?.pointer)).toEqual([
      '/portfolio/scenarios/lean/budgetChangePercent',
    ]);
    expect(await found(changed('portolan.yaml', 'kind: portolan', 'kind: portolan\ndescription: 5'))).toEqual([]);
    expect((await found(changed('portolan.yaml', start, '[')))[0]).toEqual([
      'unreadable-settings',
      'portolan.yaml has syntax errors: what it says may not count. portolan check names them.',
      '',
    ]);
  });

  test('scenarios change budgets, people and duties', async () => {
    const files = settings(
      '    shift:\n      budget: { amount: 70, currency: EUR }\n      capacityChangePercent: -50\n      without: [Ada]\n      hires: [{ skill: data-engineering, level: mid, count: 2, from: 2027-02-01 }]\n      mandatory: [PRJ-003]\n      excluded: [PRJ-001]\n      objective: score\n',
    );
    const { budget, supply, candidates, objective } = await input(files, { scenario: 'shift' });
    expect(budget?.amount).toBe(70);
    expect(supply.map(({ people, days }) => [people, days.slice(0, 2)])).toEqual([
      [
        ['hire 1.1', 'hire 1.2'],
        [0, 20],
      ],
    ]);
    expect(objective).toBe('score');
    expect(candidates.map(({ id, mandatory, excluded }) => [id, mandatory, excluded])).toEqual([
      ['PRJ-001', false, true],
      ['PRJ-002', false, false],
      ['PRJ-003', true, false],
    ]);
    await expect(input(files, { scenario: 'nope' })).rejects.toBeInstanceOf(UnknownScenarioError);
  });

  test('where nobody is left, nothing can be done; where nobody is recorded, nothing is limited', async () => {
    const away = settings('    away: { without: [Ada] }\n');
    expect((await input(away, { scenario: 'away' })).supply).toMatchObject([{ people: [], days: Array(12).fill(0) }]);
    const { 'core.team.yaml': _, ...alone } = PROJECTS;
    expect((await input(alone)).supply).toEqual([]);
  });
});

describe('select', () => {
  test('answers for the limits of the records', async () => {
    const result = await select(await target(PROJECTS), { today: TODAY }, solve);
    expect(result).toMatchObject({ status: 'optimal', objective: 18, selected: ['PRJ-001', 'PRJ-003'] });
    expect(result.alternatives.map(({ objective }) => objective)).toEqual([17, 10, 9]);
  });

  test('with another budget, which nothing in the records is to blame for', async () => {
    const files = changed('a.charter.yaml', '{ worth: 10 }', '{ worth: 10, mandatory: true }');
    const result = await select(await target(files), { today: TODAY, budget: 10 }, solve);
    expect(result.status).toBe('infeasible');
    expect(result.conflict).toMatchObject([
      { id: 'budget', origin: undefined },
      { id: 'mandatory:PRJ-001', origin: { file: 'a.charter.yaml', pointer: '/portfolio/mandatory' } },
    ]);
  });

  test('what a project needs is a limit with its line', async () => {
    const { rejected } = await select(await target(PROJECTS), { today: TODAY }, solve);
    expect(
      rejected.map(({ id, needs }) => [id, needs.map(({ amount, limit }) => [amount, limit.origin?.line])]),
    ).toEqual([['PRJ-002', [[50, 7]]]]);
  });

  test('in every scenario', async () => {
    const { base, scenarios } = await selectInScenarios(await target(PROJECTS), { today: TODAY }, solve);
    expect(base.objective).toBe(18);
    expect(scenarios.map(({ id, result }) => [id, result.objective])).toEqual([
      ['lean', 9],
      ['bound', null],
    ]);
  });
});
