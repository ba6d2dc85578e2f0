import type { FaultCode } from '../../engines/approval/types.ts';
import { APPROVED_KINDS, type ApprovedKind, approvalsOf } from '../../facts/approvals.ts';
import { isTooWeak } from '../../facts/classification.ts';
import { directoryOf } from '../../facts/directory.ts';
import type { Artifact } from '../../kinds/artifact.ts';
import type { Kind } from '../../kinds/kinds.ts';
import type { Project } from '../../workspace/project.ts';
import { projectRule } from '../across/project-rule.ts';
import type { ProjectFinding } from '../across/spec.ts';
import { decisionApproval } from '../adr/missing-approval.ts';
import { missingApproval } from '../change/missing-approval.ts';
import { charterApproval } from '../charter/missing-approval.ts';
import { acceptedAbove, acceptedWithoutAuthority } from '../risk/accepted-without-authority.ts';
import { afterTheFact } from './after-the-fact.ts';
import type { FaultRule } from './describe.ts';
import { inTheFuture } from './in-the-future.ts';
import { missingFinding } from './missing.ts';
import { nobody } from './nobody.ts';
import { notAMember } from './not-a-member.ts';
import { selfApproval } from './self-approval.ts';
import { severalRoles } from './several-roles.ts';
import { undated } from './undated.ts';
import { unknownPerson } from './unknown-person.ts';
import { weakEvidence } from './weak-evidence.ts';

const FAULTS: Readonly<Record<FaultCode, FaultRule>> = {
  nobody,
  'unknown-person': unknownPerson,
  'not-a-member': notAMember,
  'self-approval': selfApproval,
  'in-the-future': inTheFuture,
  'after-the-fact': afterTheFact,
  undated,
  'several-roles': severalRoles,
};

const MISSING = { charter: charterApproval, adr: decisionApproval, 'change-request': missingApproval } as const;

interface Basis {
  readonly project: Project;
  readonly today: string | undefined;
}

/** What is found in a record: nothing that other records contribute to. */
interface Contribution {
  readonly findings: readonly ProjectFinding[];
  readonly said: string;
}

/**
 * Approvals of charters, decisions, changes and registers: whether those that are written down count, and those that are owed are
 * there. Who may approve is said in `portolan.yaml` and by the teams, so that an edit of a team shows in other files.
 */
export const approvals = projectRule({
  rules: [...Object.values(FAULTS), weakEvidence, ...Object.values(MISSING), acceptedWithoutAuthority],
  kinds: APPROVED_KINDS,
  basis: (project, today): Basis => ({ project, today }),
  background: { kinds: ['team'], essence },
  contribution: ({ project, today }, artifact, before: Contribution | undefined) => {
    const findings = isApproved(artifact) ? [...findingsIn(artifact, project, today)] : [];
    const said = JSON.stringify(findings);
    return said === before?.said ? before : { findings, said };
  },
  ledger: () => ({ take: () => undefined }),
  grounds: () => [],
  findings: (_, contribution) => contribution.findings,
});

function isApproved(artifact: Artifact): artifact is Artifact & Artifact<ApprovedKind> {
  return APPROVED_KINDS.some((kind: Kind) => kind === artifact.kind);
}

function* findingsIn(
  artifact: Artifact<ApprovedKind>,
  project: Project,
  today: string | undefined,
): Generator<ProjectFinding> {
  const { required, written } = approvalsOf(artifact, project, today);
  const directory = directoryOf(project);
  const missing = artifact.kind === 'risk-register' ? undefined : MISSING[artifact.kind];
  const isInForce = missing?.isOwedIn(artifact.status) ?? false;
  // What certifies nothing weighs as much as what is missing, once something rests on it.
  const { issues = [] } = project.record(artifact.uri) ?? {};
  const asked = new Set(required.map(({ role }) => role));
  for (const approval of written) {
    for (const fault of approval.faults) {
      const { code, message } = FAULTS[fault.code];
      const by = `${approval.pointer}/by`;
      // Where the text of a template stands for the name, that is the place.
      const isUnwritten = fault.code === 'nobody' && artifact.unwritten.includes(by);
      const pointer = isUnwritten ? by : `${approval.pointer}/${fault.property}`;
      // What stands under `by` and is no name, another rule speaks of.
      if (fault.code === 'nobody' && issues.some((issue) => issue.pointer === by)) continue;
      const severity = (isInForce && asked.has(approval.role) && missing?.severity) || 'warning';
      yield { code, pointer, message: message({ approval, fault, directory, today }), severity };
    }
  }
  if (artifact.kind === 'risk-register') yield* acceptedAbove(artifact, project, written);
  if (!missing || !isInForce) return;
  for (const approval of required) {
    if (approval.state !== 'granted') {
      const finding = missingFinding(artifact, approval, missing, { project, today });
      if (finding) yield { code: missing.code, ...finding };
    } else if (isTooWeak(approval) && approval.pointer !== undefined) {
      const message = `The approval of "${approval.role}" is only claimed, and its class asks for one that is ${approval.needs}. Name under "url" where the decision can be looked up.`;
      yield { code: weakEvidence.code, pointer: approval.pointer, message };
    }
  }
}

/** What a team says about who there is, as a text. */
function essence(team: Artifact): string {
  if (team.kind !== 'team') return '';
  const people = (team.data.members ?? []).map((member) => [member?.name, member?.email, member?.handle]);
  return JSON.stringify([team.uri, team.status, team.data.lead, people]);
}
