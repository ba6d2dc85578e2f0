import { compareScenarios, type ScenarioComparison } from '../../engines/selection/scenarios.ts';
import { type SelectionOptions, type SelectionProgress, selectPortfolio } from '../../engines/selection/select.ts';
import type { SelectionResult } from '../../engines/selection/types.ts';
import { OBJECTIVES } from '../../engines/selection/types.ts';
import type { Solve } from '../../engines/solver/types.ts';
import { type SelectionQuestion, selectionInput, withLines } from '../../facts/selection/input.ts';
import { scenarioIds, scenarioOf } from '../../facts/selection/scenario.ts';
import type { Target } from '../../workspace/target.ts';
import { UnusableError } from '../../workspace/unusable.ts';
import { defineCommand } from '../command.ts';

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
  const scenarios = scenarioIds(target).map((id) => ({
    id,
    title: scenarioOf(target, id).title ?? id,
    input: selectionInput(target, { ...request, scenario: id }),
  }));
  const comparison = await compareScenarios(selectionInput(target, request), scenarios, solve, request);
  return {
    base: withLines(target, comparison.base),
    scenarios: comparison.scenarios.map((each) => ({ ...each, result: withLines(target, each.result) })),
  };
}

/** Seconds for the reasons where nobody says how long it may take. */
const PATIENCE = 20;

export const command = defineCommand({
  name: 'select',
  wire: 'portolan.server.select',
  summary: 'choose the projects that are worth most of all that money, people and dependencies allow',
  examples: [
    'select',
    'select --budget 1500000 --frontier',
    'select --all-scenarios',
    'select --include-drafts',
    'select --format json | jq -r ".selected[]"',
  ],
  editor: { command: 'portolan.selectPortfolio', title: 'Select Portfolio', icon: '$(checklist)' },
  args: {
    budget: {
      type: 'number',
      least: 0,
      description: 'money for the whole, instead of that of portolan.yaml',
      cli: { flags: '--budget <amount>' },
    },
    scenario: { type: 'text', description: 'a scenario of portolan.yaml', cli: { flags: '--scenario <id>' } },
    allScenarios: { type: 'flag', description: 'as things are and in every scenario, side by side' },
    frontier: { type: 'flag', description: 'what every budget would be worth' },
    objective: {
      type: 'choice',
      of: OBJECTIVES,
      description: 'what to make as large as possible',
      cli: { flags: '--objective <name>' },
    },
    timeLimit: {
      type: 'number',
      least: 0,
      description: 'everything within so much: the best answer found until then, with its proven bound',
      cli: { flags: '--time-limit <seconds>' },
    },
    includeDrafts: { type: 'flag', description: 'drafts are candidates, too' },
    reopenApproved: { type: 'flag', description: 'what is approved and not begun is decided on again' },
    reasons: {
      type: 'flag',
      description: 'What would change each yes and no; told unless this is false.',
      cli: { flags: '--no-reasons', description: 'without what would change each yes and no' },
    },
  },
  run: (target, { allScenarios, ...asked }, services): Promise<SelectionResult | ScenarioComparison> => {
    if (allScenarios && asked.scenario !== undefined) {
      throw new UnusableError('--scenario and --all-scenarios are not for one another: take one of them.');
    }
    const request: SelectRequest = {
      today: services.today,
      scenario: asked.scenario,
      budget: asked.budget,
      objective: asked.objective,
      frontier: asked.frontier ?? false,
      reasons: asked.reasons ?? true,
      includeDrafts: asked.includeDrafts,
      reopenApproved: asked.reopenApproved,
      ...(asked.timeLimit === undefined
        ? { timeLimit: services.timeLimit, patience: PATIENCE }
        : { total: asked.timeLimit }),
      clock: () => services.seconds(),
      onProgress: (step) =>
        services.progress(wordsFor(step), step.stage === 'explaining' ? (100 * step.done) / step.total : undefined),
      isCancelled: () => services.isCancelled(),
    };
    return services.solve(
      (solve): Promise<SelectionResult | ScenarioComparison> =>
        allScenarios ? selectInScenarios(target, request, solve) : select(target, request, solve),
    );
  },
});

function wordsFor(progress: SelectionProgress): string {
  if (progress.stage === 'explaining') return `Reasons: ${progress.done} of ${progress.total}`;
  const { gap } = progress;
  return gap === undefined ? 'Looking for the best selection' : `Best selection to within ${(gap * 100).toFixed(1)} %`;
}
