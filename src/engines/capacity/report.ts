import type { SkillTables } from '../../catalog/catalog.ts';
import { groupBy } from '../../text/lists.ts';
import { promises, spanOf } from './allocations.ts';
import { type AssignmentInput, assign } from './assignment.ts';
import { type DaySpan, monthSpan, overlap } from './calendar.ts';
import { levelRanks, projectDemands, rankOf } from './demand.ts';
import { factorWords } from './effort-factors.ts';
import { type Estimate, estimates } from './estimates.ts';
import { coverage, type SkillNeed } from './gaps.ts';
import { infrastructureUse } from './infrastructure.ts';
import { total } from './numbers.ts';
import { personRows } from './people.ts';
import { recordingAdvice } from './recording.ts';
import type { CapacityProject, CapacityReport } from './result.ts';
import { assignmentRows, estimateRows, skillRow, totalMonth } from './rows.ts';
import { staffingAdvice } from './staffing.ts';
import { personSupplies, supplyProfiles } from './supply.ts';
import type {
  AllocationInput,
  CapacityProblem,
  InfrastructureDemandInput,
  InfrastructureSupplyInput,
  MemberInput,
  Month,
  SkillDemandInput,
} from './types.ts';

export interface CapacityInput {
  readonly months: readonly Month[];
  /** The month in which the question is asked; the first of the period where that is not known. */
  readonly now: Month | undefined;
  readonly tables: SkillTables;
  readonly members: readonly MemberInput[];
  /** Those whose demand counts; where there is too little for all, the first are served first. */
  readonly projects: readonly (CapacityProject & { readonly teams: readonly string[] })[];
  readonly skills: readonly SkillDemandInput[];
  readonly allocations: readonly AllocationInput[];
  readonly infrastructure: {
    readonly demands: readonly InfrastructureDemandInput[];
    readonly supplies: readonly InfrastructureSupplyInput[];
  };
  readonly currency: string | undefined;
}

/**
 * Demand of projects against what teams have, by skill, person and resource in every month; who could do what; and how
 * the gaps could be closed.
 */
export function capacityReport(input: CapacityInput): CapacityReport {
  const { months, tables, members } = input;
  const spans = months.map(monthSpan);
  const ranks = levelRanks(tables);
  const people = personSupplies(members, spans, tables);
  const isSupplyKnown = people.some(({ skills }) => skills.length > 0);
  const profiles = supplyProfiles(people);
  const order = new Map(input.projects.map(({ id }, index) => [id, index]));
  const demands = projectDemands(input.skills, spans, tables).sort(
    (a, b) => (order.get(a.project) ?? order.size) - (order.get(b.project) ?? order.size),
  );
  const estimated = estimates(input.skills, spans, tables).sort(
    (a, b) => (order.get(a.project) ?? order.size) - (order.get(b.project) ?? order.size),
  );
  const needs = skillLevels(demands, people, tables);
  const efforts = needs.map((need) => effortsOf(need, estimated, months));
  const covered = months.map((_, month) => coverage(needsIn(needs, demands, month), profiles, month, ranks));
  const assigned = assign({
    people,
    demands,
    coverage: covered,
    teams: new Map(input.projects.map(({ id, teams }) => [id, teams])),
    ranks,
    promised: promisedShare(input.allocations, spans),
  });
  const rows = personRows({ people, assigned, promises: promises(input.allocations, members), months });
  const { resources, problems } = infrastructureUse(input.infrastructure.demands, input.infrastructure.supplies, spans);
  return {
    period: { start: months[0] ?? '', end: months.at(-1) ?? '', months },
    projects: input.projects.map(({ id, title, file, status }) => ({ id, title, file, status })),
    skills: needs.map((need, index) =>
      skillRow(
        need,
        covered.map((month) => month[index]),
        efforts[index]?.days ?? [],
        { tables, months, isSupplyKnown },
      ),
    ),
    total: covered.map((month, index) =>
      totalMonth(month, {
        month: months[index] ?? '',
        effort: total(efforts, ({ days }) => days[index] ?? 0),
        supply: isSupplyKnown ? total(profiles, ({ days }) => days[index] ?? 0) : null,
      }),
    ),
    people: rows,
    infrastructure: resources.map(({ resource, unit, isProvided, months: uses }) => ({
      resource,
      unit: unit ?? null,
      months: uses.map(({ demand, capacity, gap }, index) => ({
        ...{ month: months[index] ?? '', demand },
        ...(isProvided ? { capacity, gap } : { capacity: null, gap: null }),
      })),
    })),
    estimates: estimateRows(estimated, tables),
    advice: (isSupplyKnown ? staffingAdvice : recordingAdvice)({
      months,
      now: input.now ?? months[0] ?? '',
      gaps: needs.map(({ skill, level }, index) => ({
        skill,
        level,
        days: covered.map((each) => each[index]?.gap ?? 0),
        asked: covered.map((each) => each[index]?.days ?? 0),
        effort: efforts[index]?.days ?? [],
        because: efforts[index]?.because ?? [],
      })),
      people,
      free: new Map(rows.map(({ person, months: own }) => [person, own.map(({ free }) => free ?? 0)])),
      members,
      tables,
      currency: input.currency,
    }),
    assignment: assignmentRows(assigned, months),
    problems: [...problems, ...withoutSkills(members)],
  };
}

/** Names of people that a sentence can hold. */
const MOST_NAMES = 3;

/** People of whom no team says what they can do: their days are in no supply. */
function withoutSkills(members: readonly MemberInput[]): CapacityProblem[] {
  const people = [...groupBy(members, ({ person }) => person)];
  const unknown = people.filter(([, own]) => own.every(({ skills }) => skills.length === 0));
  const [first] = unknown;
  if (first === undefined) return [];
  const names = unknown.slice(0, MOST_NAMES).map(([person]) => person);
  const who = `${names.join(', ')}${unknown.length > names.length ? ` and ${unknown.length - names.length} more` : ''}`;
  const message = `No skill is recorded of ${who}: what they can do is unknown, and their days are in no supply.`;
  return [{ code: 'no-skills', message, origin: first[1][0]?.origin }];
}

/** Days of a skill and level as all projects estimate them, by month, and what the catalogue makes of them. */
function effortsOf(
  { skill, level }: SkillLevel,
  all: readonly Estimate[],
  months: readonly Month[],
): { readonly days: readonly number[]; readonly because: readonly string[] } {
  const own = all.filter((each) => each.skill === skill && each.level === level);
  const because = [...new Set(own.flatMap((each) => each.because.map(factorWords)))];
  return { days: months.map((_, index) => total(own, (each) => each.months[index] ?? 0)), because };
}

/** The largest share that a project promises a person on a day of a month. */
function promisedShare(
  allocations: readonly AllocationInput[],
  spans: readonly DaySpan[],
): AssignmentInput['promised'] {
  const byPair = groupBy(allocations, ({ person, project }) => JSON.stringify([person, project]));
  return (person, project, month) => {
    const span = spans[month];
    const here = (byPair.get(JSON.stringify([person, project])) ?? []).filter(
      (each) => span && overlap(spanOf(each), span),
    );
    return Math.max(0, ...here.map(({ allocation }) => allocation));
  };
}

type SkillLevel = Pick<SkillNeed, 'skill' | 'level'>;

/** Every skill and level that is asked for or had: by skill in the order of the catalogue, the highest level first. */
function skillLevels(
  demands: readonly SkillLevel[],
  people: readonly { readonly skills: readonly SkillLevel[] }[],
  tables: SkillTables,
): SkillLevel[] {
  const all = [...demands, ...people.flatMap(({ skills }) => skills)];
  const distinct = groupBy(all, ({ skill, level }) => JSON.stringify([skill, level]));
  const skills = Object.keys(tables.skills);
  return [...distinct.values()]
    .flatMap(([first]) => (first ? { skill: first.skill, level: first.level } : []))
    .sort(
      (a, b) =>
        skills.indexOf(a.skill) - skills.indexOf(b.skill) ||
        (rankOf(tables, b.level) ?? 0) - (rankOf(tables, a.level) ?? 0),
    );
}

function needsIn(
  needs: readonly SkillLevel[],
  demands: readonly (SkillLevel & { readonly days: readonly number[] })[],
  month: number,
): SkillNeed[] {
  return needs.map(({ skill, level }) => {
    const own = demands.filter((demand) => demand.skill === skill && demand.level === level);
    return { skill, level, days: total(own, ({ days }) => days[month] ?? 0) };
  });
}
