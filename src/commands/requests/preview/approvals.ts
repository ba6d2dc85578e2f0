import type { JudgedApproval, RequiredApproval } from '../../../engines/approval/types.ts';
import { type ApprovedKind, approvalsOf as approvalsIn } from '../../../facts/approvals.ts';
import { isTooWeak } from '../../../facts/classification.ts';
import type { Artifact } from '../../../kinds/artifact.ts';
import type { Approval } from '../../../reports/model/common.ts';
import type { Project } from '../../../workspace/project.ts';

/** The approvals that a record needs, with what it says of each; then those that it has besides. */
export function approvalsOf(artifact: Artifact<ApprovedKind>, project: Project, today: string | undefined): Approval[] {
  const { required, written } = approvalsIn(artifact, project, today);
  const given = (artifact.data.approvals ?? []).map(
    (approval, index): Approval => ({ ...approval, source: `/approvals/${index}` }),
  );
  const judged = new Map(written.map((approval) => [approval.pointer, approval]));
  const asked = required.map((approval) => requiredApproval(approval, given));
  const others = given.filter(({ role }) => role !== undefined && !required.some((each) => each.role === role));
  return [...asked, ...others.map((approval) => ({ ...approval, ...verdict(judged.get(approval.source ?? '')) }))];
}

function requiredApproval(approval: RequiredApproval, given: readonly Approval[]): Approval {
  const { role, title, state, pointer, strength, needs, because } = approval;
  const own = given.findLast((each) => (pointer === undefined ? each.role === role : each.source === pointer));
  return {
    ...own,
    role,
    title,
    // Who was asked and has not answered yet is pending: to an engine that is the same as missing.
    state: state === 'missing' ? (own?.state ?? 'missing') : state,
    strength,
    because,
    ...(isTooWeak(approval) && { needs }),
  };
}

function verdict(approval: JudgedApproval | undefined): Partial<Approval> {
  if (!approval) return {};
  const { state, strength, faults } = approval;
  return { state, strength, ...(faults.length > 0 && { because: faults.map(({ because }) => because).join('; ') }) };
}
