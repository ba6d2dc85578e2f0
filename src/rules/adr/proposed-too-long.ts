import { daysBetween } from '../../text/dates.ts';
import { decision } from '../example.ts';
import { replacement } from '../fix.ts';
import { dayOf } from '../overdue.ts';
import { artifactRule, atValue } from '../rule.ts';

const proposed = (date: string): string => decision(`date: ${date}\n`, { status: 'proposed' });

export const proposedTooLong = artifactRule({
  code: 'adr/proposed-too-long',
  title: 'A decision that nobody takes',
  severity: 'warning',
  kinds: ['adr'],
  documentation: {
    why: 'While a decision is open, work goes on as if it had been taken, each in a way of its own. How many days it may be proposed is in the catalogue (`governance.patience.proposed-decision`, 90 days as shipped; `catalog:` of `portolan.yaml` changes it). Counted is from `date`. Records that were adopted as they lie are left alone.',
    mend: 'Decide: accept it, reject it, or set it back to a draft. If it was proposed anew, say since when under `date`.',
  },
  example: {
    bad: { 'one-queue.adr.yaml': proposed('2026-06-11') },
    good: { 'one-queue.adr.yaml': proposed('2026-11-05') },
  },
  *check({ artifact: { data, status, origin }, project, today }) {
    const since = dayOf(data.date);
    if (status !== 'proposed' || origin === 'adopted' || since === undefined || today === undefined) return;
    const { days: patience } = project.configuration.catalog.governance.patience['proposed-decision'];
    const days = daysBetween(since, today);
    if (days <= patience) return;
    const message = `The decision has been proposed since ${since}, for ${days} days; ${patience} are allowed. Accept it, reject it, or set it back to "draft".`;
    yield { place: atValue('/status'), message };
  },
  /** Whether it is accepted or rejected, those decide who make the decision. */
  *fixes(context) {
    yield replacement(context, '/status', 'draft', { title: 'Set the status back to "draft"' });
  },
});
