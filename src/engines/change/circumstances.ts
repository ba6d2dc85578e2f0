import type { ApprovalDemand, Circumstances } from '../approval/types.ts';
import { field, text } from '../values.ts';
import type { AppliedProcedure } from './procedure.ts';

/** Those who may not approve a change: whoever asks for it and whoever carries it out (ITIL 4: change authority). */
const PARTIES = ['initiator', 'implementer'] as const;

/**
 * What decides whether approvals of a change count. Only approvals that are due before it is carried out can come too
 * late; those of an emergency may follow, those of a standard change were given in advance.
 */
export function circumstances(
  data: unknown,
  demands: readonly ApprovalDemand[],
  procedure: AppliedProcedure,
  asOf: string | undefined,
): (role: string) => Circumstances {
  const parties = PARTIES.flatMap((part) => {
    const name = text(field(data, part));
    return name === undefined ? [] : [{ name, part }];
  });
  const began = beginning(data);
  return (role) => {
    const asking = demands.find((demand) => demand.role === role);
    const due = asking?.due ?? procedure.levelApprovals;
    return { asOf, parties, began: due === 'before-implementation' ? began : undefined };
  };
}

/** When the change began: as it did, or else as it is planned. */
function beginning(data: unknown): Circumstances['began'] {
  const actual = text(field(field(data, 'outcome'), 'actualStart'));
  if (actual !== undefined) return { at: actual, words: 'the change began' };
  const planned = text(field(field(data, 'schedule'), 'start'));
  return planned === undefined ? undefined : { at: planned, words: 'the change was to begin' };
}
