import { PENDING_CHANGES } from '../../facts/statuses.ts';
import type { DataOf } from '../../kinds/kinds.ts';
import { change } from '../example.ts';
import { dayOf, passed } from '../overdue.ts';
import { artifactRule, atValue } from '../rule.ts';

const planned = (end: string): string => change(`schedule: { start: 2026-10-05, end: ${end} }\n`, 'submitted');

export const changeOverdue = artifactRule({
  code: 'change/overdue',
  title: 'A change whose time has passed',
  severity: 'warning',
  kinds: ['change-request'],
  documentation: {
    why: 'Either the change was made and the record does not say so, or it was not made and those who wait for it do not know. Looked at is the planned end (the planned begin, where there is no end and work has not begun) and the day on which the change is required: one finding, at the first of them. Drafts, and what says how it went, are left alone.',
    mend: 'Set the status and write the `outcome`, or plan the change again.',
  },
  example: {
    bad: { 'retention.change.yaml': planned('2026-10-09') },
    good: { 'retention.change.yaml': planned('2026-12-11') },
  },
  *check({ artifact: { data, status }, today }) {
    if (!PENDING_CHANGES.includes(status ?? '')) return;
    // What has an outcome was made, whatever its status says.
    if (data.outcome?.result !== undefined || data.outcome?.actualEnd !== undefined) return;
    const first = firstDue(data, status);
    const since = passed(first?.day, today);
    if (!first || since === undefined) return;
    const message = `${first.fact} ${since}, and the change is still "${status}". Say how it went under "status" and "outcome", or plan it again.`;
    yield { place: atValue(first.pointer), message };
  },
});

interface Due {
  readonly day: string;
  readonly pointer: string;
  readonly fact: string;
}

/** The day that is over first, whatever day it is today. */
function firstDue({ schedule, requiredBy }: DataOf<'change-request'>, status: string | undefined): Due | undefined {
  const [start, end, required] = [dayOf(schedule?.start), dayOf(schedule?.end), dayOf(requiredBy)];
  const due: Due[] = [];
  // An end before the begin is out of order, which is a finding already.
  if (end !== undefined && (start === undefined || start <= end))
    due.push({ day: end, pointer: '/schedule/end', fact: 'The planned end was' });
  if (end === undefined && start !== undefined && status !== 'implementing')
    due.push({ day: start, pointer: '/schedule/start', fact: 'The planned begin was' });
  if (required !== undefined) due.push({ day: required, pointer: '/requiredBy', fact: 'The change was required by' });
  return due.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))[0];
}
