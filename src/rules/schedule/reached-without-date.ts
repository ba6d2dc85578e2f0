import { setValue } from '../../documents/edit/set-value.ts';
import { hasEnded } from '../../facts/statuses.ts';
import { hasIssueIn } from '../../workspace/file-input.ts';
import { activeCharter } from '../example.ts';
import { orderIn, ownChange, pointerOf } from '../fix.ts';
import { artifactRule, atValue } from '../rule.ts';
import { milestonesOf } from './milestones.ts';

const milestone = (more: string): string =>
  activeCharter(`schedule:\n  milestones:\n    - { title: First orders, date: 2026-07-15, ${more}status: reached }\n`);

export const reachedWithoutDate = artifactRule({
  code: 'schedule/reached-without-date',
  title: 'A milestone reached on no day',
  severity: 'warning',
  kinds: ['charter'],
  documentation: {
    why: 'The planned date does not say when it was reached. Without the day nobody can tell whether the project runs late, nor learn from it for the next plan. Drafts and projects that have ended are left alone.',
    mend: 'Write the day under `actual`.',
  },
  example: {
    bad: { 'orders.charter.yaml': milestone('') },
    good: { 'orders.charter.yaml': milestone('actual: 2026-07-20, ') },
  },
  *check({ artifact, record }) {
    if (artifact.status === 'draft' || hasEnded(artifact)) return;
    for (const { milestone, pointer } of milestonesOf(artifact.data)) {
      if (milestone.status !== 'reached' || milestone.actual !== undefined) continue;
      // A day that cannot be read is a finding already.
      if (hasIssueIn(record, `${pointer}/actual`)) continue;
      const message = 'The milestone is reached, but nothing says when. Add the day under "actual".';
      yield { place: atValue(`${pointer}/status`), message };
    }
  },
  /** Offers the planned day where it may be the right one. */
  *fixes(context) {
    const { artifact, document, record, project, today, finding } = context;
    const at = pointerOf(finding.place).replace(/\/status$/, '');
    const date = milestonesOf(artifact.data).find(({ pointer }) => pointer === at)?.milestone.date;
    if (date === undefined || date > today) return;
    yield {
      title: `Say that it was reached as planned, on ${date}`,
      changes: () => ownChange(context, setValue(document, `${at}/actual`, date, orderIn(record, project))),
    };
  },
});
