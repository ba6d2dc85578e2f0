import { approvedChange, type FaultRule } from './describe.ts';

export const inTheFuture: FaultRule = {
  code: 'approval/in-the-future',
  title: 'An approval of a day that has not come',
  severity: 'warning',
  documentation: {
    why: 'Nobody has agreed yet on a day that is still to come. The approval does not count before that day; which day it is, `--as-of` and the status bar say.',
    mend: 'Correct the date, or set the approval to `pending` until it is given.',
  },
  example: {
    bad: {
      'CR-2026-014.change.yaml': approvedChange('role: team-lead, state: granted, by: Jonas Weber, date: 2099-03-02'),
    },
    good: {
      'CR-2026-014.change.yaml': approvedChange('role: team-lead, state: granted, by: Jonas Weber, date: 2026-03-02'),
    },
  },
  message: ({ approval: { role, date }, today }) =>
    `The approval of "${role}" is dated ${date}, which has not come on ${today}, so it does not count. Correct the date, or set it to "pending" until it is given.`,
};
