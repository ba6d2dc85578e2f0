import { approvedChange, type FaultRule } from './describe.ts';

const GRANTED = 'role: team-lead, state: granted, by: Jonas Weber, date: 2026-03-02';

export const afterTheFact: FaultRule = {
  code: 'approval/after-the-fact',
  title: 'An approval of what has begun already',
  severity: 'warning',
  documentation: {
    why: 'A normal change is approved before it is carried out; afterwards there is nothing left to decide. Only an emergency change may be approved in retrospect (ITIL 4). Compared is the day of the approval with `outcome.actualStart`, or else with `schedule.start`.',
    mend: 'Correct the dates; if the change could not wait, say so with `type: emergency`. What was done without approval stays a finding: waive it in `portolan.yaml` with reason and owner.',
  },
  example: {
    bad: { 'CR-2026-014.change.yaml': approvedChange(GRANTED, 'schedule: { start: 2026-03-01 }\n', 'implementing') },
    good: { 'CR-2026-014.change.yaml': approvedChange(GRANTED, 'schedule: { start: 2026-03-03 }\n', 'implementing') },
  },
  message: ({ approval: { role, date }, fault }) =>
    `The approval of "${role}" is dated ${date}, but ${fault.because}: a normal change is approved before. It does not count. Correct the dates, or say that it was an emergency.`,
};
