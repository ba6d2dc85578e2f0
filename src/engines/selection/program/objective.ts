import type { SelectionModel } from '../model/model.ts';
import type { Variation } from './program.ts';

/** What each option adds to the objective of a program, and how much worth a unit of that is. */
export function objectiveOf(
  model: SelectionModel,
  objective: Variation['objective'],
): { costs: number[]; scale: number } {
  if (objective === 'worth') return worth(model);
  if (objective === 'thrift') return { costs: thrift(model), scale: 1 };
  return { costs: [], scale: 1 };
}

/** The solver tells two answers apart from a millionth on: a power of two brings any worth to a size where that is little. */
function worth({ candidates, options }: SelectionModel): { costs: number[]; scale: number } {
  const largest = Math.max(0, ...candidates.map((each) => Math.abs(each.worth ?? 0)));
  const scale = largest > 0 ? 2 ** (Math.floor(Math.log2(largest)) - 9) : 1;
  return { costs: options.map(({ candidate }) => (candidates[candidate]?.worth ?? 0) / scale), scale };
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
