import { projectDemands } from '../../engines/capacity/demand.ts';
import type { CapacityProblem } from '../../engines/capacity/types.ts';
import { compareIds } from '../../engines/selection/model/parts.ts';
import type { Candidate, InfrastructureCapacity, Objective, Start } from '../../engines/selection/types.ts';
import type { Artifact } from '../../kinds/artifact.ts';
import type { Target } from '../../workspace/target.ts';
import { projectNeeds } from '../gathering/demand.ts';
import type { PersonName } from '../gathering/members.ts';
import type { Converter } from '../gathering/money.ts';
import { projectCost } from '../gathering/money.ts';
import type { PlanningPeriod } from '../gathering/period.ts';
import { chartersOf, origin, projectId, type Source } from '../gathering/source.ts';
import { dependenciesOf } from './dependencies.ts';
import { infrastructureDemand } from './infrastructure.ts';
import type { Scenario } from './scenario.ts';
import { placesOf, type Statuses, standing } from './standing.ts';
import { startWindow } from './starts.ts';
import { effortOf, worthBy } from './worth.ts';

/** What candidates are made with. */
export interface CandidateContext {
  readonly source: Target;
  /** ISO date. */
  readonly today: string;
  readonly period: PlanningPeriod;
  readonly money: Converter;
  readonly nameOf: PersonName;
  readonly scenario: Scenario;
  readonly objective: Objective;
  readonly infrastructure: readonly InfrastructureCapacity[];
  readonly statuses: Statuses;
}

/** The charters that selection decides on, and those under way. */
export function candidatesOf(context: CandidateContext): {
  readonly candidates: Candidate[];
  readonly problems: CapacityProblem[];
} {
  const { source, statuses } = context;
  const chosen = [...statuses.candidates, ...statuses.commitments];
  const { charters, problems } = chartersById(source);
  const worthOf = worthBy(source, context.objective, context.money);
  const candidates = [...charters.values()].flatMap((charter): Candidate[] => {
    const { status = 'draft' } = charter;
    const isOrdered = context.scenario.mandatory.includes(projectId(source, charter)) && status !== 'completed';
    if (!chosen.includes(status) && !isOrdered) return [];
    const { worth, unknown, pointer, problem } = worthOf(charter);
    const dependencies = dependenciesOf(source, charter, charters);
    const own = startsOf(context, charter);
    problems.push(...(problem ? [problem] : []), ...dependencies.problems, ...own.problems);
    return [
      {
        ...standing(context, charter, own.after),
        worth,
        ...(worth === undefined && { worthUnknown: unknown }),
        effort: effortOf(charter) ?? 0,
        starts: own.starts,
        requires: dependencies.requires,
        excludes: dependencies.excludes,
        origins: { ...placesOf(context, charter, pointer), ...dependencies.origins },
      },
    ];
  });
  const ids = new Set(candidates.map(({ id }) => id));
  const drafts = [...charters.values()].filter(
    (charter) => (charter.status ?? 'draft') === 'draft' && !ids.has(projectId(source, charter)),
  );
  return { candidates, problems: [...problems, ...draftProblem(source, drafts)] };
}

/** Drafts that nobody asked for are named once: who looks for them finds out how to. */
function draftProblem(source: Source, drafts: readonly Artifact<'charter'>[]): CapacityProblem[] {
  const [first] = drafts;
  if (first === undefined) return [];
  const [are, when] =
    drafts.length === 1
      ? [`${projectId(source, first)} is a draft and no candidate`, 'it is']
      : [`${drafts.length} projects are drafts and no candidates`, 'they are'];
  const message = `${are}: set the status "proposed" when ${when} up for a decision, or ask for drafts (--include-drafts, or portfolio.candidates of portolan.yaml).`;
  return [{ code: 'drafts-left-out', message, origin: origin(source, first.uri, '/status') }];
}

/** Of several charters with one id the first counts; the others are named. */
function chartersById(source: Source): {
  readonly charters: ReadonlyMap<string, Artifact<'charter'>>;
  readonly problems: CapacityProblem[];
} {
  const charters = new Map<string, Artifact<'charter'>>();
  const problems: CapacityProblem[] = [];
  const all = chartersOf(source.project).toSorted((a, b) => compareIds(a.uri, b.uri));
  for (const charter of all) {
    const id = projectId(source, charter);
    const first = charters.get(id);
    if (first === undefined) charters.set(id, charter);
    else {
      const message = `There are several projects ${id}: that of ${source.workspace.fileOf(first.uri)} counts.`;
      problems.push({ code: 'duplicate-id', message, origin: origin(source, charter.uri, '/id'), project: id });
    }
  }
  return { charters, problems };
}

/** The starts that it may have, with what it then takes of the planning period. */
function startsOf(
  context: CandidateContext,
  charter: Artifact<'charter'>,
): { starts: Start[]; after: string | undefined; problems: CapacityProblem[] } {
  const { source, period, money, nameOf, infrastructure } = context;
  const { catalog, settings } = source.project.configuration;
  const isWhole = settings.portfolio?.budgetBasis === 'total';
  const window = startWindow(charter, period.months);
  const problems = new Map<string, CapacityProblem>();
  const starts = window.offsets.map((offset): Start => {
    const cost = projectCost(source, charter, { period, money, offset });
    const needs = projectNeeds(source, charter, { period: period.whole, nameOf, offset });
    const held = infrastructureDemand(needs.infrastructure, infrastructure, period);
    for (const problem of [...cost.problems, ...needs.problems, ...held.problems]) {
      problems.set(`${problem.code} ${problem.origin?.pointer}`, problem);
    }
    return {
      offset,
      cost: isWhole ? cost.total : cost.inPeriod,
      spending: cost.spending,
      skills: projectDemands(needs.skills, period.spans, catalog.skills).map(({ skill, level, days }) => ({
        skill,
        level,
        days,
      })),
      infrastructure: held.infrastructure,
    };
  });
  if (window.isImpossible) {
    const id = projectId(source, charter);
    const at = origin(source, charter.uri, '/portfolio/latestStart');
    const message = `${id} has no start between its earliest and its latest: it is counted as planned.`;
    problems.set('window', { code: 'impossible-window', message, origin: at, project: id });
  }
  return { starts, after: window.after, problems: [...problems.values()] };
}
