import type { Solve } from '../solver/types.ts';
import { tidy } from './model/words.ts';
import { type SelectionOptions, selectPortfolio } from './select.ts';
import type { SelectionInput, SelectionResult } from './types.ts';

/** A selection under other circumstances. */
export interface ScenarioInput {
  readonly id: string;
  readonly title: string;
  readonly input: SelectionInput;
}

/** Scenarios side by side with what holds today. */
export interface ScenarioComparison {
  readonly base: SelectionResult;
  readonly scenarios: readonly {
    readonly id: string;
    readonly title: string;
    readonly result: SelectionResult;
    /** Worth gained (or lost) against the base; null where one has no answer or they measure worth differently. */
    readonly difference: number | null;
    /** Projects that are selected here only, and in the base only; in what comes nearest where there is no selection. */
    readonly gained: readonly string[];
    readonly lost: readonly string[];
  }[];
}

/** Selects the best portfolio as things are and in each scenario. @throws as `selectPortfolio` */
export async function compareScenarios(
  base: SelectionInput,
  scenarios: readonly ScenarioInput[],
  solve: Solve,
  options: SelectionOptions = {},
): Promise<ScenarioComparison> {
  // The time for everything is for all of them: each has its share of what is left.
  const { total, clock } = options;
  const end = total === undefined || !clock ? undefined : clock() + total;
  const share = (count: number): SelectionOptions =>
    end === undefined || !clock ? options : { ...options, total: Math.max(0, end - clock()) / count };
  const today = await selectPortfolio(base, solve, share(scenarios.length + 1));
  const results: ScenarioComparison['scenarios'][number][] = [];
  for (const [index, { id, title, input }] of scenarios.entries()) {
    const result = await selectPortfolio(input, solve, { ...share(scenarios.length - index), scenario: id });
    const isComparable =
      today.objective !== null && result.objective !== null && today.objectiveName === result.objectiveName;
    results.push({
      id,
      title,
      result,
      difference: isComparable ? tidy((result.objective ?? 0) - (today.objective ?? 0)) : null,
      gained: answerOf(result).filter((project) => !answerOf(today).includes(project)),
      lost: answerOf(today).filter((project) => !answerOf(result).includes(project)),
    });
  }
  return { base: today, scenarios: results };
}

/** What is selected, or would be where the limits have to give way. */
export function answerOf({ selected, nearest }: Pick<SelectionResult, 'selected' | 'nearest'>): readonly string[] {
  return nearest?.selected ?? selected;
}
