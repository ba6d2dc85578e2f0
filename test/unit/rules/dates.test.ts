import { describe, expect, test } from 'vitest';
import { check } from '../../../src/commands/check/command.ts';
import { diagnose } from '../../../src/rules/run.ts';
import { open } from '../workspace/open.ts';
import { CHARTER, findings, findingsAfter, findingsWith } from './support.ts';

describe('date/order', () => {
  test.each([
    [
      'a.charter.yaml',
      'schedule: { start: 2027-02-01, end: 2026-10-30 }',
      '8:37',
      '2026-10-30',
      'end',
      'start',
      '2027-02-01',
    ],
    [
      'a.charter.yaml',
      'portfolio: { earliestStart: 2027-02-01, latestStart: 2026-10-30 }',
      '8:54',
      '2026-10-30',
      'latestStart',
      'earliestStart',
      '2027-02-01',
    ],
    [
      'a.charter.yaml',
      'resourcePlan: { people: [{ person: Maya, from: 2027-02-01, to: 2026-10-30 }] }',
      '8:64',
      '2026-10-30',
      'to',
      'from',
      '2027-02-01',
    ],
    ['a.adr.yaml', 'date: 2027-02-01\nreviewBy: 2026-10-30', '7:11', '2026-10-30', 'reviewBy', 'date', '2027-02-01'],
    [
      'a.risks.yaml',
      'reviewedOn: 2027-02-01\nnextReview: 2026-10-30',
      '11:13',
      '2026-10-30',
      'nextReview',
      'reviewedOn',
      '2027-02-01',
    ],
    [
      'a.change.yaml',
      'schedule: { start: 2027-02-01T22:00, end: 2026-10-30 }',
      '5:43',
      '2026-10-30',
      'end',
      'start',
      '2027-02-01T22:00',
    ],
    [
      'a.change.yaml',
      'outcome: { actualStart: 2027-02-01, actualEnd: 2026-10-30 }',
      '5:48',
      '2026-10-30',
      'actualEnd',
      'actualStart',
      '2027-02-01',
    ],
    ['a.team.yaml', '    from: 2027-02-01\n    to: 2026-10-30', '6:9', '2026-10-30', 'to', 'from', '2027-02-01'],
    [
      'a.team.yaml',
      '    absences: [{ from: 2027-02-01, to: 2026-10-30 }]',
      '5:40',
      '2026-10-30',
      'to',
      'from',
      '2027-02-01',
    ],
    [
      'a.team.yaml',
      'infrastructure: [{ resource: gpu, capacity: 4, from: 2027-02-01, to: 2026-10-30 }]',
      '5:70',
      '2026-10-30',
      'to',
      'from',
      '2027-02-01',
    ],
  ] as const)('%s %s', async (file, lines, place, marked, later, earlier, first) => {
    const found = await findingsWith(file, `${lines}\n`);
    expect(found.filter((line) => line.includes(' date/order '))).toEqual([
      `${file}:${place} error date/order «${marked}» "${later}" (${marked}) is before "${earlier}" (${first}). Correct one of them.`,
    ]);
  });

  test('in portolan.yaml too', async () => {
    expect(await findings({ 'portolan.yaml': 'portfolio: { start: 2027-01-01, end: 2026-12-31 }\n' })).toEqual([
      'portolan.yaml:1:38 error date/order «2026-12-31» "end" (2026-12-31) is before "start" (2027-01-01). Correct one of them.',
    ]);
  });

  test('dates of a risk', async () => {
    const dates = 'owner: Maya\n    raisedOn: 2026-10-05\n    closedOn: 2026-09-05';
    expect(await findingsAfter('a.risks.yaml', 'owner: Maya', dates)).toEqual([
      'a.risks.yaml:11:15 error date/order «2026-09-05» "closedOn" (2026-09-05) is before "raisedOn" (2026-10-05). Correct one of them.',
    ]);
  });

  test('a milestone before the start is worth a look', async () => {
    const schedule = 'schedule:\n  start: 2027-02-01\n  milestones:\n    - { title: Interviews, date: 2026-12-04 }\n';
    expect(await findingsWith('a.charter.yaml', schedule)).toEqual([
      'a.charter.yaml:11:34 warning date/order «2026-12-04» The milestone (2026-12-04) is before the project starts (2027-02-01). Correct one of them, or set its "type" to "gate" where it is the gate to the project.',
    ]);
  });

  test.each(['type: gate', 'status: missed', 'status: reached, actual: 2026-11-18'])(
    'but a milestone with %s may lie before the start',
    async (more) => {
      const milestone = `{ title: Initiation approved, date: 2026-12-04, ${more} }`;
      const schedule = `schedule:\n  start: 2027-02-01\n  milestones:\n    - ${milestone}\n`;
      expect(await findingsWith('a.charter.yaml', schedule)).toEqual([]);
    },
  );

  test('of a freeze', async () => {
    const freezes = 'freezes: [{ from: 2027-01-06, to: 2026-11-20, reason: Peak }]\n';
    expect(await findings({ 'portolan.yaml': freezes })).toEqual([
      'portolan.yaml:1:35 error date/order «2026-11-20» "to" (2026-11-20) is before "from" (2027-01-06). Correct one of them.',
    ]);
  });

  test.each([
    ['the same day', 'schedule: { start: 2026-11-20, end: 2026-11-20 }'],
    ['a day and a time on it', 'schedule: { start: 2026-11-20T22:00, end: 2026-11-20 }'],
    ['times in different zones', 'schedule: { start: "2026-11-20T22:00Z", end: "2026-11-20T20:00-05:00" }'],
    ['a time with and without seconds', 'schedule: { start: "2026-11-20T22:00", end: "2026-11-20T22:00:00" }'],
    ['a date that is missing', 'schedule: { end: 2026-11-20 }'],
    ['over midnight', 'schedule: { start: 2026-11-20T22:00, end: 2026-11-21T02:00 }'],
  ])('%s is in order', async (_, lines) => {
    expect(await findingsWith('a.change.yaml', `${lines}\n`)).toEqual([]);
  });

  test('times of one day in one zone', async () => {
    expect(
      await findingsWith(
        'a.change.yaml',
        'schedule: { start: "2026-11-20T22:00+01:00", end: "2026-11-20T20:00+01:00" }\n',
      ),
    ).toEqual([
      'a.change.yaml:5:51 error date/order «"2026-11-20T20:00+01:00"» "end" (2026-11-20T20:00+01:00) is before "start" (2026-11-20T22:00+01:00). Correct one of them.',
    ]);
  });

  test('a date that does not exist is one finding', async () => {
    const found = await findingsWith('a.charter.yaml', 'schedule: { start: 2026-02-30, end: 2026-01-01 }\n');
    expect(found).toEqual([
      'a.charter.yaml:8:20 error schema/format «2026-02-30» "start" is 2026-02-30, a day that does not exist.',
    ]);
  });

  test('the other date is related', async () => {
    const text = `${CHARTER}schedule: { start: 2027-02-01, end: 2026-10-30 }\n`;
    const workspace = await open({ 'a.charter.yaml': text });
    const [project] = workspace.projects();
    const record = project?.records()[0];
    const [found] = project && record ? diagnose(project, record, undefined) : [];
    expect(found?.related).toEqual([
      {
        uri: 'file:///workspace/a.charter.yaml',
        range: { start: { line: 7, character: 19 }, end: { line: 7, character: 29 } },
        message: 'The other date is 2027-02-01.',
      },
    ]);
    // The contract of `check` has no such property.
    expect(Object.keys(check(workspace, { today: undefined }).diagnostics[0] ?? {}).sort()).toEqual(
      'artifact code file message range severity'.split(' '),
    );
  });
});
