import { askForApprovals, type MissingRule } from '../approval/missing.ts';
import { decision } from '../example.ts';

const oneWay = (approvals = ''): string => decision(`reversibility: one-way\n${approvals}`);

export const decisionApproval: MissingRule = {
  code: 'adr/missing-approval',
  title: 'A decision that is hard to take back is in force without approval',
  severity: 'warning',
  documentation: {
    why: 'The harder it is to go back, the more care a decision deserves: the catalogue (`decisions`) says who approves one that is `one-way`. A record that does not say how hard it would be owes nothing. Checked once it is accepted.',
    mend: 'Record the approval under `approvals:`, or set the status back to `proposed`.',
  },
  example: {
    bad: { 'ADR-0007.adr.yaml': oneWay() },
    good: {
      'ADR-0007.adr.yaml': oneWay(
        'approvals:\n  - { role: architecture-board, state: granted, by: Jonas Weber, date: 2026-03-02 }\n',
      ),
    },
  },
  isOwedIn: (status) => status === 'accepted',
  words: ({ data }) => ({
    fact: `The decision is "accepted" and its reversibility "${'reversibility' in data ? data.reversibility : 'unknown'}"`,
    advice: 'Record it, or set the status back.',
  }),
  fixes: (context) => askForApprovals(context, 'proposed'),
};
