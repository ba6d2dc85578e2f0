import type { Priority, Table } from '../../catalog/catalog.ts';
import type { RatedProject } from './project.ts';
import type { PriorityBand } from './types.ts';

/** Scores nearer than this (in points of 100) are the same score: the difference is the floating point's. */
export const TIE_TOLERANCE = 1e-9;

export interface RankedProject {
  readonly project: RatedProject;
  readonly rank: number | null;
}

/**
 * Ranks by score, highest first, in standard competition ranking (1, 2, 2, 4): a tie is measured from the best of the
 * group, so that a chain of small differences is none. Ties, and projects without a score at the end, go by id, then
 * by file, in code unit order.
 */
export function rankProjects(projects: readonly RatedProject[]): readonly RankedProject[] {
  const scored = projects.filter((project) => project.score !== undefined).sort(byScore);
  const ranked: RankedProject[] = [];
  while (ranked.length < scored.length) {
    const start = ranked.length;
    const best = scoreOf(scored[start]);
    let end = start + 1;
    while (end < scored.length && best - scoreOf(scored[end]) <= TIE_TOLERANCE) {
      end += 1;
    }
    for (const project of scored.slice(start, end).sort(byId)) {
      ranked.push({ project, rank: start + 1 });
    }
  }
  const unknown = projects.filter((project) => project.score === undefined).sort(byId);
  return [...ranked, ...unknown.map((project) => ({ project, rank: null }))];
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

function scoreOf(project: RatedProject | undefined): number {
  return project?.score ?? 0;
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
