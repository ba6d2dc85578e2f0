import type { Judgement } from '../../../catalog/catalog.ts';

/** Above this consistency ratio judgements contradict each other too much to derive weights from (Saaty 1980). */
export const TOLERABLE_INCONSISTENCY = 0.1;

/** What judgements say about the weights of the things they compare. */
export interface JudgedWeights {
  /** By id, adding up to 1. */
  readonly weights: Readonly<Record<string, number>>;
  /** 0 where the judgements agree; above .10 they deserve another look. */
  readonly consistencyRatio: number;
  /** How many pairs were not judged. */
  readonly unjudged: number;
  /** The judgement that the others contradict most; undefined where they all agree. */
  readonly worst: WorstJudgement | undefined;
}

export interface WorstJudgement {
  /** Place in the list of judgements. */
  readonly index: number;
  readonly more: string;
  readonly less: string;
  readonly times: number;
  /** How many times as important `more` is as `less` by the derived weights. */
  readonly implied: number;
}

/**
 * Weights from pairwise judgements: the principal eigenvector of the reciprocal matrix (analytic hierarchy process;
 * Saaty 1980). Pairs that nobody judged are no obstacle as long as all things are connected by judgements: they take
 * the ratio that the weights imply (Harker 1987). Undefined where the judgements do not connect everything.
 */
export function judgedWeights(ids: readonly string[], judgements: readonly Judgement[]): JudgedWeights | undefined {
  const comparisons = comparisonsOf(ids, judgements);
  if (!comparisons.isConnected) return undefined;
  const { vector, value } = principal(comparisons.matrix);
  return {
    weights: Object.fromEntries(ids.map((id, index) => [id, vector[index] ?? 0])),
    consistencyRatio: consistencyRatio(ids.length, value, comparisons.unjudged),
    unjudged: comparisons.unjudged,
    worst: worstOf(comparisons, vector),
  };
}

const MOST_STEPS = 10_000;
const PRECISION = 1e-14;

/** The principal eigenvector (its sum is 1) and eigenvalue of a matrix of positive numbers, by power iteration. */
function principal(matrix: readonly (readonly number[])[]): { readonly vector: number[]; readonly value: number } {
  let vector = matrix.map(() => 1 / matrix.length);
  let value = 0;
  for (let step = 0; step < MOST_STEPS; step++) {
    const product = matrix.map((row) => row.reduce((sum, entry, column) => sum + entry * (vector[column] ?? 0), 0));
    value = product.reduce((sum, entry) => sum + entry, 0);
    const next = product.map((entry) => entry / value);
    const change = next.reduce((most, entry, index) => Math.max(most, Math.abs(entry - (vector[index] ?? 0))), 0);
    vector = next;
    if (change < PRECISION) break;
  }
  return { vector, value };
}

/** Consistency indices of random matrices, by size (Saaty 1980, table 1-3). */
const RANDOM_INDEX = [0, 0, 0, 0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59];

/**
 * `((λ − n) ÷ (n − 1)) ÷ RI`. The random index of an incomplete matrix falls linearly with the pairs that are missing
 * (Ágoston & Csató 2022); one that is a mere tree cannot contradict itself.
 */
function consistencyRatio(size: number, eigenvalue: number, unjudged: number): number {
  if (size < 3) return 0;
  const complete = RANDOM_INDEX[Math.min(size, RANDOM_INDEX.length - 1)] ?? 0;
  const random = complete * (1 - (2 * unjudged) / ((size - 1) * (size - 2)));
  return random < PRECISION ? 0 : Math.max(0, (eigenvalue - size) / (size - 1) / random);
}

/** Nearer than this to the implied ratio a judgement agrees. */
const AGREEMENT = 1e-6;

function worstOf({ used }: Comparisons, vector: readonly number[]): WorstJudgement | undefined {
  let worst: WorstJudgement | undefined;
  let furthest = AGREEMENT;
  for (const { judgement, index, more, less } of used) {
    const implied = (vector[more] ?? 0) / (vector[less] ?? 1);
    const distance = Math.abs(Math.log(judgement.times / implied));
    if (distance <= furthest) continue;
    furthest = distance;
    worst = { index, more: judgement.more, less: judgement.less, times: judgement.times, implied };
  }
  return worst;
}

/** Judgements as a matrix. */
export interface Comparisons {
  /** Positive reciprocal, with 0 where a pair was not judged and their number added to the diagonal (Harker 1987). */
  readonly matrix: readonly (readonly number[])[];
  readonly used: readonly UsedJudgement[];
  /** Pairs without a judgement. */
  readonly unjudged: number;
  /** Whether the judgements lead from each thing to each other. */
  readonly isConnected: boolean;
}

/** A judgement about two things that exist. */
export interface UsedJudgement {
  readonly judgement: Judgement;
  /** Place in the list of judgements. */
  readonly index: number;
  /** Rows of the matrix. */
  readonly more: number;
  readonly less: number;
}

/** Lays judgements out. What names an unknown id, or compares a thing with itself, is left out; of two about one pair the later counts. */
function comparisonsOf(ids: readonly string[], judgements: readonly Judgement[]): Comparisons {
  const pairs = new Map<string, UsedJudgement>();
  for (const [index, judgement] of judgements.entries()) {
    const more = ids.indexOf(judgement.more);
    const less = ids.indexOf(judgement.less);
    if (more < 0 || less < 0 || more === less || !(judgement.times > 0)) continue;
    pairs.set([more, less].sort((a, b) => a - b).join(), { judgement, index, more, less });
  }
  const used = [...pairs.values()];
  const matrix = ids.map(() => ids.map(() => 0));
  for (const { judgement, more, less } of used) {
    set(matrix, more, less, judgement.times);
    set(matrix, less, more, 1 / judgement.times);
  }
  for (const [row, entries] of matrix.entries()) set(matrix, row, row, entries.filter((entry) => entry === 0).length);
  const unjudged = (ids.length * (ids.length - 1)) / 2 - used.length;
  return { matrix, used, unjudged, isConnected: isConnected(ids.length, used) };
}

function set(matrix: number[][], row: number, column: number, value: number): void {
  const entries = matrix[row];
  if (entries) entries[column] = value;
}

function isConnected(size: number, used: readonly UsedJudgement[]): boolean {
  const reached = new Set(size > 0 ? [0] : []);
  for (const place of reached) {
    for (const { more, less } of used) {
      if (more === place) reached.add(less);
      if (less === place) reached.add(more);
    }
  }
  return reached.size === size && size > 0;
}
