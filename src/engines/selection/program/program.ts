import type { Program } from '../../solver/types.ts';
import { committedOptions } from '../model/commitments.ts';
import type { Limit, SelectionModel } from '../model/parts.ts';
import { Builder, type Extra, type Variation } from './builder.ts';
import { type CapacityRow, capacityRowsOf } from './people.ts';

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
  const builder = new Builder(variation);
  const { costs, scale } = objectiveOf(model, variation);
  const committed = new Set(committedOptions(model));
  for (const [option, { candidate }] of model.options.entries()) {
    const isOut = variation.fixed?.get(candidate) === false;
    const isIn = variation.fixed?.get(candidate) === true && model.optionsOf[candidate]?.length === 1;
    const lower = committed.has(option) || isIn ? 1 : 0;
    builder.column({ cost: costs[option] ?? 0, lower, upper: isOut ? 0 : 1, integer: true });
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

/** What must be done gives way after other rules. */
const MUST = 1.5;

/** The columns of what a limit may be exceeded by. */
function extraTerms(
  builder: Builder,
  { name, terms, unit, lower, upper }: Limit,
  { isElastic, givesWay }: Variation,
): [number, number][] {
  if (!isElastic) return [];
  if (unit !== undefined) return [[builder.extra(name, unit, upper), -1]];
  // Nobody starts what needs something else first, or something of another year, by bending a rule.
  if (!givesWay || name.kind === 'requires' || name.kind === 'excluded') return [];
  const scale = name.kind === 'theme' ? [...terms.values()].reduce((sum, each) => sum + Math.abs(each), 0) : 1;
  const column = builder.extra(
    name,
    name.kind === 'theme' ? '' : 'projects',
    scale,
    name.kind === 'mandatory' ? MUST : 1,
  );
  return [[column, Number.isFinite(lower) ? 1 : -1]];
}

function addLimit(builder: Builder, limit: Limit, variation: Variation): void {
  const { holds, budget } = variation;
  const { name, terms, lower } = limit;
  if (holds && !holds(name.id)) return;
  const upper = name.kind === 'budget' && budget !== undefined ? budget : limit.upper;
  if (!Number.isFinite(upper) && !Number.isFinite(lower)) return;
  const extra = extraTerms(builder, { ...limit, upper }, variation);
  builder.row([...terms, ...extra], lower, upper, [name.id]);
}

function addCapacity(builder: Builder, { terms, upper, limits }: CapacityRow): void {
  builder.row(terms, Number.NEGATIVE_INFINITY, upper, limits);
}

/** What each option adds to the objective of a program, and how much worth a unit of that is. */
function objectiveOf(model: SelectionModel, { objective, gains }: Variation): { costs: number[]; scale: number } {
  if (objective === 'worth')
    return worth(gains ?? model.options.map(({ candidate }) => model.candidates[candidate]?.worth ?? 0));
  if (objective === 'thrift') return { costs: thrift(model), scale: 1 };
  return { costs: [], scale: 1 };
}

/** The solver tells two answers apart from a millionth on: a power of two brings any worth to a size where that is little. */
function worth(gains: readonly number[]): { costs: number[]; scale: number } {
  const largest = Math.max(0, ...gains.map(Math.abs));
  const scale = largest > 0 ? 2 ** (Math.floor(Math.log2(largest)) - 9) : 1;
  return { costs: gains.map((gain) => gain / scale), scale };
}

/**
 * Money in ten-thousandths of the dearest project; what is smaller is for the number of projects and their starts. A
 * project costs what it costs at its planned start: money that a later start moves out of sight is not saved.
 */
function thrift({ candidates, options, optionsOf }: SelectionModel): number[] {
  const costs = optionsOf.map(([first]) => (first === undefined ? 0 : (options[first]?.cost ?? 0)));
  const dearest = Math.max(1e-9, ...costs);
  const latest = Math.max(1, ...options.map(({ start }) => start.offset));
  const count = Math.max(1, candidates.length);
  return options.map(({ candidate, start }) => {
    const money = ((costs[candidate] ?? 0) / dearest) * 10_000;
    return money + 0.5 / count + (0.4 * start.offset) / (latest * count * count);
  });
}
