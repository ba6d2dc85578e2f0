import { type Analysis, wideAnalysisOf } from '../analysis.ts';
import { fillForm, meritOf, meritsInto } from '../methods/form.ts';
import type { Form } from '../methods/types.ts';
import type { PreparedModel } from '../model.ts';
import type { RatedProject } from '../project.ts';
import { tallyExactly } from './exact.ts';
import { createRandom } from './random.ts';
import { ratingSource, type UncertainRatings, uncertainRatings } from './ratings.ts';
import { Tally } from './tally.ts';
import type { ProjectRobustness, Robustness, RobustnessOptions } from './types.ts';
import { weightSource } from './weights.ts';

/** Projects of the table of pairs. */
const PAIRED = 20;

/**
 * How far a ranking can be trusted: stochastic multicriteria acceptability analysis (SMAA-2; Lahdelma & Salminen 2001)
 * over the possible weights of the dimensions, the ratings that were given as ranges, and the whole scale for those that
 * nobody gave. Weights of criteria within a dimension are as in the model. A `confidence` beside a rating is not turned
 * into a range: no published rule says how wide it would be.
 *
 * Ranks are places among the ranked projects. What is provisional is held beside them and moves none (`wideAnalysisOf`).
 *
 * Exact where ratings are certain and dimensions few (see `tallyExactly`), else simulated; then a share has the margin
 * `1.96 × √(0.25 ÷ samples)` at a confidence of 95 % (Tervonen & Lahdelma 2007).
 */
export function robustnessOf(
  prepared: PreparedModel,
  rated: readonly RatedProject[],
  options: RobustnessOptions,
): Robustness {
  const analysis = wideAnalysisOf(prepared, rated);
  const uncertain = uncertainRatings(analysis);
  const tally = new Tally(analysis.form, analysis.competing, PAIRED);
  const isExact = tally.projects === 0 || (uncertain.count === 0 && tallyExactly(analysis, options.weights, tally));
  if (!isExact) simulate(analysis, uncertain, options, tally);
  const samples = isExact ? null : options.samples;
  return {
    method: isExact ? 'exact' : 'sampled',
    weights: options.weights,
    samples,
    seed: isExact ? null : options.seed,
    margin: samples === null ? 0 : round(1.96 * Math.sqrt(0.25 / samples)),
    top: options.top,
    uncertainRatings: uncertain.ranges,
    missingRatings: uncertain.missing,
    among: analysis.ranked.length > 0 && analysis.ranked[0]?.rank === null ? 'provisional' : 'ranked',
    projects: summaries(analysis, uncertain, options, tally),
    pairwise: pairwise(analysis, tally),
  };
}

function simulate(
  analysis: Analysis,
  uncertain: UncertainRatings,
  { weights: possible, samples, seed }: RobustnessOptions,
  tally: Tally,
): void {
  const { prepared, form } = analysis;
  const random = createRandom(seed);
  const drawWeights = weightSource(analysis.weights, possible, random);
  const drawRatings = ratingSource(uncertain, random, seed);
  const weights = new Float64Array(form.dimensions);
  const merits = new Float64Array(form.projects);
  const ratings = Float64Array.from(analysis.ratings);
  const drawn = { ...form, above: Float64Array.from(form.above), below: Float64Array.from(form.below) };
  for (let sample = 0; sample < samples; sample++) {
    drawWeights(weights);
    if (uncertain.count > 0) {
      drawRatings(ratings);
      fillForm(prepared, ratings, drawn);
    }
    meritsInto(drawn, weights, merits);
    tally.add(merits, weights, 1);
  }
}

function summaries(
  analysis: Analysis,
  uncertain: UncertainRatings,
  options: RobustnessOptions,
  tally: Tally,
): readonly ProjectRobustness[] {
  const { projects, dimensions, measure } = tally;
  const central = analysis.ranked.map((_, place) => {
    const first = tally.ranks[place * projects] ?? 0;
    if (first === 0) return undefined;
    return Array.from(tally.firstWeights.subarray(place * dimensions, (place + 1) * dimensions), (sum) => sum / first);
  });
  const sure = confidences(analysis, uncertain, central, options);
  return analysis.ranked.map(({ project, rank, isProvisional }, place) => {
    const shares = Array.from(tally.ranks.subarray(place * projects, (place + 1) * projects), (part) => part / measure);
    const weights = central[place];
    return {
      id: project.input.id,
      file: project.input.file ?? null,
      rank,
      provisional: isProvisional,
      acceptability: shares.slice(0, shares.findLastIndex((share) => share > 0) + 1).map(round),
      inTop: round(shares.slice(0, options.top).reduce((sum, share) => sum + share, 0)),
      expectedRank: round(shares.reduce((sum, share, index) => sum + share * (index + 1), 0)),
      centralWeights: weights ? byDimension(analysis, weights) : null,
      confidence: weights ? round(sure[place] ?? 0) : null,
    };
  });
}

function byDimension({ prepared }: Analysis, weights: readonly number[]): Readonly<Record<string, number>> {
  return Object.fromEntries(prepared.weighed.map(({ id }, index) => [id, round(weights[index] ?? 0)]));
}

function pairwise({ ranked }: Analysis, { paired, wins, measure }: Tally): Robustness['pairwise'] {
  return {
    ids: ranked.slice(0, paired).map(({ project }) => project.input.id),
    wins: Array.from({ length: paired }, (_, one) =>
      Array.from(wins.subarray(one * paired, (one + 1) * paired), (part) => round(part / measure)),
    ),
  };
}

/** Six decimals: finer than any simulation, and free of what floating point leaves of an exact answer. */
function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

/**
 * SMAA's confidence factors: how often a project is the first (alone or in a tie) under its central weights while
 * uncertain ratings are drawn. The draws begin anew with the seed, so that where weights leave nothing to vary each draw
 * is one of the simulation's, and the factor is the share of the first rank.
 * @param central by project; undefined for a project that no weights make the first
 */
function confidences(
  { prepared, form, competing, ratings: written }: Analysis,
  uncertain: UncertainRatings,
  central: readonly (readonly number[] | undefined)[],
  { samples, seed }: RobustnessOptions,
): Float64Array {
  const drawRatings = ratingSource(uncertain, createRandom(seed), seed);
  const ratings = Float64Array.from(written);
  const drawn = { ...form, above: Float64Array.from(form.above), below: Float64Array.from(form.below) };
  const firsts = new Float64Array(form.projects);
  const draws = uncertain.count > 0 ? samples : 1;
  for (let draw = 0; draw < draws; draw++) {
    if (uncertain.count > 0) {
      drawRatings(ratings);
      fillForm(prepared, ratings, drawn);
    }
    for (const [project, weights] of central.entries()) {
      if (weights && isFirst(drawn, weights, project, competing)) firsts[project] = (firsts[project] ?? 0) + 1;
    }
  }
  return firsts.map((times) => times / draws);
}

/** Whether nobody who competes has a higher merit; it ends at the first who has. */
function isFirst(form: Form, weights: readonly number[], project: number, competing: number): boolean {
  const own = meritOf(form, weights, project);
  const tolerance = Math.abs(own) * 1e-11;
  for (let other = 0; other < competing; other++) {
    if (meritOf(form, weights, other) > own + tolerance) return false;
  }
  return true;
}
