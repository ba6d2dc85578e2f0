import { levelRanks } from '../../engines/capacity/demand.ts';
import { personSupplies, supplyProfiles } from '../../engines/capacity/supply.ts';
import type { CapacityProblem, SupplyProfile } from '../../engines/capacity/types.ts';
import type { Objective, SelectionInput } from '../../engines/selection/types.ts';
import type { Target } from '../../workspace/target.ts';
import { teamSupply } from '../gathering/members.ts';
import { type Converter, converter } from '../gathering/money.ts';
import { personNames } from '../gathering/people.ts';
import { type PlanningPeriod, planningPeriod } from '../gathering/period.ts';
import { settingsProblems } from '../gathering/settings.ts';
import type { Source } from '../gathering/source.ts';
import { budgetsOf } from './budgets.ts';
import { candidatesOf } from './candidates.ts';
import { infrastructureCapacity } from './infrastructure.ts';
import { groupsOf, themesOf } from './policy.ts';
import { type Scenario, scenarioOf } from './scenario.ts';
import { scenarioProblems } from './scenario-problems.ts';

/** What one may ask for beside what `portolan.yaml` says. */
export interface SelectionQuestion {
  /** ISO date; without a planning period in `portolan.yaml` the period begins in its month. */
  readonly today: string;
  /** Id of a scenario of `portolan.yaml`. */
  readonly scenario?: string | undefined;
  /** Money for the whole, in the workspace's currency, instead of that of the settings and the scenario. */
  readonly budget?: number | undefined;
  readonly objective?: Objective | undefined;
}

/**
 * Everything that limits the selection of a project's charters, as plain data.
 * @throws {UnknownScenarioError}
 * @throws {UnknownModelError}
 */
export function selectionInput(target: Target, question: SelectionQuestion): SelectionInput {
  const { workspace, project } = target;
  const source: Source = { project, fileOf: (uri) => workspace.fileOf(uri) };
  const settings = project.configuration.settings.portfolio;
  const scenario = scenarioOf(source, question.scenario);
  const period = planningPeriod(source, question.today) ?? NO_PERIOD;
  const [money, nameOf] = [converter(project), personNames(project)];
  const objective = question.objective ?? scenario.objective ?? settings?.objective ?? 'score';

  const supply = teamSupply(source, { nameOf, money });
  const held = infrastructureCapacity(supply.infrastructure, period, scenario.capacityFactor);
  const limits = budgetsOf(source, { period, money, scenario, budget: question.budget });
  const context = { target, source, period, money, nameOf, scenario, objective, infrastructure: held.infrastructure };
  const { candidates, problems } = candidatesOf(context);
  const all: readonly CapacityProblem[] = [
    ...settingsProblems(source, ['/portfolio', '/currency', '/exchangeRates', '/scoring/model']).filter(({ origin }) =>
      concerns(scenario, origin?.pointer ?? ''),
    ),
    ...period.problems,
    ...scenarioProblems(source, scenario, { members: supply.members, nameOf }),
    ...supply.problems,
    ...held.problems,
    ...limits.problems,
    ...problems,
  ];
  return {
    months: period.months,
    currency: currencyOf(money),
    candidates,
    objective,
    budget: limits.budget,
    budgets: limits.budgets,
    supply: profilesOf(source, { period, scenario, nameOf, supply }),
    skillTables: project.configuration.catalog.skills,
    ranks: levelRanks(project.configuration.catalog.skills),
    infrastructure: held.infrastructure,
    groups: groupsOf(source),
    themes: themesOf(source),
    problems: all,
  };
}

/** Whether a setting has a part in the scenario: those of other scenarios have none. */
function concerns({ origin }: Scenario, pointer: string): boolean {
  const all = '/portfolio/scenarios/';
  return !pointer.startsWith(all) || (origin !== undefined && `${pointer}/`.startsWith(`${origin.pointer}/`));
}

const NO_PERIOD: PlanningPeriod = { months: [], spans: [], whole: { first: 0, last: -1 }, problems: [] };

/** Where nobody names a currency, amounts are just numbers. */
function currencyOf({ currency }: Converter): string {
  return currency ?? 'units of money';
}

interface Supply {
  readonly period: PlanningPeriod;
  readonly scenario: Scenario;
  readonly nameOf: ReturnType<typeof personNames>;
  readonly supply: ReturnType<typeof teamSupply>;
}

/** People who are there in the scenario, by what they can do. */
function profilesOf(source: Source, { period, scenario, nameOf, supply }: Supply): SupplyProfile[] {
  const { catalog, settings } = source.project.configuration;
  const away = new Set(scenario.without.map(nameOf));
  const members = [...supply.members.filter(({ person }) => !away.has(person)), ...scenario.hires];
  const people = personSupplies(members, period.spans, catalog.skills, settings.portfolio?.reserve ?? 0);
  const profiles = supplyProfiles(people).map((profile) => ({
    ...profile,
    days: profile.days.map((days) => days * scenario.capacityFactor),
  }));
  // Teams without anybody who can do anything are known to have nothing, unlike teams that nobody has recorded.
  return profiles.length > 0 || !supply.hasTeams
    ? profiles
    : [{ id: '', skills: [], people: [], days: period.months.map(() => 0) }];
}
