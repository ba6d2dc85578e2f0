import { classificationOf } from '../../facts/classification.ts';
import { AUTHORISED_CHANGES, CLOSED_CHANGES } from '../../facts/statuses.ts';
import { askForApprovals, type MissingRule } from '../approval/missing.ts';
import { change } from '../example.ts';

const ITEMS = 'items:\n  - { type: configuration-update, item: retention of the topic "orders" }\n';

const GRANTED = 'approvals:\n  - { role: team-lead, state: granted, by: Jonas Weber, date: 2026-03-02 }\n';

export const missingApproval: MissingRule = {
  code: 'change/missing-approval',
  title: 'A change goes ahead without an approval that its class asks for',
  severity: 'error',
  documentation: {
    why: 'Every approval of the class is needed; one signature does not stand for another. Checked from `approved` on; for an emergency change, when it is closed.',
    mend: 'Get the approval and record it under `approvals:` with role, state, by and date — or set the status back.',
  },
  example: {
    bad: { 'CR-2026-014.change.yaml': change(ITEMS, 'approved') },
    good: { 'CR-2026-014.change.yaml': change(ITEMS + GRANTED, 'approved') },
  },
  isOwedIn: (status) => status !== undefined && AUTHORISED_CHANGES.includes(status),
  mayFollow: ({ due }, status = '') => due === 'retrospective' && !CLOSED_CHANGES.includes(status),
  words(artifact, { project, today }) {
    const named =
      artifact.kind === 'change-request' ? classificationOf(artifact, project, today) : { category: null, level: null };
    const asking = named.level === null ? 'The record' : `The class ${named.category}/${named.level}`;
    return {
      fact: `This change is "${artifact.status}"`,
      advice: `${asking} asks for it: get it and record it, or set the status back.`,
    };
  },
  fixes: (context) => askForApprovals(context, 'assessed'),
};
