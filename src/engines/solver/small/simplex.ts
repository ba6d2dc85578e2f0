/** What is to be made as large as possible: `gains · x` with `rows · x ≤ bounds` and `x ≥ 0`. */
export interface Inequalities {
  readonly gains: readonly number[];
  readonly rows: readonly (readonly number[])[];
  readonly bounds: readonly number[];
}

export interface Vertex {
  readonly objective: number;
  readonly values: readonly number[];
  /** What one unit more of each bound adds. */
  readonly duals: readonly number[];
}

/** Less than this is rounding: rows are expected to have numbers of about 1. */
const NOTHING = 1e-9;
/** More pivots than a small program ever takes. */
const MOST = 2000;

/**
 * The simplex method on dictionaries (Dantzig 1963), by Bland's rule, which never goes round in circles (1977). Undefined
 * where it takes too long: then somebody else has to.
 */
export function maximum(problem: Inequalities): Vertex | 'infeasible' | 'unbounded' | undefined {
  const dictionary = new Dictionary(problem);
  const isFeasible = dictionary.becomesFeasible();
  if (isFeasible === undefined) return undefined;
  if (!isFeasible) return 'infeasible';
  const end = dictionary.climb();
  return end === 'optimal' ? dictionary.vertex() : end === 'unbounded' ? end : undefined;
}

/** Basic variables by the others. Variables: 0 … n−1 those of the problem, then the slack of each row, then one of help. */
class Dictionary {
  readonly #count: number;
  readonly #rows: number;
  /** Of each row: its constant, then what each non-basic variable adds. */
  readonly #table: Float64Array[];
  #objective: Float64Array;
  readonly #gains: readonly number[];
  readonly #basic: number[];
  readonly #free: number[];
  #pivots = 0;

  constructor({ gains, rows, bounds }: Inequalities) {
    this.#count = gains.length;
    this.#rows = rows.length;
    this.#gains = gains;
    // The variable of help has the last column.
    this.#free = [...gains.map((_, index) => index), this.#help];
    this.#basic = rows.map((_, row) => this.#count + row);
    this.#table = rows.map((row, index) => Float64Array.from([bounds[index] ?? 0, ...row.map((each) => -each), 1]));
    this.#objective = new Float64Array(this.#count + 2);
  }

  get #help(): number {
    return this.#count + this.#rows;
  }

  /** Whether there is any answer; afterwards the dictionary shows one. */
  becomesFeasible(): boolean | undefined {
    const column = this.#free.indexOf(this.#help) + 1;
    const constants = this.#table.map((row) => row[0] ?? 0);
    const worst = constants.indexOf(Math.min(...constants));
    this.#objective = new Float64Array(this.#count + 2);
    if (worst >= 0 && (constants[worst] ?? 0) < -NOTHING) {
      this.#objective[column] = -1;
      this.#pivot(worst, column);
      if (this.climb() !== 'optimal') return undefined;
      if ((this.#objective[0] ?? 0) < -1e-7) return false;
    }
    this.#dropHelp();
    this.#restore();
    return true;
  }

  #dropHelp(): void {
    const row = this.#basic.indexOf(this.#help);
    if (row >= 0) {
      const entries = [...(this.#table[row] ?? [])].map(Math.abs);
      const column = entries.indexOf(Math.max(...entries.slice(1)), 1);
      this.#pivot(row, column);
    }
    const column = this.#free.indexOf(this.#help) + 1;
    for (const each of this.#table) each[column] = 0;
  }

  /** The objective of the problem by the non-basic variables. */
  #restore(): void {
    this.#objective = new Float64Array(this.#count + 2);
    for (const [variable, gain] of this.#gains.entries()) {
      if (gain === 0) continue;
      const row = this.#table[this.#basic.indexOf(variable)];
      const column = this.#free.indexOf(variable) + 1;
      if (row)
        for (const [place, value] of row.entries())
          this.#objective[place] = (this.#objective[place] ?? 0) + gain * value;
      else this.#objective[column] = (this.#objective[column] ?? 0) + gain;
    }
  }

  climb(): 'optimal' | 'unbounded' | undefined {
    while (this.#pivots < MOST) {
      const column = this.#entering();
      if (column === 0) return 'optimal';
      const row = this.#leaving(column);
      if (row < 0) return 'unbounded';
      this.#pivot(row, column);
    }
    return undefined;
  }

  #entering(): number {
    let [best, variable] = [0, Number.POSITIVE_INFINITY];
    for (const [index, each] of this.#free.entries()) {
      if ((this.#objective[index + 1] ?? 0) > NOTHING && each < variable) [best, variable] = [index + 1, each];
    }
    return best;
  }

  #leaving(column: number): number {
    let [best, least, variable] = [-1, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
    for (const [index, row] of this.#table.entries()) {
      const slope = row[column] ?? 0;
      if (slope > -NOTHING) continue;
      const ratio = Math.max(0, row[0] ?? 0) / -slope;
      const own = this.#basic[index] ?? 0;
      const isTie = Math.abs(ratio - least) <= 1e-12;
      if (isTie ? own < variable : ratio < least) [best, least, variable] = [index, ratio, own];
    }
    return best;
  }

  #pivot(row: number, column: number): void {
    this.#pivots += 1;
    const pivotRow = this.#table[row] as Float64Array;
    const slope = pivotRow[column] ?? 1;
    for (const place of pivotRow.keys()) pivotRow[place] = -(pivotRow[place] ?? 0) / slope;
    pivotRow[column] = 1 / slope;
    for (const other of [...this.#table, this.#objective]) {
      const factor = other === pivotRow ? 0 : (other[column] ?? 0);
      if (factor === 0) continue;
      other[column] = 0;
      for (const place of other.keys()) other[place] = (other[place] ?? 0) + factor * (pivotRow[place] ?? 0);
    }
    const [entering, leaving] = [this.#free[column - 1] ?? 0, this.#basic[row] ?? 0];
    this.#free[column - 1] = leaving;
    this.#basic[row] = entering;
  }

  vertex(): Vertex {
    const amountOf = (variable: number): number => this.#table[this.#basic.indexOf(variable)]?.[0] ?? 0;
    return {
      objective: this.#objective[0] ?? 0,
      values: this.#gains.map((_, variable) => Math.max(0, amountOf(variable))),
      duals: this.#table.map((_, row) => {
        const place = this.#free.indexOf(this.#count + row) + 1;
        return place === 0 ? 0 : Math.max(0, -(this.#objective[place] ?? 0));
      }),
    };
  }
}
