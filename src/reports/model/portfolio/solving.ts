import type { SelectionResult } from '../../../engines/selection/types.ts';

/** A selection as the page knows it. Scenarios are known by id, the portfolio as it is by the empty text. */
export interface Selections {
  readonly results: Readonly<Record<string, SelectionResult>>;
  /** What is being computed now. */
  readonly solving?: Solving | undefined;
  /** Why the last attempt gave no answer, as a sentence. */
  readonly failure?: string | undefined;
  /** Files have changed since `results` were computed. */
  readonly outdated: boolean;
}

export interface Solving {
  readonly scenario: string | null;
  /** How far it has come, as the solver reports it. */
  readonly progress?: SolvingProgress | undefined;
}

export interface SolvingProgress {
  /** What is under way, as a few words. */
  readonly message?: string | undefined;
  /** 0 to 100; undefined where the end is not known. */
  readonly percent?: number | undefined;
}

export const NO_SELECTIONS: Selections = { results: {}, outdated: false };

/** The selection of a scenario, or of the portfolio as it is. */
export function selectionOf({ results }: Selections, scenario: string | null): SelectionResult | undefined {
  const key = scenario ?? '';
  return Object.hasOwn(results, key) ? results[key] : undefined;
}
