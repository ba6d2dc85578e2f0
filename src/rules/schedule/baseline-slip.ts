import { hasEnded } from '../../facts/statuses.ts';
import { tolerancesOf } from '../../facts/tolerances.ts';
import { daysBetween } from '../../text/dates.ts';
import { activeCharter } from '../example.ts';
import { dayOf } from '../overdue.ts';
import { artifactRule, atValue } from '../rule.ts';

const planned = (end: string): string =>
  activeCharter(
    `schedule: { start: 2026-03-02, baselineEnd: 2026-12-18, end: ${end} }\ntolerances: { days: { late: 28 } }\n`,
  );

export const baselineSlip = artifactRule({
  code: 'schedule/baseline-slip',
  title: 'An end that has moved further than it may',
  severity: 'warning',
  kinds: ['charter'],
  documentation: {
    why: 'Beyond its tolerance a project may not decide for itself: those who approved the end have to know, and to agree to another or to stop (PRINCE2: exception). Compared are `schedule.end` and `schedule.baselineEnd`; where the charter has no baseline, or no tolerance of time that is a number of days or weeks, nothing is said.',
    mend: 'Bring the end back into the tolerance, or have the new end approved and set `baselineEnd` to it.',
  },
  example: {
    bad: { 'orders.charter.yaml': planned('2027-02-26') },
    good: { 'orders.charter.yaml': planned('2027-01-08') },
  },
  *check({ artifact }) {
    const { schedule, tolerances } = artifact.data;
    const [end, baseline] = [dayOf(schedule?.end), dayOf(schedule?.baselineEnd)];
    const { late } = tolerancesOf({ tolerances }).days;
    if (end === undefined || baseline === undefined || late === undefined || hasEnded(artifact)) return;
    const days = daysBetween(baseline, end);
    if (days <= late) return;
    const allowed = late === 0 ? 'the tolerance allows none' : `the tolerance allows ${late}`;
    yield {
      place: atValue('/schedule/end'),
      message: `The end ${end} is ${days} ${days === 1 ? 'day' : 'days'} after the approved end ${baseline}; ${allowed}. Bring it back, or have it approved and set "baselineEnd" to it.`,
      related: [{ artifact, pointer: '/schedule/baselineEnd', message: `The approved end is ${baseline}.` }],
    };
  },
});
