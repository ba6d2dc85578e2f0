import type { ApprovalTiming, ChangeProcedure, ChangeTables } from '../../catalog/catalog.ts';
import { entryOf, field } from '../values.ts';
import type { SettledCategory } from './levels.ts';
import type { ChangeReason } from './types.ts';

/** How the procedure of a change (standard, normal or emergency in ITIL 4) bears on it. */
export interface AppliedProcedure {
  /** Undefined when the record names none that the catalogue knows. */
  readonly id: string | undefined;
  /** Ids of obligations that the procedure adds. */
  readonly obligations: readonly string[];
  /** When the approvals are due that the levels ask for. */
  readonly levelApprovals: ApprovalTiming;
  /**
   * When the approvals are due that signals ask for. They answer facts of this one change, so they are never given in
   * advance.
   */
  readonly signalApprovals: ApprovalTiming;
  readonly reasons: readonly ChangeReason[];
}

/** Approvals are due before implementation unless the procedure says otherwise and may be used at the levels reached. */
export function applyProcedure(
  tables: ChangeTables,
  data: unknown,
  settled: readonly SettledCategory[],
): AppliedProcedure {
  const id = field(data, 'type');
  const procedure = entryOf(tables.procedures, id);
  if (typeof id !== 'string' || procedure === undefined) {
    return { id: undefined, obligations: [], ...timing('before-implementation'), reasons: [] };
  }
  const beyond = settled.filter((category) => !isAllowed(procedure, category));
  const due = beyond.length > 0 ? 'before-implementation' : procedure.approvals;
  const reasons = reasonsFor(id, procedure, due, beyond.length > 0);
  return { id, obligations: procedure.obligations, ...timing(due), reasons };
}

function timing(due: ApprovalTiming): Pick<AppliedProcedure, 'levelApprovals' | 'signalApprovals'> {
  return { levelApprovals: due, signalApprovals: due === 'pre-authorized' ? 'before-implementation' : due };
}

function isAllowed(procedure: ChangeProcedure, { id, level }: SettledCategory): boolean {
  return (
    procedure.levels === undefined || level === undefined || (entryOf(procedure.levels, id) ?? []).includes(level.id)
  );
}

function reasonsFor(
  id: string,
  procedure: ChangeProcedure,
  due: ApprovalTiming,
  beyond: boolean,
): readonly ChangeReason[] {
  if (beyond) {
    const evidence = `A change of this class cannot be a "${procedure.title}": its approvals are due before it is carried out.`;
    return [{ rule: 'procedure-not-allowed', title: 'Procedure not allowed', evidence, pointer: '/type' }];
  }
  if (due === 'before-implementation') {
    return [];
  }
  const evidence =
    due === 'retrospective'
      ? `${procedure.title}: approvals may follow the change; each is missing until it is granted.`
      : `${procedure.title}: the approvals of its class were granted in advance.`;
  return [{ rule: `procedure/${id}`, title: procedure.title, evidence, pointer: '/type' }];
}
