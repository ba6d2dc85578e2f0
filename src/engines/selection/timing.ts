import { type Guard, guard } from './guard.ts';

/** How long the parts of an answer may take. */
export interface Timing {
  /** What is left for the best selection. */
  searching(): { readonly timeLimit?: number };
  /** What comes after it, from now on. */
  explaining(): Guard;
}

export interface TimingOptions {
  readonly total?: number | undefined;
  readonly timeLimit?: number | undefined;
  readonly patience?: number | undefined;
  readonly clock?: (() => number) | undefined;
  readonly isCancelled?: (() => boolean) | undefined;
}

/** Of the time for everything, the search may use so much where it needs it: an answer without reasons is half of one. */
const SEARCH = 0.7;

/** The time that is given for everything is shared out, so that everything together ends with it. */
export function timing({ total, timeLimit, patience, clock, isCancelled }: TimingOptions): Timing {
  const began = clock?.() ?? 0;
  const search = Math.min(timeLimit ?? Number.POSITIVE_INFINITY, (total ?? Number.POSITIVE_INFINITY) * SEARCH);
  return {
    searching: () =>
      search === Number.POSITIVE_INFINITY ? {} : { timeLimit: Math.max(0, search - (clock ? clock() - began : 0)) },
    explaining() {
      const ends = [
        ...(total === undefined ? [] : [began + total]),
        ...(patience === undefined || !clock ? [] : [clock() + patience]),
      ];
      return guard(ends.length === 0 ? undefined : Math.min(...ends), clock, isCancelled);
    },
  };
}
