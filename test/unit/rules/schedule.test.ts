import { describe, expect, test } from 'vitest';
import { activeCharter } from '../../../src/rules/example.ts';
import { findings } from '../workspace/open.ts';
import { ofRule, withoutMessages } from './support.ts';

const milestones = (lines: string, { status = 'active', schedule = '' } = {}) => ({
  'a.charter.yaml': activeCharter(`schedule:\n${schedule}  milestones:\n    - { title: First orders, ${lines} }\n`, {
    status,
  }),
});
const schedule = (more: string, status = 'active') => ({
  'a.charter.yaml': activeCharter(`schedule: { ${more} }\n`, { status }),
});

describe('schedule/overdue-milestone', () => {
  test('from the day after its day on, on the date', async () => {
    expect(await findings(milestones('date: 2026-11-19, status: planned'))).toEqual([
      'a.charter.yaml:10:36 warning schedule/overdue-milestone «2026-11-19» The milestone was planned for 2026-11-19 (yesterday) and is still "planned". Say what became of it under "status", or give it the day for which it is planned now.',
    ]);
    expect(await findings(milestones('date: 2026-11-20, status: planned'))).toEqual([]);
  });

  test('where nothing says what became of it, only an information', async () => {
    expect(await findings(milestones('date: 2026-07-15'))).toEqual([
      'a.charter.yaml:10:36 info schedule/overdue-milestone «2026-07-15» The milestone was planned for 2026-07-15 (128 days ago), and nothing says whether it was reached. Say so under "status", or correct the date.',
    ]);
  });

  test.each([
    ['it was missed', milestones('date: 2026-07-15, status: missed')],
    ['it was dropped', milestones('date: 2026-07-15, status: dropped')],
    ['it was reached', milestones('date: 2026-07-15, actual: 2026-07-20, status: reached')],
    ['the day on which it was reached is there', milestones('date: 2026-07-15, actual: 2026-07-20, status: planned')],
    ['nobody has promised it yet', milestones('date: 2026-07-15, status: planned', { status: 'proposed' })],
    ['the project stands still', milestones('date: 2026-07-15, status: planned', { status: 'on-hold' })],
    ['the project has ended', milestones('date: 2026-07-15, status: planned', { status: 'cancelled' })],
  ])('not where %s', async (_, files) => {
    expect(await findings(files)).toEqual([]);
  });

  test('nor where the status or the date is a finding already, or nobody knows the day', async () => {
    expect(withoutMessages(await findings(milestones('date: 2026-07-15, status: planed')))).toEqual([
      'a.charter.yaml:10:56 error schema/enum',
    ]);
    const early = milestones('date: 2026-01-15, status: planned', { schedule: '  start: 2026-02-02\n' });
    expect(withoutMessages(await findings(early))).toEqual(['a.charter.yaml:11:36 warning date/order']);
    expect(await findings(milestones('date: 2026-07-15, status: planned'), { today: undefined })).toEqual([]);
  });

  test('a gate before the start is late like any other', async () => {
    const gate = milestones('date: 2026-01-15, type: gate, status: planned', { schedule: '  start: 2026-02-02\n' });
    expect(withoutMessages(await findings(gate))).toEqual(['a.charter.yaml:11:36 warning schedule/overdue-milestone']);
  });
});

describe('schedule/overdue-end', () => {
  test.each(['active', 'approved'])('of a project that is %s', async (status) => {
    expect(await findings(schedule('start: 2026-01-12, end: 2026-09-30', status))).toEqual([
      `a.charter.yaml:8:37 warning schedule/overdue-end «2026-09-30» The project is "${status}", but its end was 2026-09-30 (51 days ago). Give it the end that is planned now, or set the status to "completed", "on-hold" or "cancelled".`,
    ]);
  });

  test.each(['draft', 'proposed', 'on-hold', 'cancelled', 'rejected'])('not of one that is %s', async (status) => {
    expect(await findings(schedule('start: 2026-01-12, end: 2026-09-30', status))).toEqual([]);
  });

  test('a milestone that is late beside it is a finding of its own', async () => {
    const both = milestones('date: 2026-08-31, status: planned', { schedule: '  end: 2026-09-30\n' });
    expect(withoutMessages(await findings(both))).toEqual([
      'a.charter.yaml:9:8 warning schedule/overdue-end',
      'a.charter.yaml:11:36 warning schedule/overdue-milestone',
    ]);
  });

  test('an end before the start is only out of order', async () => {
    expect(withoutMessages(await findings(schedule('start: 2026-10-12, end: 2026-09-30')))).toEqual([
      'a.charter.yaml:8:37 error date/order',
    ]);
    expect(withoutMessages(await findings(schedule('start: 2027-10-12, end: 2026-09-30')))).toEqual([
      'a.charter.yaml:8:37 error date/order',
    ]);
  });
});

describe('schedule/started-too-early', () => {
  test('on the start', async () => {
    expect(await findings(schedule('start: 2026-11-21'))).toEqual([
      'a.charter.yaml:8:20 warning schedule/started-too-early «2026-11-21» The project is "active", but its start 2026-11-21 lies a day ahead. Correct the start, or set the status to "approved".',
    ]);
  });

  test('not on the day itself, and not of a project that is only approved', async () => {
    expect(await findings(schedule('start: 2026-11-20'))).toEqual([]);
    expect(await findings(schedule('start: 2026-11-21', 'approved'))).toEqual([]);
  });
});

describe('schedule/reached-without-date', () => {
  test('on the status', async () => {
    expect(await findings(milestones('date: 2026-07-15, status: reached'))).toEqual([
      'a.charter.yaml:10:56 warning schedule/reached-without-date «reached» The milestone is reached, but nothing says when. Add the day under "actual".',
    ]);
  });

  test('not in drafts and in what has ended, nor where the day cannot be read', async () => {
    expect(await findings(milestones('date: 2026-07-15, status: reached', { status: 'draft' }))).toEqual([]);
    expect(await findings(milestones('date: 2026-07-15, status: reached', { status: 'cancelled' }))).toEqual([]);
    const unread = await findings(milestones('date: 2026-07-15, actual: July, status: reached'));
    expect(withoutMessages(unread)).toEqual(['a.charter.yaml:10:56 error schema/format']);
  });
});

describe('schedule/phase-behind', () => {
  const reached = (phase: string, own: string) =>
    milestones(`date: 2026-07-15, actual: 2026-07-20, phase: ${phase}, status: reached`, {
      schedule: `  phase: ${own}\n`,
    });

  test('on the phase', async () => {
    expect(await findings(reached('delivery', 'planning'))).toEqual([
      'a.charter.yaml:9:10 warning schedule/phase-behind «planning» The project is in the phase "planning", but a milestone of "delivery" was reached on 2026-07-20: First orders. Set the phase to "delivery", or correct that of the milestone.',
    ]);
  });

  test('not in the same phase or a later one, and not where a phase is unknown', async () => {
    expect(await findings(reached('planning', 'planning'))).toEqual([]);
    expect(await findings(reached('planning', 'delivery'))).toEqual([]);
    expect(ofRule('schedule/phase-behind', await findings(reached('delivery', 'plannin')))).toEqual([]);
  });

  test('a milestone that is not reached says nothing', async () => {
    const planned = milestones('date: 2027-07-15, phase: delivery, status: planned', {
      schedule: '  phase: planning\n',
    });
    expect(await findings(planned)).toEqual([]);
  });
});

describe('schedule/baseline-slip', () => {
  const slipped = (tolerance: string, status = 'active') => ({
    'a.charter.yaml': activeCharter(
      `schedule: { baselineEnd: 2026-12-18, end: 2027-01-16 }\ntolerances: { ${tolerance} }\n`,
      { status },
    ),
  });

  test('on the end, one day beyond the tolerance', async () => {
    expect(await findings(slipped('days: { late: 28 }'))).toEqual([
      'a.charter.yaml:8:43 warning schedule/baseline-slip «2027-01-16» The end 2027-01-16 is 29 days after the approved end 2026-12-18; the tolerance allows 28. Bring it back, or have it approved and set "baselineEnd" to it.',
    ]);
    expect(await findings(slipped('days: { late: 0 }'))).toHaveLength(1);
  });

  test.each(['days: { late: 29 }', 'time: none after 2027-05-31', 'time: 2 months'])(
    'not with a tolerance of %s',
    async (tolerance) => {
      expect(await findings(slipped(tolerance))).toEqual([]);
    },
  );

  test('not without a tolerance, and not once it has ended', async () => {
    expect(await findings(schedule('baselineEnd: 2026-12-18, end: 2027-01-16'))).toEqual([]);
    expect(await findings(slipped('days: { late: 0 }', 'cancelled'))).toEqual([]);
  });
});
