import { COMMITTED } from '../../facts/statuses.ts';
import { activeCharter } from '../example.ts';
import { passed } from '../overdue.ts';
import { artifactRule, atValue } from '../rule.ts';

const ending = (end: string): string => activeCharter(`schedule: { start: 2026-01-12, end: ${end} }\n`);

export const overdueEnd = artifactRule({
  code: 'schedule/overdue-end',
  title: 'A project that goes on after its end',
  severity: 'warning',
  kinds: ['charter'],
  documentation: {
    why: 'People, money and everybody who waits for the result are planned by this date. Looked at are approved and active projects; milestones that are late are findings of their own, since each needs a day of its own.',
    mend: 'Give the project the end that is planned now and keep the approved one as `baselineEnd`, or set the status to what it is.',
  },
  example: {
    bad: { 'orders.charter.yaml': ending('2026-09-30') },
    good: { 'orders.charter.yaml': ending('2027-03-31') },
  },
  *check({ artifact: { data, status }, today }) {
    const since = passed(data.schedule?.end, today);
    if (since === undefined || !COMMITTED.includes(status ?? '')) return;
    const { start = '', end = '' } = data.schedule ?? {};
    // An end before the start is out of order, which is a finding already.
    if (end < start) return;
    const message = `The project is "${status}", but its end was ${since}. Give it the end that is planned now, or set the status to "completed", "on-hold" or "cancelled".`;
    yield { place: atValue('/schedule/end'), message };
  },
});
