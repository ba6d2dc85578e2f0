import type { Form } from '../methods/types.ts';
import { TIE_TOLERANCE } from '../ranking.ts';

/** Differences below this share of the best merit are ties, as in the ranking. */
const TIE_SHARE = TIE_TOLERANCE / 100;

/** Adds up what follows from possible weights and ratings. */
export class Tally {
  readonly projects: number;
  /** The first so many compete: the rank of any project is its place among these. */
  readonly competing: number;
  readonly dimensions: number;
  /** Size of the table of pairs: the first projects of the ranking. */
  readonly paired: number;
  /** By project, then by rank: the measure of what gives the project the rank. */
  readonly ranks: Float64Array;
  /** By project: the weights that make it the first, added up by their measure. */
  readonly firstWeights: Float64Array;
  /** By winner, then by loser. */
  readonly wins: Float64Array;
  #measure = 0;
  readonly #sorted: Float64Array;

  constructor({ projects, dimensions }: Form, competing: number, paired: number) {
    this.projects = projects;
    this.competing = competing;
    this.dimensions = dimensions;
    this.paired = Math.min(competing, paired);
    this.ranks = new Float64Array(projects * projects);
    this.firstWeights = new Float64Array(projects * dimensions);
    this.wins = new Float64Array(this.paired * this.paired);
    this.#sorted = new Float64Array(competing);
  }

  /** All that was added. */
  get measure(): number {
    return this.#measure;
  }

  /**
   * @param merits of all projects: the higher the better
   * @param weights the weights they hold for; the centre of a region of weights in which the order is the same
   * @param measure how much of what is possible this is, in any unit
   */
  add(merits: Float64Array, weights: ArrayLike<number>, measure: number): void {
    const { projects, competing, dimensions } = this;
    this.#measure += measure;
    const sorted = this.#sorted;
    sorted.set(competing === projects ? merits : merits.subarray(0, competing));
    sorted.sort();
    const tolerance = TIE_SHARE * Math.abs(sorted[competing - 1] ?? 0);
    for (let project = 0; project < projects; project++) {
      const better = competing - countUpTo(sorted, (merits[project] ?? 0) + tolerance);
      const cell = project * projects + better;
      this.ranks[cell] = (this.ranks[cell] ?? 0) + measure;
      if (better > 0) continue;
      for (let dimension = 0; dimension < dimensions; dimension++) {
        const at = project * dimensions + dimension;
        this.firstWeights[at] = (this.firstWeights[at] ?? 0) + measure * (weights[dimension] ?? 0);
      }
    }
    this.#addPairs(merits, measure, tolerance);
  }

  #addPairs(merits: Float64Array, measure: number, tolerance: number): void {
    const { paired, wins } = this;
    for (let one = 0; one < paired; one++) {
      for (let other = 0; other < one; other++) {
        const lead = (merits[one] ?? 0) - (merits[other] ?? 0);
        if (Math.abs(lead) <= tolerance) continue;
        const cell = lead > 0 ? one * paired + other : other * paired + one;
        wins[cell] = (wins[cell] ?? 0) + measure;
      }
    }
  }
}

/** How many of the sorted values are at most a limit. */
function countUpTo(sorted: Float64Array, limit: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
