import type { Column, Row } from '../../solver/types.ts';
import type { LimitName } from '../types.ts';

/** What differs between the programs that are made of one model. */
export interface Variation {
  /**
   * `worth`: as much of it as possible. `thrift`: as little money as possible, then as few projects and as early starts.
   * `shortage`: as little as possible of what there is not (with `isElastic`). `none`: any selection will do.
   */
  readonly objective: 'worth' | 'thrift' | 'shortage' | 'none';
  /** With `worth`: what each option adds, instead of its project's worth. */
  readonly gains?: readonly number[] | undefined;
  /** Says by its id whether a limit holds; all do where missing. */
  readonly holds?: ((id: string) => boolean) | undefined;
  /** Projects that are in or out whatever their worth, by index. */
  readonly fixed?: ReadonlyMap<number, boolean> | undefined;
  /** Resources can be had beyond their limits. */
  readonly isElastic?: boolean | undefined;
  /** With `isElastic`: rules can be broken, too; but for what is a matter of doing (`requires`) and what must not be done. */
  readonly givesWay?: boolean | undefined;
  /** With `isElastic`: the most that may be taken beyond each limit, by its id; then that is no part of the objective. */
  readonly mostBeyond?: ReadonlyMap<string, number> | undefined;
  /** Instead of the budget of the input; infinite for none. */
  readonly budget?: number | undefined;
  /** Further rows over options. */
  readonly rows?: readonly OptionRow[] | undefined;
}

export interface OptionRow {
  readonly lower: number;
  readonly upper: number;
  readonly terms: ReadonlyMap<number, number>;
}

/** A column that stands for more of a resource. */
export interface Extra {
  readonly limit: LimitName;
  readonly unit: string;
  readonly column: number;
  /** What a unit counts in `shortage`. */
  readonly weight: number;
}

/** Collects columns and rows. */
export class Builder {
  readonly columns: Column[] = [];
  readonly rows: Row[] = [];
  readonly extras: Extra[] = [];
  readonly rowsOf: Map<string, number[]> = new Map();
  readonly #mostBeyond: ReadonlyMap<string, number> | undefined;

  constructor({ mostBeyond }: Pick<Variation, 'mostBeyond'>) {
    this.#mostBeyond = mostBeyond;
  }

  column(column: Column): number {
    return this.columns.push(column) - 1;
  }

  row(terms: Iterable<readonly [number, number]>, lower: number, upper: number, limits: readonly string[] = []): void {
    const entries = [...terms].filter(([, value]) => value !== 0);
    const index = this.rows.push({
      lower,
      upper,
      indices: entries.map(([column]) => column),
      values: entries.map(([, value]) => value),
    });
    for (const id of limits) this.rowsOf.set(id, [...(this.rowsOf.get(id) ?? []), index - 1]);
  }

  /** More of a limit, at a price: as much again as there is weighs as much whatever it is, or so many times that. */
  extra(limit: LimitName, unit: string, capacity: number, times = 1): number {
    const weight = (times * 1000) / Math.max(capacity, 1);
    const column = this.column(
      this.#mostBeyond
        ? { cost: 0, lower: 0, upper: this.#mostBeyond.get(limit.id) ?? 0, integer: false }
        : { cost: weight, lower: 0, upper: Number.POSITIVE_INFINITY, integer: false },
    );
    this.extras.push({ limit, unit, column, weight });
    return column;
  }
}
