import type { Priority, Table } from '../../catalog/catalog.ts';
import { isProvisional, unrankedFor } from './eligible.ts';
import type { PreparedModel } from './model.ts';
import type { RatedProject } from './project.ts';
import { settle } from './settle.ts';
import type { PriorityBand, Unranked } from './types.ts';

/** Scores nearer than this (in points of 100) are the same score: the difference is the floating point's. */
export const TIE_TOLERANCE = 1e-9;

export interface RankedProject {
  readonly project: RatedProject;
  readonly rank: number | null;
  /** Why it has no rank; null where it has one. */
  readonly unranked: Unranked | null;
  /** Its score is no verdict yet, ranked or not. */
  readonly isProvisional: boolean;
}

/**
 * Ranks by score, highest first, in standard competition ranking (1, 2, 2, 4): a tie is measured from the best of the
 * group, so that a chain of small differences is none. Those without a rank stand among them by their score, those
 * without a score at the end; ties go by id, then by file, in code unit order.
 *
 * A rank is for what is to be decided and rated far enough, and for what is under way (`unrankedFor`). Where scores come
 * from comparing projects, these are compared with each other alone: all others are scored beside everybody, and move
 * nobody.
 */
export function rankProjects(prepared: PreparedModel, rated: readonly RatedProject[]): readonly RankedProject[] {
  const judged = settledApart(prepared, rated);
  const ranked = judged.filter(({ unranked }) => unranked === null).sort((a, b) => byScore(a.project, b.project));
  const groups = new Map<Judged, { readonly rank: number; readonly score: number }>();
  let group = { rank: 0, score: Number.POSITIVE_INFINITY };
  for (const [place, one] of ranked.entries()) {
    const score = scoreOf(one.project);
    if (group.score - score > TIE_TOLERANCE) group = { rank: place + 1, score };
    groups.set(one, group);
  }
  return judged
    .map((one) => ({ one, rank: groups.get(one)?.rank ?? null, score: groups.get(one)?.score ?? scoreOf(one.project) }))
    .sort((a, b) => b.score - a.score || byId(a.one.project, b.one.project))
    .map(({ one, rank }) => ({ ...one, rank }));
}

type Judged = Omit<RankedProject, 'rank'>;

/** Each project with the score that it has beside those that it is compared with. */
function settledApart(prepared: PreparedModel, rated: readonly RatedProject[]): readonly Judged[] {
  const judged = rated.map((project) => ({
    project,
    unranked: unrankedFor(prepared, project),
    isProvisional: isProvisional(prepared, project),
  }));
  if (prepared.method === 'weighted-sum') return judged;
  const competing = settle(
    prepared,
    judged.flatMap(({ project, unranked }) => (unranked === null ? [project] : [])),
  );
  const everybody = competing.length === rated.length ? competing : settle(prepared, rated);
  let next = 0;
  return judged.map((one, index) => {
    const settled = one.unranked === null ? competing[next++] : everybody[index];
    return { ...one, project: settled ?? one.project };
  });
}

/** The bands, highest first. */
export function bandsOf(priorities: Table<Priority>): readonly PriorityBand[] {
  return Object.entries(priorities)
    .sort(([, left], [, right]) => right.atLeast - left.atLeast || right.rank - left.rank)
    .map(([id, { title, atLeast }]) => ({ id, title, atLeast }));
}

/** Id of the highest band that a score (0 to 100) reaches, or null when it reaches none. */
export function priorityOf(score: number, bands: readonly PriorityBand[]): string | null {
  return bands.find((band) => score >= band.atLeast)?.id ?? null;
}

/** What has no score comes after all that have one. */
function scoreOf({ score = -1 }: RatedProject): number {
  return score;
}

function byScore(left: RatedProject, right: RatedProject): number {
  return scoreOf(right) - scoreOf(left) || byId(left, right);
}

function byId(left: RatedProject, right: RatedProject): number {
  return compare(left.input.id, right.input.id) || compare(left.input.file ?? '', right.input.file ?? '');
}

function compare(left: string, right: string): number {
  if (left === right) {
    return 0;
  }
  return left < right ? -1 : 1;
}
