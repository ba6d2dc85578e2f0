import type { DataOf } from '../../../kinds/kinds.ts';
import type { Approval } from '../../../reports/model/common.ts';

/** Approvals as a record has them, complete or not. */
type Given = NonNullable<DataOf<'charter' | 'change-request'>['approvals']>;

/** An approval that something asks of a record. */
export interface NeededApproval {
  readonly role: string;
  readonly title: string;
  /** What an engine made of the record; else the last word of the role counts. */
  readonly state?: string;
  /** JSON Pointer of the approval that decides. */
  readonly pointer?: string;
}

/** The approvals that a record needs, with what it says of each; then those that it has besides. */
export function approvalsOf(needed: readonly NeededApproval[], given: Given = []): Approval[] {
  const written = given.map((approval, index): Approval => ({ ...approval, source: `/approvals/${index}` }));
  const asked = needed.map(({ role, title, state, pointer }): Approval => {
    const own = written.findLast((approval) =>
      pointer === undefined ? approval.role === role : approval.source === pointer,
    );
    // Who was asked and has not answered yet is pending: to an engine that is the same as missing.
    const known = state === 'granted' || state === 'rejected' ? state : (own?.state ?? 'missing');
    return { ...own, role, title, state: known };
  });
  const others = written.filter(({ role }) => role !== undefined && !needed.some((each) => each.role === role));
  return [...asked, ...others];
}
