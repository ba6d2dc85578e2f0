import { monthOf } from '../../engines/capacity/calendar.ts';
import type { CapacityInput } from '../../engines/capacity/report.ts';
import type { CapacityProblem } from '../../engines/capacity/types.ts';
import type { Artifact } from '../../kinds/artifact.ts';
import { projectNeeds } from './demand.ts';
import { personNames, teamSupply } from './members.ts';
import { converter } from './money.ts';
import type { PlanningPeriod } from './period.ts';
import { projectId, type Source } from './source.ts';

/** What a comparison of demand and supply needs, and what could not be counted as it stands. */
export interface CapacityGathering {
  readonly input: CapacityInput;
  readonly problems: readonly CapacityProblem[];
}

/** Whose demand is gathered, and when. */
export interface CapacityScope {
  readonly period: PlanningPeriod;
  /** Those whose demand counts; where there is too little for all, the first are served first. */
  readonly charters: readonly Artifact<'charter'>[];
  /** Months by which projects start later than planned, by id; none where absent. */
  readonly offsets?: Readonly<Record<string, number>> | undefined;
  /** ISO date. */
  readonly today: string | undefined;
}

/** Gathers the demand of charters and the supply of all teams. */
export function gatherCapacity(
  source: Source,
  { period, charters, offsets = {}, today }: CapacityScope,
): CapacityGathering {
  const { project } = source;
  const [money, nameOf] = [converter(project), personNames(project)];
  const supply = teamSupply(source, { nameOf, money });
  const needs = charters.map((charter) =>
    projectNeeds(source, charter, { period: period.whole, nameOf, offset: offsets[projectId(source, charter)] ?? 0 }),
  );
  const input: CapacityInput = {
    months: period.months,
    now: today && monthOf(today),
    tables: project.configuration.catalog.skills,
    members: supply.members,
    projects: charters.map((charter) => ({
      id: projectId(source, charter),
      title: charter.title ?? null,
      file: source.workspace.fileOf(charter.uri),
      status: charter.status ?? null,
      teams: (charter.data.resourcePlan?.teams ?? []).filter((team) => team !== undefined),
    })),
    skills: needs.flatMap(({ skills }) => skills),
    allocations: needs.flatMap(({ allocations }) => allocations),
    infrastructure: {
      demands: needs.flatMap(({ infrastructure }) => infrastructure),
      supplies: supply.infrastructure,
    },
    currency: money.currency,
  };
  return { input, problems: [...period.problems, ...supply.problems, ...needs.flatMap((own) => own.problems)] };
}
