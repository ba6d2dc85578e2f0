import type { Judgement } from '../../../catalog/catalog.ts';

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
export function comparisonsOf(ids: readonly string[], judgements: readonly Judgement[]): Comparisons {
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
