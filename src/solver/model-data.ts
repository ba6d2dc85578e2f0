import type { Highs, ModelData } from 'highs';
import type { Program, SolveOptions } from '../engines/solver/types.ts';

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
