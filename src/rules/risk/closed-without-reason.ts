import { hasEnded } from '../../facts/statuses.ts';
import { type RiskItem, riskItems } from '../../kinds/risks.ts';
import { hasIssueIn } from '../../workspace/file-input.ts';
import { register } from '../example.ts';
import { artifactRule, atValue } from '../rule.ts';

const closed = (more = ''): string =>
  register().replace('status: open', `status: closed\n    closedOn: 2026-10-05${more}`);

export const closedWithoutReason = artifactRule({
  code: 'risk/closed-without-reason',
  title: 'A risk that was closed without a reason',
  severity: 'warning',
  kinds: ['risk-register'],
  documentation: {
    why: 'A closed risk is looked at by nobody any more. Why it can no longer happen, or no longer matters, is what the next reader has to be able to check. As a reason counts `closedReason`, and the note of the last entry of `history` where it was made on the day of the closing or later.',
    mend: 'Say under `closedReason` why it was closed, or open it again.',
  },
  example: {
    bad: { 'platform.risks.yaml': closed() },
    good: { 'platform.risks.yaml': closed('\n    closedReason: The queue was replaced by a managed one.') },
  },
  *check({ artifact, record }) {
    if (hasEnded(artifact)) return;
    for (const { index, risk } of riskItems(artifact)) {
      if (risk.status !== 'closed' || hasReason(risk)) continue;
      const pointer = `/risks/${index}`;
      // A reason that cannot be read is a finding already.
      if (hasIssueIn(record, `${pointer}/closedReason`) || hasIssueIn(record, `${pointer}/history`)) continue;
      const since = risk.closedOn === undefined ? '' : ` on ${risk.closedOn}`;
      const message = `The risk was closed${since}, but nothing says why. Add the reason under "closedReason", or open it again.`;
      yield { place: atValue(`${pointer}/status`), message };
    }
  },
});

function hasReason({ closedReason, closedOn = '', history = [] }: RiskItem): boolean {
  const last = history.at(-1);
  return closedReason !== undefined || (last?.note !== undefined && (last.date ?? '') >= closedOn);
}
