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
    /** Projects that are selected here only, and in the base only. */
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
  const today = await selectPortfolio(base, solve, options);
  const results: ScenarioComparison['scenarios'][number][] = [];
  for (const { id, title, input } of scenarios) {
    const result = await selectPortfolio(input, solve, { ...options, scenario: id });
    const isComparable =
      today.objective !== null && result.objective !== null && today.objectiveName === result.objectiveName;
    results.push({
      id,
      title,
      result,
      difference: isComparable ? tidy((result.objective ?? 0) - (today.objective ?? 0)) : null,
      gained: result.selected.filter((project) => !today.selected.includes(project)),
      lost: today.selected.filter((project) => !result.selected.includes(project)),
    });
  }
  return { base: today, scenarios: results };
}
