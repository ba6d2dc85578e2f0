import type { ProjectRobustness, Robustness } from '../../../engines/scoring/robustness/types.ts';
import type { Interval, Sensitivity, Swap } from '../../../engines/scoring/sensitivity/types.ts';
import { count } from '../../format/words.ts';
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
export function methodOf({
  method,
  weights,
  samples,
  seed,
  margin,
  uncertainRatings,
  missingRatings,
  projects,
  among,
}: Robustness): string {
  const what = weights === 'any' ? 'all weights' : 'all weights in the order of the model’s';
  const within =
    uncertainRatings === 0
      ? ''
      : `, and of ${count(uncertainRatings, 'rating')} within ${uncertainRatings === 1 ? 'its range' : 'their ranges'}`;
  const open = missingRatings === 0 ? '' : `, and of ${count(missingRatings, 'missing rating')} over the whole scale`;
  const ratings = `${within}${open}`;
  const beside = projects.some(({ provisional }) => provisional) ? PROVISIONAL_WORDS[among] : '';
  const how =
    method === 'exact'
      ? 'computed exactly'
      : `${samples} draws, seed ${seed}, a share is off by at most ${(margin * 100).toFixed(1)} points`;
  return `share of ${what}${ratings}, in which a project has each rank (SMAA-2; ${how}).${beside}`;
}

/** How those are treated that are rated too little to be ranked. */
const PROVISIONAL_WORDS = {
  ranked: ' Provisional projects have the rank that they would take beside the ranked ones, whom they do not move.',
  provisional: ' Nothing is ranked: the provisional projects have ranks among themselves.',
};

/** What happens beyond the ends of an interval: `Below 34%: PRJ-004 passes PRJ-012.` */
export function endsOf({ from, to }: Interval, share: (weight: number) => string): string {
  const below = from.swaps.length === 0 ? '' : `Below ${share(from.weight)}: ${passing(from.swaps)}.`;
  const above = to.swaps.length === 0 ? '' : `Above ${share(to.weight)}: ${passing(to.swaps)}.`;
  return [below, above].filter(Boolean).join(' ');
}

function passing(swaps: readonly Swap[]): string {
  return swaps.map(({ rises, falls }) => `${rises} passes ${falls}`).join(', ');
}
