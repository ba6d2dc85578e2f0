import type { Catalog } from '../catalog/catalog.ts';
import { judgeApprovals } from '../engines/approval/judge.ts';
import { requiredApprovals } from '../engines/approval/required.ts';
import type { ApprovalDemand, JudgedApproval, RequiredApproval } from '../engines/approval/types.ts';
import { placesOf, text } from '../engines/values.ts';
import type { Artifact } from '../kinds/artifact.ts';
import { memoOn } from '../text/memo.ts';
import type { Project } from '../workspace/project.ts';
import { assessedChange } from './classification.ts';
import { type ApprovalGround, approvalGround } from './directory.ts';

/** Kinds of records that somebody has to approve. */
export type ApprovedKind = 'charter' | 'adr' | 'change-request' | 'risk-register';

export const APPROVED_KINDS: readonly ApprovedKind[] = ['charter', 'adr', 'change-request', 'risk-register'];

/** The approvals of a record. */
export interface RecordApprovals {
  /** What the catalogue asks for, whether or not the record has it. */
  readonly required: readonly RequiredApproval[];
  /** What the record has, whether or not anything asks for it. */
  readonly written: readonly JudgedApproval[];
}

/**
 * The approvals of a record as of a day: those that are owed come from the catalogue, so that a record may leave them out.
 * @param today ISO date; undefined where nobody says what day it is
 */
export function approvalsOf(
  artifact: Artifact<ApprovedKind>,
  project: Project,
  today: string | undefined,
): RecordApprovals {
  if (artifact.kind === 'change-request') {
    const { classification, written } = assessedChange(artifact, project, today);
    return { required: classification.approvals, written };
  }
  return judged(artifact, approvalGround(project, today));
}

/** Records of which the catalogue says what they owe, without an engine. A register owes nothing: it may be approved. */
type JudgedAlone = Exclude<ApprovedKind, 'change-request'>;

const judged = memoOn((artifact: Artifact<JudgedAlone>, ground: ApprovalGround): RecordApprovals => {
  const { catalog, directory, asOf } = ground;
  const offices = artifact.kind === 'charter' ? officesIn(artifact, catalog) : {};
  const asked = demandsOf(artifact, catalog);
  const roles = new Set(asked.map(({ role }) => role));
  const written = judgeApprovals(artifact.data, directory, () => ({ asOf, parties: [], offices }), roles);
  return { required: requiredApprovals(asked, written), written };
});

function demandsOf(artifact: Artifact<JudgedAlone>, catalog: Catalog): ApprovalDemand[] {
  if (artifact.kind === 'charter') return demands(catalog.charter.approvals, 'charter');
  if (artifact.kind === 'risk-register') return [];
  const { reversibility } = artifact.data;
  return reversibility === undefined
    ? []
    : demands(catalog.decisions.approvals[reversibility] ?? {}, `reversibility/${reversibility}`);
}

function demands(asked: Readonly<Record<string, { readonly title: string }>>, requiredBy: string): ApprovalDemand[] {
  return Object.entries(asked).map(([role, { title }]) => ({ role, title, requiredBy }));
}

/** Whom the charter itself names as holders of the roles that sign it. */
function officesIn({ data }: Artifact<'charter'>, { charter }: Catalog): Readonly<Record<string, string | undefined>> {
  const entries = Object.entries(charter.approvals).map(([role, { office }]) => {
    const [place] = office === undefined ? [] : placesOf(data, office);
    return [role, text(place?.value)] as const;
  });
  return Object.fromEntries(entries);
}
