import { hasEnded } from '../../facts/statuses.ts';
import { riskItems } from '../../kinds/risks.ts';
import { register } from '../example.ts';
import { dayOf, passed } from '../overdue.ts';
import { artifactRule, atValue } from '../rule.ts';

export const reviewOverdue = artifactRule({
  code: 'risk/review-overdue',
  title: 'A review of risks that did not take place',
  severity: 'warning',
  kinds: ['risk-register'],
  documentation: {
    why: 'Ratings age: after the day of the next review nobody answers for them any more. A register that is to be reviewed as a whole is reported once; a risk beside it only where it was to be looked at before the register was. Closed risks need no review.',
    mend: 'Hold the review: confirm or correct the ratings, and write `reviewedOn` and the day of the next one.',
  },
  example: {
    bad: { 'platform.risks.yaml': register('nextReview: 2026-09-15\n') },
    good: { 'platform.risks.yaml': register('reviewedOn: 2026-11-17\nnextReview: 2026-12-15\n') },
  },
  *check({ artifact, today }) {
    if (hasEnded(artifact)) return;
    const { nextReview, reviewedOn } = artifact.data;
    const whole = dayOf(nextReview);
    const since = passed(nextReview, today);
    // A review that took place after the next one was due is out of order, which is a finding already.
    if (since !== undefined && !isBehind(nextReview, reviewedOn)) {
      const message = `The review of the register was due on ${since}. Hold it, and set "reviewedOn" and "nextReview".`;
      yield { place: atValue('/nextReview'), message };
    }
    for (const { index, risk } of riskItems(artifact)) {
      const due = passed(risk.nextReview, today);
      if (due === undefined || risk.status === 'closed' || isBehind(risk.nextReview, risk.reviewedOn)) continue;
      // What the register's review would have looked at is not late besides.
      if (whole !== undefined && (risk.nextReview ?? '') >= whole) continue;
      const message = `The review of this risk was due on ${due}. Confirm or correct its ratings, and set "reviewedOn" and "nextReview".`;
      yield { place: atValue(`/risks/${index}/nextReview`), message };
    }
  },
});

function isBehind(next: string | undefined, last: string | undefined): boolean {
  return next !== undefined && last !== undefined && next < last;
}
