import type { Column, Program, Row } from '../../solver/types.ts';
import type { Limit } from '../model/limits.ts';
import type { SelectionModel } from '../model/model.ts';
import type { LimitName } from '../types.ts';
import { objectiveOf } from './objective.ts';
import { type CapacityRow, capacityRowsOf } from './people.ts';

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

/** A program whose first columns are the options of the model. */
export interface SelectionProgram {
  readonly program: Program;
  /** Worth of the selection for each unit of the program's objective (`worth` only). */
  readonly scale: number;
  readonly extras: readonly Extra[];
  /** The rows in which a limit stands, by its id. */
  readonly rowsOf: ReadonlyMap<string, readonly number[]>;
}

/** Makes the mixed-integer program of a selection: 0 or 1 for each option, days for who does what work. */
export function programOf(model: SelectionModel, variation: Variation): SelectionProgram {
  const builder = new Builder();
  const { costs, scale } = objectiveOf(model, variation.objective);
  for (const [option, { candidate }] of model.options.entries()) {
    const isOut = variation.fixed?.get(candidate) === false;
    builder.column({ cost: costs[option] ?? 0, lower: 0, upper: isOut ? 0 : 1, integer: true });
  }
  addStarts(builder, model, variation);
  for (const limit of model.limits) addLimit(builder, limit, variation);
  for (const month of model.skillMonths) {
    for (const row of capacityRowsOf(month, model, variation, builder)) addCapacity(builder, row);
  }
  for (const { terms, lower, upper } of variation.rows ?? []) builder.row(terms, lower, upper);
  const sense = variation.objective === 'worth' ? 'maximize' : 'minimize';
  return {
    program: { sense, columns: builder.columns, rows: builder.rows },
    scale,
    extras: builder.extras,
    rowsOf: builder.rowsOf,
  };
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

/** A project starts once; what is fixed to be in, does. */
function addStarts(builder: Builder, { optionsOf }: SelectionModel, { fixed }: Variation): void {
  for (const [candidate, options] of optionsOf.entries()) {
    const isIn = fixed?.get(candidate) === true;
    if (options.length > 1 || isIn)
      builder.row(
        options.map((option) => [option, 1]),
        isIn ? 1 : 0,
        1,
      );
  }
}

function addLimit(builder: Builder, limit: Limit, { holds, isElastic, budget }: Variation): void {
  const { name, terms, unit, lower } = limit;
  if (holds && !holds(name.id)) return;
  const upper = name.kind === 'budget' && budget !== undefined ? budget : limit.upper;
  if (!Number.isFinite(upper) && !Number.isFinite(lower)) return;
  const extra: [number, number][] = isElastic && unit !== undefined ? [[builder.extra(name, unit, upper), -1]] : [];
  builder.row([...terms, ...extra], lower, upper, [name.id]);
}

function addCapacity(builder: Builder, { terms, upper, limits }: CapacityRow): void {
  builder.row(terms, Number.NEGATIVE_INFINITY, upper, limits);
}
