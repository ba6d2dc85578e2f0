import { missingApprovalFinding } from '../approvals.ts';
import { artifactRule } from '../rule.ts';

/** From here on work may go on, so the charter must be signed. */
const AUTHORISED = new Set(['approved', 'active', 'on-hold', 'completed']);

export const charterApproval = artifactRule({
  code: 'charter/missing-approval',
  title: 'A project goes ahead without an approval of its charter',
  severity: 'warning',
  kinds: ['charter'],
  documentation: {
    why: 'The charter is what authorises a project: the roles of the catalogue (business sponsor, technical lead, PMO) all have to sign it. Checked from `approved` on.',
    mend: 'Record the approval under `approvals:`, or set the status back to `proposed`.',
  },
  *check({ artifact: { status, data }, project: { configuration } }) {
    if (status === undefined || !AUTHORISED.has(status)) return;
    const words = { fact: `The charter is "${status}"`, advice: 'Record it, or set the status back.' };
    for (const [role, { title }] of Object.entries(configuration.catalog.charter.approvals)) {
      const decision = data.approvals?.findLast((approval) => approval?.role === role);
      if (decision?.state === 'granted') continue;
      const finding = missingApprovalFinding(data.approvals, { role, title }, words, configuration);
      if (finding) yield finding;
    }
  },
});
