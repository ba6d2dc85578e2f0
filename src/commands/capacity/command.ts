import { capacityReport } from '../../engines/capacity/report.ts';
import type { CapacityReport } from '../../engines/capacity/result.ts';
import { gatherCapacity } from '../../facts/gathering/capacity.ts';
import { type PlanningPeriod, planningPeriod } from '../../facts/gathering/period.ts';
import { chartersOf, projectId, type Source, settingsProblems } from '../../facts/gathering/source.ts';
import { COMMITTED, OPEN } from '../../facts/statuses.ts';
import type { Artifact } from '../../kinds/artifact.ts';
import type { Target } from '../../workspace/target.ts';
import { UnusableError } from '../../workspace/unusable.ts';
import { defineCommand, type Services } from '../command.ts';
import { select } from '../select/command.ts';

/** Whose demand counts: what is decided, what is decided or may be, or projects by id. */
export type CapacityScope = 'committed' | 'all' | readonly string[];

export interface CapacityOptions {
  /** `committed` when absent. */
  readonly projects?: CapacityScope | undefined;
  /** Months by which projects start later than planned, by id, as a selection says it. */
  readonly offsets?: Readonly<Record<string, number>> | undefined;
  /** Only these months of the planning period, `YYYY-MM`; all when absent. */
  readonly months?: readonly string[] | undefined;
  /** ISO date; without a planning period in `portolan.yaml` the period begins in its month. */
  readonly today: string;
}

/** A month was asked for that the planning period does not have, or a project that there is not. */
export class CapacityUsageError extends UnusableError {}

/** What the comparison takes from `portolan.yaml`. */
const COUNTED = ['/portfolio/start', '/portfolio/end', '/portfolio/reserve', '/currency', '/exchangeRates'];

/**
 * Demand of projects against the capacity of the teams. Paths are relative to the workspace's folder.
 * @throws {CapacityUsageError}
 */
export function capacity(target: Target, options: CapacityOptions): CapacityReport {
  const period = within(planningPeriod(target, options.today), options.months);
  const charters = chosen(target, options.projects ?? 'committed');
  const { input, problems } = gatherCapacity(target, {
    period,
    charters,
    offsets: options.offsets,
    today: options.today,
  });
  const report = capacityReport(input);
  return { ...report, problems: [...settingsProblems(target, COUNTED), ...problems, ...report.problems] };
}

function within(period: PlanningPeriod | undefined, wanted: readonly string[] | undefined): PlanningPeriod {
  if (!period)
    throw new CapacityUsageError('Nothing says which months to look at: give portolan.yaml portfolio.start.');
  if (!wanted) return period;
  const missing = wanted.find((month) => !period.months.includes(month));
  if (missing !== undefined) {
    const [first, last] = [period.months[0], period.months.at(-1)];
    throw new CapacityUsageError(`The planning period, ${first} to ${last}, has no month ${missing}.`);
  }
  const kept = period.months.flatMap((month, index) => (wanted.includes(month) ? index : []));
  return {
    ...period,
    months: kept.map((index) => period.months[index] ?? ''),
    spans: kept.flatMap((index) => period.spans[index] ?? []),
  };
}

function chosen(source: Source, scope: CapacityScope): Artifact<'charter'>[] {
  const charters = chartersOf(source.project);
  if (typeof scope === 'object') {
    return [...new Set(scope)].map((id) => {
      const charter = charters.find((each) => projectId(source, each) === id);
      if (!charter) throw new CapacityUsageError(`There is no charter ${id}.`);
      return charter;
    });
  }
  const statuses = scope === 'all' ? OPEN : COMMITTED;
  return statuses.flatMap((status) => charters.filter((charter) => charter.status === status));
}

/** Names of scopes; every other word is the id of a project. */
const SCOPES = ['committed', 'selected', 'all'] as const;

export const command = defineCommand({
  name: 'capacity',
  wire: 'portolan.server.capacity',
  summary: 'compare what projects ask of people and infrastructure with what the teams have',
  examples: ['capacity', 'capacity --projects all --month 2027-03 2027-04', 'capacity --format json | jq .advice'],
  editor: { command: 'portolan.showCapacity', title: 'Show Capacity', icon: '$(organization)' },
  args: {
    months: {
      type: 'texts',
      description: 'only these months of the planning period, such as 2027-03',
      cli: { flags: '--month <month...>' },
    },
    projects: {
      type: 'texts',
      commas: true,
      formerly: 'scope',
      description:
        'whose demand counts: committed (active and approved), selected (what portolan select chooses), all, or ids with commas',
      cli: { flags: '--projects <projects>', default: 'committed' },
    },
  },
  run: async (target, { months, projects = ['committed'] }, services): Promise<CapacityReport> => {
    if (projects.includes(''))
      throw new CapacityUsageError('Projects are committed, selected, all, or ids with commas between them.');
    const [scope] = projects.length === 1 ? SCOPES.filter((word) => word === projects[0]) : [];
    const counted = scope === 'selected' ? await selected(target, services) : { projects: scope ?? projects };
    return capacity(target, { ...counted, months, today: services.today });
  },
});

/** What `portolan select` chooses, each project when it starts there. */
async function selected(target: Target, services: Services): Promise<Pick<CapacityOptions, 'projects' | 'offsets'>> {
  const request = { today: services.today, reasons: false, alternatives: 0, timeLimit: services.timeLimit };
  const { status, projects } = await services.solve((solve) => select(target, request, solve));
  if (status === 'infeasible')
    throw new CapacityUsageError('No selection keeps to all limits: portolan select says which cannot all hold.');
  return {
    projects: projects.map(({ id }) => id),
    offsets: Object.fromEntries(projects.map(({ id, offset }) => [id, offset])),
  };
}
