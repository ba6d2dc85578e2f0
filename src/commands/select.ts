import { compareScenarios, type ScenarioComparison } from '../engines/selection/scenarios.ts';
import { type SelectionOptions, selectPortfolio } from '../engines/selection/select.ts';
import type { SelectionResult } from '../engines/selection/types.ts';
import type { Solve } from '../engines/solver/types.ts';
import type { Source } from '../facts/gathering/source.ts';
import { type SelectionQuestion, selectionInput } from '../facts/selection/input.ts';
import { withLines } from '../facts/selection/lines.ts';
import { scenarioIds, scenarioOf } from '../facts/selection/scenario.ts';
import type { Target } from '../workspace/target.ts';

export { UnknownScenarioError } from '../facts/selection/scenario.ts';

/** What is asked for, and how long it may take. */
export type SelectRequest = SelectionQuestion & Omit<SelectionOptions, 'scenario'>;

/** How many of the next best selections come with an answer where nobody says. */
const ALTERNATIVES = 3;

/**
 * The best selection of a project's charters under the limits of `portolan.yaml` and the teams. Paths are relative to the
 * workspace's folder.
 * @throws {UnknownScenarioError}
 * @throws {UnknownModelError}
 * @throws {NoAnswerError} with a time limit only
 * @throws {SolveCancelledError}
 */
export async function select(target: Target, request: SelectRequest, solve: Solve): Promise<SelectionResult> {
  const input = selectionInput(target, request);
  return withLines(target, await selectPortfolio(input, solve, { alternatives: ALTERNATIVES, ...request }));
}

/** The same as things are and in every scenario of `portolan.yaml`, side by side. @throws as `select` */
export async function selectInScenarios(
  target: Target,
  request: Omit<SelectRequest, 'scenario'>,
  solve: Solve,
): Promise<ScenarioComparison> {
  const { workspace, project } = target;
  const source: Source = { project, fileOf: (uri) => workspace.fileOf(uri) };
  const scenarios = scenarioIds(source).map((id) => ({
    id,
    title: scenarioOf(source, id).title ?? id,
    input: selectionInput(target, { ...request, scenario: id }),
  }));
  const comparison = await compareScenarios(selectionInput(target, request), scenarios, solve, request);
  return {
    base: withLines(target, comparison.base),
    scenarios: comparison.scenarios.map((each) => ({ ...each, result: withLines(target, each.result) })),
  };
}
