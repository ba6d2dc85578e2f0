import type { CallbackData, Highs, Model, ModelData } from 'highs';
import type { Program, Row, Solution, SolveOptions, SolveProgress } from '../engines/solver/types.ts';

/** Beyond this, HiGHS means infinity. */
const HUGE = 1e30;

/** What a solved model says. @throws where HiGHS could not work with the program: that is a fault of its builder */
export function solutionOf({ constants }: Highs, model: Model, program: Program, options: SolveOptions): Solution {
  const { modelStatus, solutionStatus } = constants;
  const state = model.getModelStatus();
  const hasAnswer = model.info.get('primal_solution_status') === solutionStatus.feasible;
  if (state === modelStatus.infeasible) return without('infeasible');
  if (state === modelStatus.unbounded) return without('unbounded');
  // A program whose columns all have bounds cannot be unbounded.
  if (state === modelStatus.unboundedOrInfeasible) return without(isBounded(program) ? 'infeasible' : 'unbounded');
  if (state === modelStatus.empty) return program.rows.every(allowsZero) ? NOTHING : without('infeasible');
  const isOptimal = state === modelStatus.optimal;
  if (!isOptimal && !STOPPED.some((name) => modelStatus[name] === state)) {
    throw new Error(`HiGHS could not work with the program (model status ${state}).`);
  }
  const isSearch = !options.relaxed && program.columns.some(({ integer }) => integer);
  const bound = isSearch ? boundOf(model) : undefined;
  if (!isOptimal && !hasAnswer) return { ...without('unknown'), bound };
  const objective = model.getObjectiveValue();
  const { colValue, rowDual } = model.getSolution();
  return {
    status: isOptimal ? 'optimal' : 'feasible',
    objective,
    bound: isOptimal ? objective : bound,
    values: program.columns.map(({ integer }, index) => {
      const value = colValue[index] ?? 0;
      return integer && !options.relaxed ? Math.round(value) : value;
    }),
    duals: options.relaxed ? [...rowDual] : [],
  };
}

/** How a search may end before it is done. */
const STOPPED = ['timeLimit', 'iterationLimit', 'solutionLimit', 'interrupted', 'objectiveBound', 'unknown'] as const;

/** The answer to a program without columns. */
const NOTHING: Solution = { status: 'optimal', objective: 0, bound: 0, values: [], duals: [] };

function allowsZero({ lower, upper }: Row): boolean {
  return lower <= 0 && upper >= 0;
}

function without(status: 'infeasible' | 'unbounded' | 'unknown'): Solution {
  return { status, objective: undefined, bound: undefined, values: [], duals: [] };
}

function isBounded({ columns }: Program): boolean {
  return columns.every(({ lower, upper }) => Number.isFinite(lower) && Number.isFinite(upper));
}

function boundOf(model: Model): number | undefined {
  return known(Number(model.info.get('mip_dual_bound')));
}

/** HiGHS's word on a search that goes on. */
export function progressOf(data: CallbackData): SolveProgress {
  const [best, bound] = [known(data.mip_primal_bound), known(data.mip_dual_bound)];
  const gap = best === undefined || bound === undefined ? undefined : gapOf(best, bound);
  return { best, bound, gap, seconds: data.running_time ?? 0 };
}

function gapOf(best: number, bound: number): number {
  return best === bound ? 0 : Math.abs(bound - best) / Math.max(Math.abs(best), 1e-9);
}

function known(value: number | undefined): number | undefined {
  return value === undefined || !(Math.abs(value) < HUGE) ? undefined : value;
}

/** A program as HiGHS takes it: compressed sparse rows. */
export function modelDataOf({ constants }: Highs, program: Program, { relaxed }: SolveOptions): ModelData {
  const { columns, rows } = program;
  const { objectiveSense, variableType } = constants;
  const starts = Int32Array.from([0, ...rows.map(({ indices }) => indices.length)]);
  for (let row = 1; row < starts.length; row += 1) starts[row] = (starts[row] ?? 0) + (starts[row - 1] ?? 0);
  return {
    numCols: columns.length,
    numRows: rows.length,
    sense: program.sense === 'maximize' ? objectiveSense.maximize : objectiveSense.minimize,
    colCost: columns.map(({ cost }) => cost),
    colLower: columns.map(({ lower }) => lower),
    colUpper: columns.map(({ upper }) => upper),
    rowLower: rows.map(({ lower }) => lower),
    rowUpper: rows.map(({ upper }) => upper),
    matrix: {
      format: 'csr',
      numCols: columns.length,
      numRows: rows.length,
      starts,
      indices: Int32Array.from(rows.flatMap(({ indices }) => indices)),
      values: Float64Array.from(rows.flatMap(({ values }) => values)),
    },
    ...(!relaxed && {
      integrality: columns.map(({ integer }) => (integer ? variableType.integer : variableType.continuous)),
    }),
  };
}
