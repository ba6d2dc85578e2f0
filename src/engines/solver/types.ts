/** A linear or mixed-integer program as plain data. It has no names: whoever builds it knows its rows and columns. */
export interface Program {
  readonly sense: 'maximize' | 'minimize';
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

/** A variable. */
export interface Column {
  /** What a unit adds to the objective. */
  readonly cost: number;
  /** Lowest value; `-Infinity` for none. */
  readonly lower: number;
  /** Highest value; `Infinity` for none. */
  readonly upper: number;
  readonly integer: boolean;
}

/** A constraint: `lower ≤ Σ value × column ≤ upper`. */
export interface Row {
  readonly lower: number;
  readonly upper: number;
  /** Indices of columns, each at most once. */
  readonly indices: readonly number[];
  /** Their coefficients, as many as there are indices. */
  readonly values: readonly number[];
}

export interface SolveOptions {
  /** Seconds after which the best answer so far is given; unlimited where absent. */
  readonly timeLimit?: number;
  /** Relative gap between answer and bound at which an answer counts as optimal; 0 where absent: proven. */
  readonly gap?: number;
  /** A first answer to improve on: what is known of it, by index of the column. The solver works out the rest. */
  readonly start?: ReadonlyMap<number, number>;
  /** Leaves integrality out, and says what a unit more of each row would be worth. */
  readonly relaxed?: boolean;
  /** Hears from time to time how far a program with integers is. */
  readonly onProgress?: (progress: SolveProgress) => void;
}

/** How far the search for the best answer is. */
export interface SolveProgress {
  /** Value of the best answer so far; undefined without one. */
  readonly best: number | undefined;
  /** No answer can be better than this; undefined where nothing is proven yet. */
  readonly bound: number | undefined;
  /** Relative distance between both, from 0; undefined where one is missing. */
  readonly gap: number | undefined;
  /** Seconds since the solver began with this program. */
  readonly seconds: number;
}

export interface Solution {
  /** `feasible`: an answer that is not proven to be the best; `unknown`: stopped without any answer. */
  readonly status: 'optimal' | 'feasible' | 'infeasible' | 'unbounded' | 'unknown';
  /** Value of the answer; undefined without one. */
  readonly objective: number | undefined;
  /** No answer can be better than this; undefined where nothing is proven. */
  readonly bound: number | undefined;
  /** A value a column; empty without an answer. */
  readonly values: readonly number[];
  /** With `relaxed`: what one unit more of a row's bound adds to the objective, a number a row; otherwise empty. */
  readonly duals: readonly number[];
}

/**
 * Solves a program. The engines are given one by whoever calls them: where it runs (worker, thread) is not theirs to
 * know. Rejects with `SolveCancelledError` when the caller gave up, and with an error when the solver could not be run.
 */
export type Solve = (program: Program, options?: SolveOptions) => Promise<Solution>;

/** The caller gave up before there was an answer. */
export class SolveCancelledError extends Error {
  constructor() {
    super('The calculation was cancelled.');
    this.name = 'SolveCancelledError';
  }
}
