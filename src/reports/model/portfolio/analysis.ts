import type { ProjectRobustness, Robustness } from '../../../engines/scoring/robustness/types.ts';
import type { Interval, Sensitivity, Swap } from '../../../engines/scoring/sensitivity/types.ts';
import { keyOf } from './portfolio.ts';

/** How far a ranking can be trusted. */
export interface Analysis {
  readonly sensitivity: Sensitivity;
  readonly robustness: Robustness;
}

/** What is said of projects' ranks, by `keyOf`. */
export function robustnessByKey(analysis: Analysis | undefined): ReadonlyMap<string, ProjectRobustness> {
  return new Map(analysis?.robustness.projects.map((project) => [keyOf(project), project]));
}

/** How ranks were made to vary, as a sentence. */
export function methodOf({ method, weights, samples, seed, margin, uncertainRatings }: Robustness): string {
  const what = weights === 'any' ? 'all weights' : 'all weights in the order of the model’s';
  const ratings = uncertainRatings === 0 ? '' : `, and of ${uncertainRatings} ratings within their ranges`;
  const how =
    method === 'exact'
      ? 'computed exactly'
      : `${samples} draws, seed ${seed}, a share is off by at most ${(margin * 100).toFixed(1)} points`;
  return `share of ${what}${ratings}, in which a project has each rank (SMAA-2; ${how}).`;
}

/** What happens beyond the ends of an interval: `Below 34%: PRJ-004 passes PRJ-012.` */
export function endsOf({ from, to }: Interval, share: (weight: number) => string): string {
  const below = from.swaps.length === 0 ? '' : `Below ${share(from.weight)}: ${passing(from.swaps)}.`;
  const above = to.swaps.length === 0 ? '' : `Above ${share(to.weight)}: ${passing(to.swaps)}.`;
  return [below, above].filter(Boolean).join(' ');
}

function passing(swaps: readonly Swap[]): string {
  return swaps.map(({ rises, falls }) => `${rises} passes ${falls}`).join(', ');
}
