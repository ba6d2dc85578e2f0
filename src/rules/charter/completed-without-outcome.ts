import { hasIssueIn } from '../../workspace/file-input.ts';
import { activeCharter } from '../example.ts';
import { artifactRule, atValue } from '../rule.ts';

const completed = (more = ''): string => activeCharter(more, { status: 'completed' });

export const completedWithoutOutcome = artifactRule({
  code: 'charter/completed-without-outcome',
  title: 'A completed project that says nothing of what came of it',
  severity: 'warning',
  kinds: ['charter'],
  documentation: {
    why: 'A project is closed by comparing what was promised with what was delivered; a charter that only stops teaches nobody anything, and nobody can be asked for the benefits.',
    mend: 'Write under `outcome` what was delivered, what it cost and what became of the benefits.',
  },
  example: {
    bad: { 'orders.charter.yaml': completed() },
    good: { 'orders.charter.yaml': completed('outcome: { summary: Delivered in time; four of five criteria met. }\n') },
  },
  *check({ artifact: { data, status }, record }) {
    if (status !== 'completed') return;
    const { summary, benefitsRealized = [], actualCost } = data.outcome ?? {};
    if (summary !== undefined || actualCost !== undefined || benefitsRealized.length > 0) return;
    // What cannot be read is a finding already.
    if (hasIssueIn(record, '/outcome')) return;
    const message =
      'The project is completed, but "outcome" does not say what came of it. Add what was delivered, what it cost and which benefits arrived.';
    yield { place: atValue('/status'), message };
  },
});
