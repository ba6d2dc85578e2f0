import type { ApprovalFault, Directory, JudgedApproval } from '../../engines/approval/types.ts';
import type { Rule } from '../rule.ts';

/** A rule about approvals without its check: all of them are answered together, from one judgement of the record. */
export type ApprovalRule = Omit<Rule, 'check'>;

/** An approval that does not count. */
export interface FaultyApproval {
  readonly approval: JudgedApproval;
  readonly fault: ApprovalFault;
  readonly directory: Directory;
  /** ISO date. */
  readonly today: string | undefined;
}

/** A rule about one way in which an approval does not count. */
export interface FaultRule extends ApprovalRule {
  message(faulty: FaultyApproval): string;
}

/** A change request that is sound but for the approval in it. */
export function approvedChange(approval: string, more = '', status = 'approved'): string {
  return `id: CR-2026-014
title: Keep events for a month
status: ${status}
description: Events are kept for a month instead of a week.
items:
  - { type: configuration-update, item: retention of the topic "orders" }
${more}approvals:
  - { ${approval} }
`;
}
