import { joinPointer } from '../../documents/pointer.ts';
import { levelRanks } from '../../engines/capacity/demand.ts';
import { personSupplies, supplyProfiles } from '../../engines/capacity/supply.ts';
import type { CapacityProblem, Origin, SupplyProfile } from '../../engines/capacity/types.ts';
import type { Objective, SelectionInput, SelectionResult, ThemeShare } from '../../engines/selection/types.ts';
import { locatePointer } from '../../workspace/locate.ts';
import type { Target } from '../../workspace/target.ts';
import { personNames, teamSupply } from '../gathering/members.ts';
import { type Converter, converter } from '../gathering/money.ts';
import { type PlanningPeriod, planningPeriod } from '../gathering/period.ts';
import { type Source, settingsOrigin, settingsProblems } from '../gathering/source.ts';
import { budgetsOf } from './budgets.ts';
import { candidatesOf } from './candidates.ts';
import { infrastructureCapacity } from './infrastructure.ts';
import { type Scenario, scenarioOf, scenarioProblems } from './scenario.ts';
import { statusesOf } from './standing.ts';
import { usualObjective } from './worth.ts';

/** What one may ask for beside what `portolan.yaml` says. */
export interface SelectionQuestion {
  /** ISO date; without a planning period in `portolan.yaml` the period begins in its month. */
  readonly today: string;
  /** Id of a scenario of `portolan.yaml`. */
  readonly scenario?: string | undefined;
  /** Money for the whole, in the workspace's currency, instead of that of the settings and the scenario. */
  readonly budget?: number | undefined;
  readonly objective?: Objective | undefined;
  /** Drafts are candidates, too. */
  readonly includeDrafts?: boolean | undefined;
  /** What is approved and not begun is decided on again. */
  readonly reopenApproved?: boolean | undefined;
}

/**
 * Everything that limits the selection of a project's charters, as plain data.
 * @throws {UnknownScenarioError}
 * @throws {UnknownModelError}
 */
export function selectionInput(source: Target, question: SelectionQuestion): SelectionInput {
  const { project } = source;
  const settings = project.configuration.settings.portfolio;
  const scenario = scenarioOf(source, question.scenario);
  const period = planningPeriod(source, question.today) ?? NO_PERIOD;
  const [money, nameOf] = [converter(project), personNames(project)];
  const asked = question.objective ?? scenario.objective ?? settings?.objective;
  const objective = asked ?? usualObjective(source);

  const supply = teamSupply(source, { nameOf, money });
  const held = infrastructureCapacity(supply.infrastructure, period, scenario.capacityFactor);
  const limits = budgetsOf(source, { period, money, scenario, budget: question.budget });
  const statuses = statusesOf(source, question);
  const context = {
    ...{ source, today: question.today, period, money, nameOf, scenario, objective, statuses },
    infrastructure: held.infrastructure,
  };
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
    ...(asked === undefined && objective !== 'score' ? [DECLARED] : []),
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

const DECLARED: CapacityProblem = {
  code: 'declared-worth',
  message:
    'No project is rated: what counts is the worth that they declare (portfolio.worth). Say so with portfolio.objective: declared, or rate them.',
};

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

/** How many projects of each group may be done. */
function groupsOf(source: Source): SelectionInput['groups'] {
  const groups = source.project.configuration.settings.portfolio?.groups ?? {};
  return Object.fromEntries(
    Object.entries(groups).map(([name, group]) => {
      const { atMost = 1, atLeast = 0 } = group ?? {};
      return [name, { atMost, atLeast, origin: settingsOrigin(source, joinPointer('/portfolio/groups', name)) }];
    }),
  );
}

/** The shares that strategic themes must or may have. */
function themesOf(source: Source): ThemeShare[] {
  const themes = source.project.configuration.settings.portfolio?.themes ?? {};
  return Object.entries(themes).map(([name, theme]) => {
    const { minimumShare = 0, maximumShare = 1, of = 'cost' } = theme ?? {};
    const origin = settingsOrigin(source, joinPointer('/portfolio/themes', name));
    return { theme: name, minimum: minimumShare, maximum: maximumShare, of, origin };
  });
}

/** The same answer with the lines on which limits in conflict, limits that bind or are short, and what is wrong stand. */
export function withLines(target: Target, result: SelectionResult): SelectionResult {
  const lined = <Thing extends { readonly origin?: Origin | undefined }>(thing: Thing): Thing =>
    thing.origin === undefined ? thing : { ...thing, origin: placed(target, thing.origin) };
  return {
    ...result,
    conflict: result.conflict.map(lined),
    overloads: result.overloads.map((each) => ({
      ...each,
      origins: each.origins.map((origin) => placed(target, origin)),
    })),
    ...(result.nearest && {
      nearest: {
        ...result.nearest,
        exceeded: result.nearest.exceeded.map((each) => ({ ...each, limit: lined(each.limit) })),
      },
    }),
    rejected: result.rejected.map((each) => ({
      ...each,
      needs: each.needs.map((need) => ({ ...need, limit: lined(need.limit) })),
    })),
    binding: result.binding.map((each) => ({ ...each, limit: lined(each.limit) })),
    problems: result.problems.map(lined),
  };
}

function placed({ workspace, project }: Target, origin: Origin): Origin {
  const record = project.records().find(({ uri }) => workspace.fileOf(uri) === origin.file);
  return record === undefined ? origin : { ...origin, line: locatePointer(record, origin.pointer).start.line };
}
