import type { Approval } from '../../engines/selection/types.ts';
import type { Artifact } from '../../kinds/artifact.ts';
import type { Project } from '../../workspace/project.ts';
import { approvalsOf } from '../approvals.ts';

/** The approvals of a charter that count, for those that would be asked why it is dropped. */
export function grantedApprovals(charter: Artifact<'charter'>, project: Project, today: string): Approval[] {
  return approvalsOf(charter, project, today).written.flatMap(({ state, role, by, date }) =>
    state === 'granted' ? [{ role, by: by ?? null, date: date ?? null }] : [],
  );
}
