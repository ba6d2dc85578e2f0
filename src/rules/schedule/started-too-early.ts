import { daysBetween } from '../../text/dates.ts';
import { activeCharter } from '../example.ts';
import { replacement } from '../fix.ts';
import { dayOf } from '../overdue.ts';
import { artifactRule, atValue } from '../rule.ts';

const starting = (start: string): string => activeCharter(`schedule: { start: ${start}, end: 2027-12-17 }\n`);

export const startedTooEarly = artifactRule({
  code: 'schedule/started-too-early',
  title: 'An active project whose start lies ahead',
  severity: 'warning',
  kinds: ['charter'],
  documentation: {
    why: 'Either work goes on that capacity and budget know nothing of yet, or the project is taken for one that cannot be stopped any more although it has not begun.',
    mend: 'Correct the start, or set the status to `approved` until then.',
  },
  example: {
    bad: { 'orders.charter.yaml': starting('2027-03-01') },
    good: { 'orders.charter.yaml': starting('2026-03-02') },
  },
  *check({ artifact: { data, status }, today }) {
    const start = dayOf(data.schedule?.start);
    if (status !== 'active' || start === undefined || today === undefined || start <= today) return;
    // A start after the end is out of order, which is a finding already.
    if ((data.schedule?.end ?? start) < start) return;
    const days = daysBetween(today, start);
    const message = `The project is "active", but its start ${start} lies ${days === 1 ? 'a day' : `${days} days`} ahead. Correct the start, or set the status to "approved".`;
    yield { place: atValue('/schedule/start'), message };
  },
  /** When work began, only the author knows. */
  *fixes(context) {
    yield replacement(context, '/status', 'approved', { title: 'Set the status to "approved"' });
  },
});
