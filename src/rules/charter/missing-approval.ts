import { AUTHORISED_CHARTERS } from '../../facts/statuses.ts';
import { askForApprovals, type MissingRule } from '../approval/missing.ts';
import { charter } from '../example.ts';

const active = (more: string): string => charter(`approvals:\n${more}`, { status: 'active' });

const TWO = `  - { role: business-sponsor, state: granted, by: Jonas Weber, date: 2026-03-02 }
  - { role: technical-lead, state: granted, by: Maya Lindqvist, date: 2026-03-02 }
`;

const THIRD = '  - { role: pmo-representative, state: granted, by: Ines Prado, date: 2026-03-04 }\n';

export const charterApproval: MissingRule = {
  code: 'charter/missing-approval',
  title: 'A project goes ahead without an approval of its charter',
  severity: 'warning',
  documentation: {
    why: 'The charter is what authorises a project: the roles of the catalogue (business sponsor, technical lead, PMO) all have to sign it. Checked from `approved` on.',
    mend: 'Record the approval under `approvals:`, or set the status back to `proposed`.',
  },
  example: {
    bad: { 'orders.charter.yaml': active(TWO) },
    good: { 'orders.charter.yaml': active(TWO + THIRD) },
  },
  isOwedIn: (status) => status !== undefined && AUTHORISED_CHARTERS.includes(status),
  words: ({ status }) => ({ fact: `The charter is "${status}"`, advice: 'Record it, or set the status back.' }),
  fixes: (context) => askForApprovals(context, 'proposed'),
};
