import { setValue } from '../../documents/edit/set-value.ts';
import { hasEnded } from '../../facts/statuses.ts';
import { riskItems } from '../../kinds/risks.ts';
import { hasIssueIn } from '../../workspace/file-input.ts';
import { register } from '../example.ts';
import { orderIn, ownChange, pointerOf } from '../fix.ts';
import { passed } from '../overdue.ts';
import { artifactRule, atValue } from '../rule.ts';

const action = (more: string): string =>
  register(
    `    response:\n      strategy: mitigate\n      actions: [{ title: Load test at 6000 a second, due: 2026-10-30, ${more} }]\n`,
  );

export const actionOverdue = artifactRule({
  code: 'risk/action-overdue',
  title: 'An action against a risk that is late',
  severity: 'warning',
  kinds: ['risk-register'],
  documentation: {
    why: 'A response is what is done, not what was written down: a risk whose actions are late is as high as before. Where the action has no status, nothing says that it is late, and the finding is an information.',
    mend: 'Say what became of it, under `status` and `doneOn`, or agree with its owner on a new day.',
  },
  example: {
    bad: { 'platform.risks.yaml': action('status: in-progress') },
    good: { 'platform.risks.yaml': action('status: done, doneOn: 2026-10-29') },
  },
  *check({ artifact, record, today }) {
    if (hasEnded(artifact)) return;
    for (const { index, risk } of riskItems(artifact)) {
      if (risk.status === 'closed') continue;
      for (const [place, item] of (risk.response?.actions ?? []).entries()) {
        const since = passed(item?.due, today);
        const { status, doneOn, owner } = item ?? {};
        if (since === undefined || doneOn !== undefined || status === 'done' || status === 'dropped') continue;
        const pointer = `/risks/${index}/response/actions/${place}`;
        if (hasIssueIn(record, `${pointer}/status`)) continue;
        const whom = owner === undefined ? '' : ` with ${owner}`;
        const fact = status === undefined ? 'nothing says whether it was done' : `it is "${status}"`;
        yield {
          place: atValue(`${pointer}/due`),
          message: `The action was due on ${since}, and ${fact}. Say what became of it under "status", or agree${whom} on a new day.`,
          ...(status === undefined && { severity: 'info' as const }),
        };
      }
    }
  },
  /** Says what may have become of it. A new day is for its owner to agree on. */
  *fixes(context) {
    const { document, record, project, finding } = context;
    const status = pointerOf(finding.place).replace(/\/due$/, '/status');
    for (const word of ['done', 'dropped']) {
      yield {
        title: `Set the status of the action to "${word}"`,
        changes: () => ownChange(context, setValue(document, status, word, orderIn(record, project))),
      };
    }
  },
});
