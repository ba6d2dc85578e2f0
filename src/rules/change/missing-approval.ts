import { classificationOf } from '../../facts/classification.ts';
import { AUTHORISED_CHANGES, CLOSED_CHANGES } from '../../facts/statuses.ts';
import { approvalFixes, missingApprovalFinding } from '../approvals.ts';
import { change } from '../example.ts';
import { artifactRule } from '../rule.ts';

const ITEMS = 'items:\n  - { type: configuration-update, item: retention of the topic "orders" }\n';

const GRANTED = 'approvals:\n  - { role: team-lead, state: granted, by: Jonas Weber, date: 2026-03-02 }\n';

export const missingApproval = artifactRule({
  code: 'change/missing-approval',
  title: 'A change goes ahead without an approval that its class asks for',
  severity: 'error',
  kinds: ['change-request'],
  documentation: {
    why: 'Every approval of the class is needed; one signature does not stand for another. Checked from `approved` on; for an emergency change, when it is closed.',
    mend: 'Get the approval and record it under `approvals:` with role, state, by and date — or set the status back.',
  },
  example: {
    bad: { 'CR-2026-014.change.yaml': change(ITEMS, 'approved') },
    good: { 'CR-2026-014.change.yaml': change(ITEMS + GRANTED, 'approved') },
  },
  *check({ artifact, project }) {
    const { status, data } = artifact;
    if (status === undefined || !AUTHORISED_CHANGES.includes(status)) return;
    const { approvals, category, level } = classificationOf(artifact, project);
    const words = {
      fact: `This change is "${status}"`,
      advice: `${level === null ? 'The record' : `The class ${category}/${level}`} asks for it: get it and record it, or set the status back.`,
    };
    for (const needed of approvals) {
      if (needed.state === 'granted' || (needed.due === 'retrospective' && !CLOSED_CHANGES.includes(status))) continue;
      const finding = missingApprovalFinding(data.approvals, needed, words, project.configuration);
      if (finding) yield finding;
    }
  },
  /** Asks for the approvals of the change's class that nobody was asked for. */
  *fixes(context) {
    const { artifact } = context;
    const { approvals } = classificationOf(artifact, context.project);
    const owed = approvals.flatMap(({ role, state, pointer }) =>
      state === 'granted' || pointer !== undefined ? [] : role,
    );
    const role = owed.find((each) => context.finding.message.includes(`"${each}"`));
    yield* approvalFixes(context, role, owed, 'assessed');
  },
});
