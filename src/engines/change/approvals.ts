import type { ApprovalTiming, ChangeApproval } from '../../catalog/catalog.ts';
import type { ApprovalState, RequiredApproval } from './types.ts';
import { field, list, text } from './values.ts';

/** An approval that something asks for. */
export interface ApprovalDemand {
  readonly role: string;
  readonly approval: ChangeApproval;
  readonly requiredBy: string;
  readonly due: ApprovalTiming;
}

interface Decision {
  readonly state: 'granted' | 'rejected';
  readonly by: string | undefined;
  readonly date: string | undefined;
  readonly pointer: string;
}

/**
 * The approvals that are asked for, one a role, with their state. A role that is asked for more than once keeps the
 * first title; the approval is pre-authorized only when every demand for it is.
 */
export function requiredApprovals(demands: readonly ApprovalDemand[], data: unknown): readonly RequiredApproval[] {
  const first = new Map<string, ApprovalDemand>();
  for (const demand of demands) {
    const known = first.get(demand.role);
    if (known === undefined) {
      first.set(demand.role, demand);
    } else if (known.due === 'pre-authorized') {
      first.set(demand.role, { ...known, due: demand.due });
    }
  }
  return [...first.values()].map((demand) => decide(demand, data));
}

function decide({ role, approval, requiredBy, due }: ApprovalDemand, data: unknown): RequiredApproval {
  const decision = decisionOf(role, data);
  const unasked: ApprovalState = due === 'pre-authorized' ? 'granted' : 'missing';
  return {
    role,
    title: approval.title,
    state: decision?.state ?? unasked,
    due,
    requiredBy,
    ...(approval.step !== undefined && { step: approval.step }),
    ...(decision?.by !== undefined && { by: decision.by }),
    ...(decision?.date !== undefined && { date: decision.date }),
    ...(decision && { pointer: decision.pointer }),
  };
}

/**
 * The decision of a role in the record: the last rejection stands unless the role granted at a later date; without a
 * rejection the last grant counts. Undefined when the role has not decided.
 */
function decisionOf(role: string, data: unknown): Decision | undefined {
  const decisions = list(field(data, 'approvals')).flatMap((entry, index): readonly Decision[] => {
    const state = field(entry, 'state');
    if (field(entry, 'role') !== role || (state !== 'granted' && state !== 'rejected')) {
      return [];
    }
    const by = text(field(entry, 'by'));
    return [{ state, by, date: text(field(entry, 'date')), pointer: `/approvals/${index}` }];
  });
  const grants = decisions.filter(({ state }) => state === 'granted');
  const standing = decisions.filter(
    (decision) => decision.state === 'rejected' && !grants.some((grant) => isLater(grant.date, decision.date)),
  );
  return standing.at(-1) ?? grants.at(-1);
}

/** ISO dates compare as text; without both dates nothing is known to be later. */
function isLater(date: string | undefined, other: string | undefined): boolean {
  return date !== undefined && other !== undefined && date > other;
}
