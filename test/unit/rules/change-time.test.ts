import { describe, expect, test } from 'vitest';
import { check } from '../../../src/commands/check/command.ts';
import { change } from '../../../src/rules/example.ts';
import { shiftedFiles } from '../../../src/rules/run.ts';
import { FOLDER, open, TODAY } from '../workspace/open.ts';
import { type Files, findings, replaced, withoutMessages } from './support.ts';

const planned = (more: string, status = 'submitted'): Files => ({ 'a.change.yaml': change(more, status) });

describe('change/overdue', () => {
  test('on the planned end', async () => {
    expect(await findings(planned('schedule: { start: 2026-10-05, end: 2026-10-09 }\n'))).toEqual([
      'a.change.yaml:5:37 warning change/overdue «2026-10-09» The planned end was 2026-10-09 (42 days ago), and the change is still "submitted". Say how it went under "status" and "outcome", or plan it again.',
    ]);
    expect(await findings(planned('schedule: { start: 2026-11-19T22:00, end: 2026-11-20T02:00 }\n'))).toEqual([]);
  });

  test('on the begin where there is no end, unless work has begun', async () => {
    const begun = 'schedule: { start: 2026-11-19T22:00 }\n';
    expect(await findings(planned(begun))).toEqual([
      'a.change.yaml:5:20 warning change/overdue «2026-11-19T22:00» The planned begin was 2026-11-19 (yesterday), and the change is still "submitted". Say how it went under "status" and "outcome", or plan it again.',
    ]);
    const running = await findings(planned(begun, 'implementing'));
    expect(running.filter((line) => line.includes('change/overdue'))).toEqual([]);
  });

  test('once, at the day that passed first', async () => {
    const two = await findings(planned('requiredBy: 2026-10-01\nschedule: { start: 2026-10-05, end: 2026-10-09 }\n'));
    expect(two).toEqual([
      'a.change.yaml:5:13 warning change/overdue «2026-10-01» The change was required by 2026-10-01 (50 days ago), and the change is still "submitted". Say how it went under "status" and "outcome", or plan it again.',
    ]);
  });

  test.each([
    ['it is a draft', planned('requiredBy: 2026-10-01\n', 'draft')],
    ['it was withdrawn', planned('requiredBy: 2026-10-01\n', 'withdrawn')],
    ['it has an outcome', planned('requiredBy: 2026-10-01\noutcome: { result: successful }\n')],
  ])('not where %s', async (_, files) => {
    expect(await findings(files)).toEqual([]);
  });
});

describe('change/in-freeze', () => {
  const frozen = (more = '') => ({
    'portolan.yaml': `freezes: [{ from: 2026-11-20, to: 2027-01-06, reason: Peak season${more} }]\n`,
  });
  const item = (more: string) => `items: [{ type: configuration-update, item: orders${more} }]\n`;

  test('on the begin, with the reason', async () => {
    const files = planned('schedule: { start: 2026-12-02, end: 2026-12-03 }\n');
    expect(await findings({ ...files, ...frozen() })).toEqual([
      'a.change.yaml:5:20 warning change/in-freeze «2026-12-02» The change is planned for 2026-12-02 to 2026-12-03, in the freeze from 2026-11-20 to 2027-01-06 (Peak season). Move it, or have an exception approved and set "deployment.freezeException".',
    ]);
    expect(await findings({ ...planned('schedule: { start: 2027-01-06 }\n'), ...frozen() })).toHaveLength(1);
    expect(await findings({ ...planned('schedule: { start: 2027-01-07 }\n'), ...frozen() })).toEqual([]);
  });

  test.each([
    ['it has permission', 'deployment: { freezeException: true }\n'],
    ['it is an emergency', 'type: emergency\n'],
    ['it is outside of production', item(', environment: staging')],
  ])('not where %s', async (_, more) => {
    expect(await findings({ ...planned(`schedule: { start: 2026-12-02 }\n${more}`), ...frozen() })).toEqual([]);
  });

  test('only of the systems that are frozen', async () => {
    const of = (more: string) => planned(`schedule: { start: 2026-12-02 }\n${more}`);
    const systems = frozen(', systems: [Event Backbone]');
    expect(await findings({ ...of(item(', system: event backbone')), ...systems })).toHaveLength(1);
    expect(await findings({ ...of(item(', system: lakehouse')), ...systems })).toEqual([]);
    expect(await findings({ ...of(item('')), ...systems })).toEqual([]);
  });
});

describe('change/window-collision', () => {
  const [a, b] = [`${FOLDER}/a.change.yaml`, `${FOLDER}/b.change.yaml`];
  const of = (id: string, schedule: string, item = 'item: orders.events', more = ''): string =>
    replaced(
      change(`schedule: ${schedule}\nitems: [{ type: configuration-update, ${item} }]\n${more}`, 'submitted'),
      'CR-2026-014',
      id,
    );
  const pair = (first: string, second: string, ...items: string[]): Files => ({
    'a.change.yaml': of('CR-2026-001', first, items[0]),
    'b.change.yaml': of('CR-2026-002', second, items[1]),
  });
  const DAY = '{ start: 2026-12-07 }';

  test('once, at the later of the two', async () => {
    const files = pair('{ start: 2026-12-07, end: 2026-12-09 }', '{ start: 2026-12-08 }');
    expect(await findings(files)).toEqual([
      'b.change.yaml:5:20 warning change/window-collision «2026-12-08» The change is planned for 2026-12-08, when CR-2026-001 changes "orders.events" as well (2026-12-07 to 2026-12-09). Move one of them, or make one change of them.',
    ]);
  });

  test('the one further from being made gives way', async () => {
    const firm = replaced(of('CR-2026-002', '{ start: 2026-12-08 }'), 'status: submitted', 'status: assessed');
    const files = { ...pair('{ start: 2026-12-07, end: 2026-12-09 }', DAY), 'b.change.yaml': firm };
    expect(withoutMessages(await findings(files))).toEqual(['a.change.yaml:5:20 warning change/window-collision']);
  });

  test('over a service that both touch', async () => {
    const service = 'impact: { services: [Order events] }\n';
    const files = {
      'a.change.yaml': of('CR-2026-001', DAY, 'item: a', service),
      'b.change.yaml': of('CR-2026-002', DAY, 'item: b', service.toLowerCase()),
    };
    expect(withoutMessages(await findings(files))).toEqual(['b.change.yaml:5:20 warning change/window-collision']);
  });

  test('of several, one finding', async () => {
    const files = { ...pair(DAY, DAY), 'c.change.yaml': of('CR-2026-003', DAY) };
    const found = await findings(files);
    expect(withoutMessages(found)).toEqual([
      'b.change.yaml:5:20 warning change/window-collision',
      'c.change.yaml:5:20 warning change/window-collision',
    ]);
    expect(found[1]).toContain('when CR-2026-001, CR-2026-002 change "orders.events" as well');
  });

  test.each([
    ['the days differ', pair(DAY, '{ start: 2026-12-08 }')],
    [
      'one begins when the other ends',
      pair(
        '{ start: 2026-12-07T20:00+01:00, end: 2026-12-07T22:00+01:00 }',
        '{ start: 2026-12-07T21:00Z, end: 2026-12-07T23:00Z }',
      ),
    ],
    [
      'the zones of the times cannot be compared',
      pair(
        '{ start: 2026-12-07T20:00, end: 2026-12-07T22:00, timeZone: Europe/Brussels }',
        '{ start: 2026-12-07T20:00, end: 2026-12-07T22:00, timeZone: Asia/Tokyo }',
      ),
    ],
    ['the things differ', pair(DAY, DAY, 'item: a', 'item: b')],
    ['the systems differ', pair(DAY, DAY, 'item: a, system: x', 'item: a, system: y')],
    ['the environments differ', pair(DAY, DAY, 'item: a, environment: staging', 'item: a, environment: production')],
    [
      'one is only a draft',
      { ...pair(DAY, DAY), 'b.change.yaml': replaced(of('CR-2026-002', DAY), 'submitted', 'draft') },
    ],
  ] satisfies [string, Files][])('not where %s', async (_, files) => {
    expect(await findings(files)).toEqual([]);
  });

  test('times that overlap by an hour, over an offset', async () => {
    const files = pair(
      '{ start: 2026-12-07T20:00+01:00, end: 2026-12-07T22:00+01:00 }',
      '{ start: 2026-12-07T20:00Z, end: 2026-12-07T23:00Z }',
    );
    expect(withoutMessages(await findings(files))).toEqual(['b.change.yaml:5:20 warning change/window-collision']);
  });

  test('follows the other change', async () => {
    const workspace = await open(pair(DAY, DAY));
    const project = workspace.projectOf(a);
    const codes = () => check(workspace, { today: TODAY }).diagnostics.map(({ file, code }) => `${file} ${code}`);
    expect(codes()).toEqual(['b.change.yaml change/window-collision']);
    const seen = project.revision;
    await workspace.edit(a, of('CR-2026-001', '{ start: 2026-12-14 }'), 1);
    expect(shiftedFiles(project, TODAY, seen)).toEqual([b]);
    expect(codes()).toEqual([]);
    await workspace.edit(b, of('CR-2026-002', '{ start: 2026-12-12, end: 2026-12-18 }'), 1);
    expect(codes()).toEqual(['a.change.yaml change/window-collision']);
  });
});
