import type { PreparedModel } from './model.ts';
import type { RatedProject } from './project.ts';
import type { Unranked } from './types.ts';

/** Shares nearer than this are the same share: the difference is the floating point's. */
const TOLERANCE = 1e-9;

/**
 * Whether a score is no verdict yet: less of the model's weight is rated than its policy asks for, a dimension has no
 * rating at all, or there is no score. Another rating never makes a project provisional.
 */
export function isProvisional({ method, model }: PreparedModel, project: RatedProject): boolean {
  const { completeness = 0, everyDimension = false } = model.ranking ?? {};
  const hasScore = method === 'ratio' ? project.native !== undefined : project.completeness > 0;
  return !hasScore || project.completeness < completeness - TOLERANCE || (everyDimension && !project.isTouched);
}

/** Why a project takes no part in the ranking; null where it does. */
export function unrankedFor(prepared: PreparedModel, project: RatedProject): Unranked | null {
  const { status, isEnded = false } = project.input;
  if (isEnded) return 'ended';
  const statuses: readonly string[] | undefined = prepared.model.ranking?.statuses;
  if (status !== undefined && statuses?.includes(status) === false) return 'set-aside';
  return isProvisional(prepared, project) ? 'provisional' : null;
}
