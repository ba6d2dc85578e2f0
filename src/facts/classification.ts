import { isStrongEnough } from '../engines/approval/strength.ts';
import type { RequiredApproval } from '../engines/approval/types.ts';
import { type AssessedChange, assessChange } from '../engines/change/classify.ts';
import type { ChangeClassification } from '../engines/change/types.ts';
import type { Artifact } from '../kinds/artifact.ts';
import { memoOn } from '../text/memo.ts';
import type { Project } from '../workspace/project.ts';
import { type ApprovalGround, approvalGround } from './directory.ts';
import { count } from './number-words.ts';

const assess = memoOn(
  ({ id, file, data }: Artifact<'change-request'>, { catalog, directory, asOf }: ApprovalGround): AssessedChange =>
    assessChange(catalog.changes, { id, file, data, directory, asOf }),
);

/** A change request as of a day, with its approvals judged. @param today ISO date; undefined where nobody says it */
export function assessedChange(
  artifact: Artifact<'change-request'>,
  project: Project,
  today: string | undefined,
): AssessedChange {
  return assess(artifact, approvalGround(project, today));
}

/** The class of a change request as of a day, and what it owes. @param today ISO date; undefined where nobody says it */
export function classificationOf(
  artifact: Artifact<'change-request'>,
  project: Project,
  today: string | undefined,
): ChangeClassification {
  return assessedChange(artifact, project, today).classification;
}

/** The class in words: `Data model change · Breaking`; undefined while nothing tells it. */
export function classText({ category, categories }: ChangeClassification): string | undefined {
  const leading = categories.find((entry) => entry.category === category);
  if (!leading) return undefined;
  return leading.levelTitle === null ? leading.categoryTitle : `${leading.categoryTitle} · ${leading.levelTitle}`;
}

/** What the change still owes: approvals that are missing, rejected or do not count, and what is not shown to be done. */
export function owedFacts({ approvals, obligations }: ChangeClassification): readonly string[] {
  const inState = (state: string): number => approvals.filter((approval) => approval.state === state).length;
  const [missing, rejected, invalid] = [inState('missing'), inState('rejected'), inState('invalid')];
  const weak = approvals.filter(isTooWeak).length;
  const unmet = obligations.filter(({ met }) => !met).length;
  return [
    ...(missing > 0 ? [`${count(missing, 'approval')} missing`] : []),
    ...(rejected > 0 ? [`${count(rejected, 'approval')} rejected`] : []),
    ...(invalid > 0 ? [`${count(invalid, 'approval')} not valid`] : []),
    ...(weak > 0 ? [`${count(weak, 'approval')} only claimed`] : []),
    ...(unmet > 0 ? [`${count(unmet, 'obligation')} unmet`] : []),
  ];
}

/** Whether an approval was given and its evidence is weaker than the class asks for. */
export function isTooWeak({ state, strength, needs }: RequiredApproval): boolean {
  return state === 'granted' && strength !== undefined && !isStrongEnough(strength, needs);
}
