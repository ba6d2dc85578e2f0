import type { Program, Solution, SolveOptions } from '../types.ts';
import { maximum } from './simplex.ts';

/** Up to so many decisions, columns that are not fixed, and rows, loading a solver takes longer than the answer. */
const SMALL = { integers: 20, columns: 60, rows: 80 } as const;
/** Parts of the search after which it is left to somebody else. */
const MOST = 400;

/**
 * Solves a small program exactly, by branch and bound over its linear relaxations (Land & Doig 1960); undefined where it
 * is not small, or turns out to be hard.
 */
export function solveSmall(program: Program, { relaxed, timeLimit }: SolveOptions = {}): Solution | undefined {
  const { columns, rows } = program;
  const free = columns.filter(({ lower, upper }) => lower < upper);
  if (free.length > SMALL.columns || rows.length > SMALL.rows) return undefined;
  if (free.filter(({ integer }) => integer).length > SMALL.integers) return undefined;
  if (columns.some(({ lower }) => !Number.isFinite(lower)) || timeLimit === 0) return undefined;
  const bounds = columns.map(({ lower, upper }): Bounds => ({ lower, upper }));
  return relaxed ? answerOf(program, relaxation(program, bounds), true) : search(program, bounds);
}

interface Bounds {
  readonly lower: number;
  readonly upper: number;
}

interface Relaxed {
  readonly objective: number;
  readonly values: readonly number[];
  readonly duals: readonly number[];
}

function search(program: Program, all: readonly Bounds[]): Solution | undefined {
  const sign = program.sense === 'maximize' ? 1 : -1;
  const waiting: (readonly Bounds[])[] = [all];
  let best: Relaxed | undefined;
  for (let parts = 0; waiting.length > 0; parts += 1) {
    if (parts >= MOST) return undefined;
    const bounds = waiting.pop() as readonly Bounds[];
    const found = relaxation(program, bounds);
    if (found === undefined || found === 'unbounded') return undefined;
    if (found === 'infeasible') continue;
    if (best && sign * found.objective <= sign * best.objective + 1e-9) continue;
    const split = mostBroken(program, found.values);
    if (split < 0) {
      best = found;
      continue;
    }
    const value = found.values[split] ?? 0;
    const withBounds = (own: Partial<Bounds>): Bounds[] =>
      bounds.map((each, column) => (column === split ? { ...each, ...own } : each));
    const [below, above] = [withBounds({ upper: Math.floor(value) }), withBounds({ lower: Math.ceil(value) })];
    // The nearer side is looked at first.
    waiting.push(...(value - Math.floor(value) > 0.5 ? [below, above] : [above, below]));
  }
  return answerOf(program, best ?? 'infeasible', false);
}

/** The integer column that is furthest from a whole number; −1 where none is. */
function mostBroken({ columns }: Program, values: readonly number[]): number {
  let [worst, distance] = [-1, 1e-7];
  for (const [column, { integer }] of columns.entries()) {
    const value = values[column] ?? 0;
    const own = Math.abs(value - Math.round(value));
    if (integer && own > distance) [worst, distance] = [column, own];
  }
  return worst;
}

function answerOf(
  { columns }: Program,
  found: Relaxed | 'infeasible' | 'unbounded' | undefined,
  relaxed: boolean,
): Solution | undefined {
  if (found === undefined || found === 'unbounded') return undefined;
  if (found === 'infeasible')
    return { status: 'infeasible', objective: undefined, bound: undefined, values: [], duals: [] };
  const values = found.values.map((value, column) =>
    columns[column]?.integer && !relaxed ? Math.round(value) : value,
  );
  const { objective, duals } = found;
  return { status: 'optimal', objective, bound: objective, values, duals: relaxed ? duals : [] };
}

/** The linear relaxation within bounds: columns from their lower bounds on, each row by its largest number. */
function relaxation(
  { sense, columns, rows }: Program,
  bounds: readonly Bounds[],
): Relaxed | 'infeasible' | 'unbounded' | undefined {
  if (bounds.some(({ lower, upper }) => lower > upper)) return 'infeasible';
  const sign = sense === 'maximize' ? 1 : -1;
  const free = bounds.flatMap(({ lower, upper }, column) => (lower < upper ? [column] : []));
  const placeOf = new Map(free.map((column, place) => [column, place]));
  const inequalities: { row: number[]; bound: number; of: number; by: number }[] = [];
  for (const [index, { lower, upper, indices, values }] of rows.entries()) {
    const row = free.map(() => 0);
    let fixed = 0;
    for (const [place, column] of indices.entries()) {
      const value = values[place] ?? 0;
      fixed += value * (bounds[column]?.lower ?? 0);
      const at = placeOf.get(column);
      if (at !== undefined) row[at] = (row[at] ?? 0) + value;
    }
    const scale = Math.max(...row.map(Math.abs), 0);
    const by = scale > 0 ? scale : Math.max(1, Math.abs(fixed));
    const scaled = row.map((value) => value / by);
    if (Number.isFinite(upper)) inequalities.push({ row: scaled, bound: (upper - fixed) / by, of: index, by });
    if (Number.isFinite(lower))
      inequalities.push({ row: scaled.map((value) => -value), bound: (fixed - lower) / by, of: index, by: -by });
  }
  for (const [place, column] of free.entries()) {
    const { lower = 0, upper = 0 } = bounds[column] ?? {};
    if (Number.isFinite(upper))
      inequalities.push({ row: free.map((_, at) => (at === place ? 1 : 0)), bound: upper - lower, of: -1, by: 1 });
  }
  const found = maximum({
    gains: free.map((column) => sign * (columns[column]?.cost ?? 0)),
    rows: inequalities.map(({ row }) => row),
    bounds: inequalities.map(({ bound }) => bound),
  });
  if (typeof found !== 'object') return found;
  const values = bounds.map(({ lower }, column) => lower + (found.values[placeOf.get(column) ?? -1] ?? 0));
  const duals = rows.map(() => 0);
  for (const [index, { of, by }] of inequalities.entries()) {
    if (of >= 0) duals[of] = (duals[of] ?? 0) + (sign * (found.duals[index] ?? 0)) / by;
  }
  const objective = values.reduce((sum, value, column) => sum + value * (columns[column]?.cost ?? 0), 0);
  return { objective, values, duals };
}
