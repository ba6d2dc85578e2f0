import type { ApprovalDemand, JudgedApproval, RequiredApproval } from './types.ts';

/** Why an approval counts that nobody has signed. */
const IN_ADVANCE = 'granted in advance for changes of this kind';

/**
 * The approvals that are asked for, one a role, with their state. A role that is asked for more than once keeps the
 * first title; the approval is pre-authorized only when every demand for it is.
 */
export function requiredApprovals(
  demands: readonly ApprovalDemand[],
  judged: readonly JudgedApproval[],
): readonly RequiredApproval[] {
  const first = new Map<string, ApprovalDemand>();
  for (const demand of demands) {
    const known = first.get(demand.role);
    if (known === undefined) first.set(demand.role, demand);
    else if (known.due === 'pre-authorized') first.set(demand.role, { ...known, due: demand.due });
  }
  return [...first.values()].map((demand) => settle(demand, judged));
}

function settle(
  { role, title, requiredBy, due = 'before-implementation', step, needs }: ApprovalDemand,
  judged: readonly JudgedApproval[],
): RequiredApproval {
  const decision = decisionOf(judged.filter((approval) => approval.role === role));
  const inAdvance = due === 'pre-authorized' && decision?.state !== 'rejected' && decision?.state !== 'granted';
  const because = inAdvance ? IN_ADVANCE : reasons(decision);
  return {
    role,
    title,
    state: inAdvance ? 'granted' : (decision?.state ?? 'missing'),
    ...(!inAdvance && decision?.strength !== undefined && { strength: decision.strength }),
    ...(needs !== undefined && { needs }),
    ...(because !== undefined && { because }),
    due,
    requiredBy,
    ...(step !== undefined && { step }),
    ...(decision?.by !== undefined && { by: decision.by }),
    ...(decision?.date !== undefined && { date: decision.date }),
    ...(decision && { pointer: decision.pointer }),
  };
}

function reasons(decision: JudgedApproval | undefined): string | undefined {
  const because = decision?.faults.map((fault) => fault.because) ?? [];
  return because.length > 0 ? because.join('; ') : undefined;
}

type Decision = JudgedApproval & { readonly state: 'granted' | 'rejected' | 'invalid' };

/**
 * The decision of a role: the last rejection stands unless the role granted later; without a rejection the last grant
 * counts, one that does not count only where there is no other. Undefined when the role has not decided.
 */
function decisionOf(approvals: readonly JudgedApproval[]): Decision | undefined {
  const inState = (state: JudgedApproval['state']): readonly Decision[] =>
    approvals.filter((approval): approval is Decision => approval.state === state);
  const grants = inState('granted');
  const standing = inState('rejected').filter(
    (decision) => !grants.some((grant) => isLater(grant, decision, approvals)),
  );
  return standing.at(-1) ?? grants.at(-1) ?? inState('invalid').at(-1);
}

/**
 * ISO dates compare as text. A decision without a date comes after none that has one; among those without, the order in the
 * record tells: a decision is written below others.
 */
function isLater(one: JudgedApproval, other: JudgedApproval, approvals: readonly JudgedApproval[]): boolean {
  if (one.date !== undefined && other.date !== undefined) return one.date > other.date;
  return other.date === undefined && approvals.indexOf(one) > approvals.indexOf(other);
}
