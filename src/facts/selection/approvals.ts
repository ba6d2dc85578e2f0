import type { Approval } from '../../engines/selection/types.ts';
import type { Artifact } from '../../kinds/artifact.ts';

/** The approvals that a charter has, for those that would be asked why it is dropped. */
export function grantedApprovals({ data }: Artifact<'charter'>): Approval[] {
  return (data.approvals ?? []).flatMap((approval) => {
    if (approval?.state !== 'granted') return [];
    const { role, by, date } = approval;
    return [{ role: role ?? null, by: by ?? null, date: date ?? null }];
  });
}
