import { splitPointer } from '../../documents/pointer.ts';
import type { RequiredApproval } from '../../engines/approval/types.ts';
import { type ApprovedKind, approvalsOf } from '../../facts/approvals.ts';
import { catalogWords, isCatalogWord } from '../../facts/catalog-words.ts';
import type { Artifact } from '../../kinds/artifact.ts';
import type { Configuration } from '../../workspace/configuration.ts';
import type { Project } from '../../workspace/project.ts';
import type { ProjectFinding } from '../across/spec.ts';
import { addToList, orderIn, ownChange, replacement } from '../fix.ts';
import type { Fix, FixContext } from '../rule.ts';
import { nearest } from '../words.ts';
import type { ApprovalRule } from './describe.ts';

/** What a kind of record owes, and when. */
export interface MissingRule extends ApprovalRule {
  /** Whether a record with a status owes its approvals. */
  isOwedIn(status: string | undefined): boolean;
  /** Whether one of them may still follow. */
  mayFollow?(approval: RequiredApproval, status: string | undefined): boolean;
  /** What the record says, such as `The charter is "active"`, and what to do. */
  words(artifact: Artifact<ApprovedKind>, where: Where): { readonly fact: string; readonly advice: string };
}

interface Where {
  readonly project: Project;
  readonly today: string | undefined;
}

/**
 * That an approval is not granted, at its state, the list that lacks it, or the status that is too early. Undefined
 * when another rule says what is wrong with it: it does not count, its state cannot be read, or its role is misspelt.
 */
export function missingFinding(
  artifact: Artifact<ApprovedKind>,
  approval: RequiredApproval,
  rule: MissingRule,
  where: Where,
): Omit<ProjectFinding, 'code'> | undefined {
  const { role, title, state, pointer } = approval;
  if (state === 'invalid' || rule.mayFollow?.(approval, artifact.status)) return undefined;
  const { approvals } = artifact.data;
  const last = approvals?.findLastIndex((each) => each?.role === role) ?? -1;
  const index = pointer === undefined ? last : Number(splitPointer(pointer).at(-1));
  const written = approvals?.[index]?.state;
  if (index >= 0 ? written === undefined : isMisspelt(approvals, role, where.project.configuration)) return undefined;
  const { fact, advice } = rule.words(artifact, where);
  const message = `${fact}, but the approval of "${role}" (${title}) is ${written ?? 'missing'}. ${advice}`;
  if (index >= 0) return { pointer: `/approvals/${index}/state`, message };
  return approvals ? { pointer: '/approvals', at: 'key', message } : { pointer: '/status', message };
}

function isMisspelt(
  approvals: Artifact<ApprovedKind>['data']['approvals'],
  role: string,
  configuration: Configuration,
): boolean {
  return (approvals ?? []).some((approval) => {
    const written = approval?.role;
    if (written === undefined || isCatalogWord(configuration, 'roles', written)) return false;
    return nearest(written, catalogWords(configuration, 'roles')) === role;
  });
}

/**
 * Asks for approvals that are owed: entries with the state `pending`, for the approvers to fill in. The finding stays
 * until they do.
 * @param before the status in which nothing is owed yet
 */
export function* askForApprovals(context: FixContext, before: string): Generator<Fix> {
  const { record, project, document, finding, today } = context;
  const { artifact } = record;
  if (artifact?.kind !== 'charter' && artifact?.kind !== 'adr' && artifact?.kind !== 'change-request') return;
  const named = new Set((artifact.data.approvals ?? []).map((approval) => approval?.role));
  const owed = approvalsOf(artifact, project, today).required.flatMap(({ role, state }) =>
    state === 'granted' || named.has(role) ? [] : role,
  );
  const ask = (roles: readonly string[]): Fix['changes'] => {
    const entries = roles.map((role) => ({ role, state: 'pending' }));
    return () => ownChange(context, addToList(document, '/approvals', entries, orderIn(record, project)));
  };
  const role = owed.find((each) => finding.message.includes(`"${each}"`));
  if (role !== undefined) {
    yield { title: `Add the approval of "${role}" as pending`, preferred: true, changes: ask([role]) };
    if (owed.length > 1)
      yield { title: `Add all ${owed.length} approvals that are owed as pending`, changes: ask(owed) };
  }
  yield replacement(context, '/status', before, { title: `Set the status back to "${before}"` });
}
