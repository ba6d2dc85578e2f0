import { editInTurn } from '../../documents/edit/in-turn.ts';
import { setValue } from '../../documents/edit/set-value.ts';
import { COMMITTED } from '../../facts/statuses.ts';
import { hasIssueIn } from '../../workspace/file-input.ts';
import { activeCharter } from '../example.ts';
import { orderIn, ownChange, pointerOf } from '../fix.ts';
import { dayOf, passed } from '../overdue.ts';
import { artifactRule, atValue, type FixContext } from '../rule.ts';
import { milestonesOf } from './milestones.ts';

const milestone = (more: string): string =>
  activeCharter(`schedule:\n  milestones:\n    - { title: First orders from the stream, ${more} }\n`);

export const overdueMilestone = artifactRule({
  code: 'schedule/overdue-milestone',
  title: 'A milestone whose day has passed',
  severity: 'warning',
  kinds: ['charter'],
  documentation: {
    why: 'A plan that lies in the past steers nobody: whoever depends on the milestone reads a date that was not kept. Looked at are approved and active projects. Where the milestone has no status, nothing says that it is late, and the finding is an information.',
    mend: 'Say what became of it, under `status` and `actual`; or give it the day for which it is planned now, and keep the approved one as `baseline`.',
  },
  example: {
    bad: { 'orders.charter.yaml': milestone('date: 2026-07-15, status: planned') },
    good: { 'orders.charter.yaml': milestone('date: 2026-07-15, actual: 2026-07-20, status: reached') },
  },
  *check({ artifact: { data, status }, record, today }) {
    if (!COMMITTED.includes(status ?? '')) return;
    const start = dayOf(data.schedule?.start) ?? '';
    for (const { milestone, pointer } of milestonesOf(data)) {
      const { date, actual, status: state, type } = milestone;
      const since = passed(date, today);
      if (since === undefined || actual !== undefined || (state ?? 'planned') !== 'planned') continue;
      if (hasIssueIn(record, `${pointer}/status`)) continue;
      // A day before the project begins is out of order, which is a finding already.
      if (date !== undefined && date < start && type !== 'gate') continue;
      const place = atValue(`${pointer}/date`);
      if (state === undefined) {
        const message = `The milestone was planned for ${since}, and nothing says whether it was reached. Say so under "status", or correct the date.`;
        yield { place, message, severity: 'info' };
      } else {
        const message = `The milestone was planned for ${since} and is still "planned". Say what became of it under "status", or give it the day for which it is planned now.`;
        yield { place, message };
      }
    }
  },
  /** Says what may have become of it. Which of them, and a new day, only its owner knows. */
  *fixes(context) {
    const pointer = pointerOf(context.finding.place).replace(/\/date$/, '');
    const index = Number(pointer.slice(pointer.lastIndexOf('/') + 1));
    const date = context.artifact.data.schedule?.milestones?.[index]?.date;
    if (date === undefined) return;
    yield {
      title: `Say that it was reached on ${date}`,
      changes: () => changed(context, pointer, { status: 'reached', actual: date }),
    };
    yield { title: 'Say that it was missed', changes: () => changed(context, pointer, { status: 'missed' }) };
  },
});

function changed(context: FixContext, pointer: string, values: Readonly<Record<string, string>>) {
  const { record, project, document } = context;
  const steps = Object.entries(values).map(([key, value]) => (current: typeof document) => {
    return setValue(current, `${pointer}/${key}`, value, orderIn(record, project));
  });
  return ownChange(context, editInTurn(document, steps));
}
