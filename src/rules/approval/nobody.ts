import { pointerOf, replacement } from '../fix.ts';
import { approvedChange, type FaultRule } from './describe.ts';

export const nobody: FaultRule = {
  code: 'approval/nobody',
  title: 'An approval that nobody has given',
  severity: 'warning',
  documentation: {
    why: 'An approval is the word of a person. `granted` without a name certifies nothing, so it does not count: what owes the approval still owes it.',
    mend: 'Name under `by` who granted it and under `date` when, or set it back to `pending`.',
  },
  example: {
    bad: { 'CR-2026-014.change.yaml': approvedChange('role: team-lead, state: granted') },
    good: {
      'CR-2026-014.change.yaml': approvedChange('role: team-lead, state: granted, by: Jonas Weber, date: 2026-03-02'),
    },
  },
  message: ({ approval, fault }) =>
    `The approval of "${approval.role}" is granted by nobody${fault.property === 'by' ? `: ${fault.because}` : ''}, so it does not count. Name who granted it under "by", or set it back to "pending".`,
  *fixes(context) {
    const state = pointerOf(context.finding.place).replace(/\/by$/, '/state');
    yield replacement(context, state, 'pending', { title: 'Set it back to "pending"' });
  },
};
