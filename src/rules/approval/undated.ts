import { pointerOf, replacement } from '../fix.ts';
import { approvedChange, type FaultRule } from './describe.ts';

const GRANTED = 'role: team-lead, state: granted, by: Jonas Weber';
const BEGUN = 'schedule: { start: 2026-03-03 }\n';

export const undated: FaultRule = {
  code: 'approval/undated',
  title: 'An approval without a date of what has begun',
  severity: 'warning',
  documentation: {
    why: 'A normal change is approved before it is carried out. Once it has begun, an approval that names no day cannot be shown to have come before, so it does not count.',
    mend: 'Name under `date` when it was given, or set it back to `pending`.',
  },
  example: {
    bad: { 'CR-2026-014.change.yaml': approvedChange(GRANTED, BEGUN, 'implementing') },
    good: { 'CR-2026-014.change.yaml': approvedChange(`${GRANTED}, date: 2026-03-02`, BEGUN, 'implementing') },
  },
  message: ({ approval: { role }, fault }) =>
    `The approval of "${role}" does not count: ${fault.because}. Name the day under "date", or set it back to "pending".`,
  *fixes(context) {
    yield replacement(context, pointerOf(context.finding.place), 'pending', { title: 'Set it back to "pending"' });
  },
};
