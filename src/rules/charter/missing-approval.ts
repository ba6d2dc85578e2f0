import { AUTHORISED_CHARTERS } from '../../facts/statuses.ts';
import { approvalFixes, missingApprovalFinding } from '../approvals.ts';
import { charter } from '../example.ts';
import { artifactRule } from '../rule.ts';

const active = (more: string): string => charter(`approvals:\n${more}`, { status: 'active' });

const TWO = `  - { role: business-sponsor, state: granted, by: Jonas Weber, date: 2026-03-02 }
  - { role: technical-lead, state: granted, by: Maya Lindqvist, date: 2026-03-02 }
`;

const THIRD = '  - { role: pmo-representative, state: granted, by: Ines Prado, date: 2026-03-04 }\n';

export const charterApproval = artifactRule({
  code: 'charter/missing-approval',
  title: 'A project goes ahead without an approval of its charter',
  severity: 'warning',
  kinds: ['charter'],
  documentation: {
    why: 'The charter is what authorises a project: the roles of the catalogue (business sponsor, technical lead, PMO) all have to sign it. Checked from `approved` on.',
    mend: 'Record the approval under `approvals:`, or set the status back to `proposed`.',
  },
  example: {
    bad: { 'orders.charter.yaml': active(TWO) },
    good: { 'orders.charter.yaml': active(TWO + THIRD) },
  },
  *check({ artifact: { status, data }, project: { configuration } }) {
    if (status === undefined || !AUTHORISED_CHARTERS.includes(status)) return;
    const words = { fact: `The charter is "${status}"`, advice: 'Record it, or set the status back.' };
    for (const [role, { title }] of Object.entries(configuration.catalog.charter.approvals)) {
      const decision = data.approvals?.findLast((approval) => approval?.role === role);
      if (decision?.state === 'granted') continue;
      const finding = missingApprovalFinding(data.approvals, { role, title }, words, configuration);
      if (finding) yield finding;
    }
  },
  /** Asks for the approvals of the charter that nobody was asked for. */
  *fixes(context) {
    const { artifact } = context;
    const { approvals } = context.project.configuration.catalog.charter;
    const present = new Set((artifact.data.approvals ?? []).map((approval) => approval?.role));
    const owed = Object.keys(approvals).filter((role) => !present.has(role));
    const role = owed.find((each) => context.finding.message.includes(`"${each}"`));
    yield* approvalFixes(context, role, owed, 'proposed');
  },
});
