import { approvedChange, type FaultRule } from './describe.ts';

const GRANTED = 'role: team-lead, state: granted, by: Jonas Weber, date: 2026-03-02';

export const selfApproval: FaultRule = {
  code: 'approval/self-approval',
  title: 'Somebody approves what is their own',
  severity: 'warning',
  documentation: {
    why: 'Whoever asks for a change or carries it out cannot also be the one who agrees to it (segregation of duties; ITIL 4, change authority). The approval does not count.',
    mend: 'Get the approval from another holder of the role, or correct `initiator` or `implementer`.',
  },
  example: {
    bad: { 'CR-2026-014.change.yaml': approvedChange(GRANTED, 'implementer: Jonas Weber\n') },
    good: { 'CR-2026-014.change.yaml': approvedChange(GRANTED, 'implementer: Maya Lindqvist\n') },
  },
  message: ({ approval: { role }, fault }) =>
    `${fault.because} of this change, so the approval of "${role}" does not count. Get it from another holder of the role.`,
};
