import { artifactRule, atKey, atValue } from '../rule.ts';

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
  *check({ artifact, project }) {
    if (artifact.status === undefined || !AUTHORISED.has(artifact.status)) return;
    const approvals = artifact.data.approvals ?? [];
    for (const [role, { title }] of Object.entries(project.configuration.catalog.charter.approvals)) {
      const index = approvals.findIndex((approval) => approval?.role === role);
      const state = approvals[index]?.state;
      if (state === 'granted') continue;
      yield {
        place:
          index >= 0
            ? atValue(`/approvals/${index}/state`)
            : artifact.data.approvals
              ? atKey('/approvals')
              : atValue('/status'),
        message: `The charter is "${artifact.status}", but the approval of "${role}" (${title}) is ${state ?? 'missing'}. Record it, or set the status back.`,
      };
    }
  },
});
