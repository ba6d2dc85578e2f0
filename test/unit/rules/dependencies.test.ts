import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check } from '../../../src/commands/check/command.ts';
import { activeCharter } from '../../../src/rules/example.ts';
import { shiftedFiles } from '../../../src/rules/run.ts';
import { FOLDER, open, TODAY } from '../workspace/open.ts';
import { type Files, findings, withoutMessages } from './support.ts';

const needing = (more: string, status = 'active'): string =>
  activeCharter(`dependencies:\n  - { target: PRJ-002, ${more} }\n`, { id: 'PRJ-001', status });

const providing = (schedule: string, status = 'active'): string =>
  activeCharter(`schedule: ${schedule}\noutcome: { summary: Delivered. }\n`, { id: 'PRJ-002', status });

const LATE = '{ start: 2026-03-02, end: 2027-06-30 }';
const WITH_PART = `{ end: 2027-06-30, milestones: [{ title: Topics, date: 2027-02-12, status: planned }] }`;

const both = (need: string, schedule = LATE, status = 'active'): Files => ({
  'a.charter.yaml': needing(need),
  'b.charter.yaml': providing(schedule, status),
});

describe('dependency/too-late', () => {
  test.each(['', ', status: open'])('against the end of the other project%s', async (status) => {
    expect(await findings(both(`neededBy: 2027-04-01${status}`))).toEqual([
      'a.charter.yaml:9:34 warning dependency/too-late «2027-04-01» PRJ-002 is needed by 2027-04-01 and ends on 2027-06-30, 90 days later. Agree on what is needed by then ("agreed"), or on another day.',
    ]);
  });

  test('a part may be agreed: then the first milestone to come counts', async () => {
    expect(await findings(both('neededBy: 2027-04-01, status: agreed', WITH_PART))).toEqual([]);
    expect(await findings(both('neededBy: 2027-02-11, status: agreed', WITH_PART))).toEqual([
      'a.charter.yaml:9:34 warning dependency/too-late «2027-02-11» PRJ-002 is needed by 2027-02-11 and delivers nothing before 2027-02-12, 1 day later. Agree on another day.',
    ]);
  });

  test('once the day has passed and the other project goes on', async () => {
    const late = both('neededBy: 2026-11-10, status: agreed', '{ end: 2026-11-20 }');
    const passed = { ...late, 'b.charter.yaml': providing('{ start: 2026-03-02 }') };
    expect(await findings(passed)).toEqual([
      'a.charter.yaml:9:34 warning dependency/too-late «2026-11-10» PRJ-002 was needed by 2026-11-10 (10 days ago), is still "active", and nothing says that it delivered. Set the status of the dependency to "resolved", or agree on another day.',
    ]);
    expect(await findings({ ...passed, 'b.charter.yaml': providing('{ start: 2026-03-02 }', 'completed') })).toEqual(
      [],
    );
  });

  test.each([
    ['it was delivered', both('neededBy: 2027-04-01, status: resolved')],
    ['it only helps', both('neededBy: 2027-04-01, relation: informs')],
    ['it is in time', both('neededBy: 2027-06-30, status: agreed')],
    ['nobody says when it is needed', both('status: agreed')],
    ['nobody says when the other ends', both('neededBy: 2027-04-01, status: agreed', '{ start: 2026-03-02 }')],
    ['the other is completed', both('neededBy: 2027-04-01, status: agreed', LATE, 'completed')],
    [
      'the project is a draft',
      { ...both(''), 'a.charter.yaml': needing('neededBy: 2027-04-01, status: blocked', 'draft') },
    ],
    [
      'the project stands still',
      { ...both(''), 'a.charter.yaml': needing('neededBy: 2027-04-01, status: blocked', 'on-hold') },
    ],
  ] satisfies [string, Files][])('not where %s', async (_, files) => {
    expect(await findings(files)).toEqual([]);
  });

  test('not of an id that two projects have', async () => {
    const files = { ...both('neededBy: 2027-04-01, status: agreed'), 'c.charter.yaml': providing(LATE) };
    expect((await findings(files)).filter((line) => line.includes('dependency/'))).toEqual([]);
  });
});

describe('one cause', () => {
  test.each(['cancelled', 'rejected'])('of a project that is %s nothing else is said', async (status) => {
    expect(await findings(both('neededBy: 2026-10-01, status: blocked', LATE, status))).toEqual([
      `a.charter.yaml:9:15 warning dependency/on-cancelled «PRJ-002» The project requires PRJ-002, which is "${status}" and will not deliver. Find another way, or remove the dependency.`,
    ]);
  });

  test('blocked, and too late besides: two keys that both have to change', async () => {
    expect(await findings(both('neededBy: 2027-04-01, status: blocked'))).toEqual([
      'a.charter.yaml:9:34 warning dependency/too-late «2027-04-01» PRJ-002 is needed by 2027-04-01 and ends on 2027-06-30, 90 days later. Agree on what is needed by then ("agreed"), or on another day.',
      'a.charter.yaml:9:54 warning dependency/blocked «blocked» The dependency on PRJ-002, needed by 2027-04-01, is blocked. Have somebody step in who can decide for both projects, and set the status to what comes of it.',
    ]);
    expect(withoutMessages(await findings(both('status: blocked')))).toEqual([
      'a.charter.yaml:9:32 warning dependency/blocked',
    ]);
  });

  test('a date that cannot be kept is not asked to be agreed as well', async () => {
    expect(withoutMessages(await findings(both('neededBy: 2026-12-01, status: open')))).toEqual([
      'a.charter.yaml:9:34 warning dependency/too-late',
    ]);
  });
});

describe('dependency/unanswered', () => {
  const soon = (neededBy: string, status = 'active'): Files => ({
    'a.charter.yaml': needing(`neededBy: ${neededBy}, status: open`, status),
    'b.charter.yaml': providing('{ start: 2026-03-02 }'),
  });

  test('from thirty days before the day on', async () => {
    expect(await findings(soon('2026-12-20'))).toEqual([
      'a.charter.yaml:9:54 warning dependency/unanswered «open» PRJ-002 is needed by 2026-12-20, and the dependency is still "open"; it should have been agreed by 2026-11-20. Agree with its owner on what and when, and set the status to "agreed".',
    ]);
    expect(await findings(soon('2026-12-21'))).toEqual([]);
    expect(await findings(soon('2026-11-19'))).toEqual([
      'a.charter.yaml:9:54 warning dependency/unanswered «open» PRJ-002 was needed by 2026-11-19 (yesterday), and the dependency is still "open". Agree with its owner on what and when, and set the status to "agreed".',
    ]);
  });

  test('by the days of the catalogue, and only of approved and active projects', async () => {
    const patience = 'catalog: { governance: { patience: { unanswered-dependency: { days: 10 } } } }\n';
    expect(await findings({ ...soon('2026-12-01'), 'portolan.yaml': patience })).toEqual([]);
    expect(await findings({ ...soon('2026-11-30'), 'portolan.yaml': patience })).toHaveLength(1);
    expect(await findings(soon('2026-12-01', 'proposed'))).toEqual([]);
  });
});

describe('when the other project changes', () => {
  const [a, b] = [`${FOLDER}/a.charter.yaml`, `${FOLDER}/b.charter.yaml`];

  test('the findings of those that need it follow', async () => {
    const workspace = await open(both('neededBy: 2027-04-01, status: agreed', '{ end: 2027-03-31 }'));
    const project = workspace.projectOf(a);
    const codes = () => check(workspace, { today: TODAY }).diagnostics.map(({ file, code }) => `${file} ${code}`);
    expect(codes()).toEqual([]);

    let seen = project.revision;
    await workspace.edit(b, providing('{ end: 2027-04-30 }'), 1);
    expect(shiftedFiles(project, TODAY, seen)).toEqual([a]);
    expect(codes()).toEqual(['a.charter.yaml dependency/too-late']);

    seen = project.revision;
    await workspace.edit(b, providing('{ end: 2027-04-30 }', 'cancelled'), 2);
    expect(shiftedFiles(project, TODAY, seen)).toEqual([a]);
    expect(codes()).toEqual(['a.charter.yaml dependency/on-cancelled']);

    seen = project.revision;
    await workspace.edit(b, `${providing('{ end: 2027-04-30 }', 'cancelled')}tags: [x]\n`, 3);
    expect(shiftedFiles(project, TODAY, seen)).toEqual([]);

    seen = project.revision;
    project.put(b, undefined);
    expect(shiftedFiles(project, TODAY, seen)).toEqual([a]);
    expect(codes()).toEqual(['a.charter.yaml reference/unknown-id']);
  });

  test('after any edits, findings are those of a workspace read afresh', async () => {
    const anyNeed = fc.record({
      neededBy: fc.constantFrom('2026-11-01', '2026-12-01', '2027-04-01'),
      status: fc.constantFrom('open', 'agreed', 'blocked', 'resolved'),
      own: fc.constantFrom('active', 'proposed', 'draft'),
    });
    const anyEnd = fc.constantFrom('{ start: 2026-01-01 }', '{ end: 2026-11-25 }', '{ end: 2027-06-30 }', WITH_PART);
    const anyText = fc.oneof(
      anyNeed.map((need) => [
        'a.charter.yaml',
        needing(`neededBy: ${need.neededBy}, status: ${need.status}`, need.own),
      ]),
      fc.tuple(anyEnd, fc.constantFrom('active', 'completed', 'cancelled')).map(([end, status]) => {
        return ['b.charter.yaml', providing(end, status)];
      }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(anyText, { minLength: 1, maxLength: 8 }), async (edits) => {
        const files: Record<string, string> = both('neededBy: 2027-04-01, status: agreed');
        const workspace = await open(files);
        for (const [version, [file = '', text = '']] of edits.entries()) {
          files[file] = text;
          await workspace.edit(`${FOLDER}/${file}`, text, version + 1);
          expect(check(workspace, { today: TODAY }).diagnostics).toEqual(
            check(await open(files), { today: TODAY }).diagnostics,
          );
        }
      }),
      { numRuns: 30 },
    );
  });
});
