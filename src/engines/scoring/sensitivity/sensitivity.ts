import { type Analysis, analysisOf } from '../analysis.ts';
import type { ModelCriterion, PreparedModel } from '../model.ts';
import type { RatedProject } from '../project.ts';
import { criterionPaths } from './criterion-paths.ts';
import { crossings, type Path, pathsOf } from './crossings.ts';
import type { Interval, IntervalEnd, Sensitivity, Swap } from './types.ts';

/**
 * How far the weight of each dimension can move, the others keeping their proportions, before the ranking changes, or
 * the set of the best; and in a weighted sum the share of each criterion in its dimension: computed from the points at which two projects have the same score, not sampled. Projects that
 * tie now may part without the ranking counting as changed; they are named in `ties`.
 * @param top how many count as the best; projects that tie with the last of them are among them
 */
export function sensitivityOf(prepared: PreparedModel, rated: readonly RatedProject[], top: number): Sensitivity {
  const analysis = analysisOf(prepared, rated);
  const groups = groupsOf(analysis);
  const best = groups.filter(([first = 0]) => (analysis.ranked[first]?.rank ?? 0) <= top).flat();
  const others = groups.flat().slice(best.length);
  const neighbours = groups.slice(1).flatMap((lower, index) => product(groups[index] ?? [], lower));
  const borders = product(best, others);
  const ids = (places: readonly number[]) => places.map((place) => analysis.ranked[place]?.project.input.id ?? '');
  return {
    weightsAreSharesOf: prepared.method === 'ratio' ? 'numerator' : 'model',
    top,
    topProjects: ids(best),
    ties: groups.filter(({ length }) => length > 1).map(ids),
    weights: prepared.weighed.map(({ id, title }, moving) => {
      const weight = analysis.weights[moving] ?? 0;
      const paths = analysis.weights.length > 1 ? pathsOf(analysis.form, analysis.weights, moving) : [];
      const bundle = { analysis, paths, now: weight };
      return {
        dimension: id,
        title,
        weight,
        ranking: intervalOf(bundle, neighbours),
        top: intervalOf(bundle, borders),
      };
    }),
    criteria: movableCriteria(prepared).map(({ criterion, column }) => {
      const { id, dimension, definition, share: weight } = criterion;
      const bundle = { analysis, paths: criterionPaths(analysis, column, criterion), now: weight };
      const [ranking, best] = [intervalOf(bundle, neighbours), intervalOf(bundle, borders)];
      return { dimension, criterion: id, title: definition.title, weight, ranking, top: best };
    }),
  };
}

/** The criteria of a weighted sum that share their dimension with others. */
function movableCriteria({ method, weighed }: PreparedModel): readonly { criterion: ModelCriterion; column: number }[] {
  if (method !== 'weighted-sum') return [];
  return weighed.flatMap(({ criteria }, column) => {
    const sharing = criteria.filter(({ share }) => share > 0);
    return sharing.length > 1 ? sharing.map((criterion) => ({ criterion, column })) : [];
  });
}

/** Places in the ranking, those that tie together, best first. */
function groupsOf({ ranked }: Analysis): readonly (readonly number[])[] {
  const groups = new Map<number | null, number[]>();
  for (const [place, { rank }] of ranked.entries()) groups.set(rank, [...(groups.get(rank) ?? []), place]);
  return [...groups.values()];
}

type Pair = readonly [upper: number, lower: number];

function product(uppers: readonly number[], lowers: readonly number[]): readonly Pair[] {
  return uppers.flatMap((upper) => lowers.map((lower): Pair => [upper, lower]));
}

/** Nearer than this, two ends are one at which several pairs swap; and an end is 0 or 1, beyond which nobody passes. */
const SAME_PLACE = 1e-9;

/** The paths of all projects while something moves that is `now`; empty where nothing can. */
interface Bundle {
  readonly analysis: Analysis;
  readonly paths: readonly Path[];
  readonly now: number;
}

function intervalOf({ analysis, paths, now }: Bundle, pairs: readonly Pair[]): Interval {
  const meetings = pairs.flatMap((pair) =>
    crossings(pathAt(paths, pair[0]), pathAt(paths, pair[1]), analysis.form.power)
      .filter((weight) => weight > SAME_PLACE && weight < 1 - SAME_PLACE)
      .map((weight) => ({ weight, pair })),
  );
  const from = meetings.reduce((last, { weight }) => (weight < now ? Math.max(last, weight) : last), 0);
  const to = meetings.reduce((first, { weight }) => (weight > now ? Math.min(first, weight) : first), 1);
  const end = (weight: number): IntervalEnd => ({
    weight,
    swaps: meetings
      .filter((meeting) => Math.abs(meeting.weight - weight) <= SAME_PLACE)
      .map(({ pair: [upper, lower] }) => swap(analysis, lower, upper)),
  });
  return { from: end(from), to: end(to) };
}

const NOWHERE: Path = { a: 0, b: 0, c: 0, e: 0 };

function pathAt(paths: readonly Path[], place: number): Path {
  return paths[place] ?? NOWHERE;
}

function swap({ ranked }: Analysis, rises: number, falls: number): Swap {
  return { rises: ranked[rises]?.project.input.id ?? '', falls: ranked[falls]?.project.input.id ?? '' };
}
