import type { Column, Row } from '../../solver/types.ts';
import type { LimitName } from '../types.ts';

/** What differs between the programs that are made of one model. */
export interface Variation {
  /**
   * `worth`: as much of it as possible. `thrift`: as little money as possible, then as few projects and as early starts.
   * `shortage`: as little as possible of what there is not (with `isElastic`). `none`: any selection will do.
   */
  readonly objective: 'worth' | 'thrift' | 'shortage' | 'none';
  /** Says by its id whether a limit holds; all do where missing. */
  readonly holds?: ((id: string) => boolean) | undefined;
  /** Projects that are in or out whatever their worth, by index. */
  readonly fixed?: ReadonlyMap<number, boolean> | undefined;
  /** Resources can be had beyond their limits. */
  readonly isElastic?: boolean | undefined;
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
}

/** Collects columns and rows. */
export class Builder {
  readonly columns: Column[] = [];
  readonly rows: Row[] = [];
  readonly extras: Extra[] = [];
  readonly rowsOf: Map<string, number[]> = new Map();

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

  /** More of a resource, at a price: what there is of it weighs a lot where there is little. */
  extra(limit: LimitName, unit: string, capacity: number): number {
    const column = this.column({
      cost: 1000 / Math.max(capacity, 1),
      lower: 0,
      upper: Number.POSITIVE_INFINITY,
      integer: false,
    });
    this.extras.push({ limit, unit, column });
    return column;
  }
}
