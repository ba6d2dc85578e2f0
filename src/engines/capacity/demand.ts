import type { SkillTables } from '../../catalog/catalog.ts';
import { type DaySpan, dayOf, spreadWork } from './calendar.ts';
import { isCountable } from './numbers.ts';
import type { Origin, ProjectDemand, SkillDemandInput } from './types.ts';

/**
 * Days of project time that a day of plain effort takes: stretched by the complexity of the project, and without what the
 * other duties of the skill take away. On-call duty is not among them: it lowers the supply of those who are on call.
 * Source: the framework's skill-based resource allocation (`complexityMultiplier`, `overheads`).
 * @param complexity key of `complexityShares`; undefined or unknown: the work is as hard as its effort says
 */
export function demandFactor(tables: SkillTables, skill: string, complexity: string | undefined): number {
  const { complexityMultiplier = 1, overheads = {} } = ownValue(tables.skills, skill) ?? {};
  const share = (complexity === undefined ? undefined : ownValue(tables.complexityShares, complexity)) ?? 0;
  const duties = Object.entries(overheads).filter(([duty]) => !tables.onCallDuties.includes(duty));
  const left = 1 - duties.reduce((sum, [, part]) => sum + part, 0);
  // Duties that leave no time at all are a mistake of the catalogue, not a project that takes for ever.
  return (1 + (complexityMultiplier - 1) * share) / (left > 0 ? left : 1);
}

/** The level of a skill with the lowest rank: what a demand without a level asks for; undefined when there is none. */
export function lowestLevel(tables: SkillTables, skill: string): string | undefined {
  const own = ownValue(tables.skills, skill)?.levels ?? [];
  const known = (own.length > 0 ? own : Object.keys(tables.levels)).filter((id) => rankOf(tables, id) !== undefined);
  return known.sort((a, b) => (rankOf(tables, a) ?? 0) - (rankOf(tables, b) ?? 0))[0];
}

/** The rank of a level; undefined when the catalogue does not know it. */
export function rankOf(tables: SkillTables, level: string): number | undefined {
  return ownValue(tables.levels, level)?.rank;
}

/** Ranks of the levels by id. */
export function levelRanks(tables: SkillTables): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(tables.levels).map(([id, { rank }]) => [id, rank]));
}

/**
 * Demand by project, skill and level: efforts spread over the months, with the factors of the catalogue. What names an
 * unknown skill or level, or comes out as more days than can be counted with, is left out (gathering names it).
 */
export function projectDemands(
  inputs: readonly SkillDemandInput[],
  months: readonly DaySpan[],
  tables: SkillTables,
): ProjectDemand[] {
  const sums = new Map<string, ProjectDemand & { days: number[]; outside: number; origins: Origin[] }>();
  for (const { project, skill, level = lowestLevel(tables, skill), ...input } of inputs) {
    if (!ownValue(tables.skills, skill) || level === undefined || rankOf(tables, level) === undefined) continue;
    const days = input.effort * demandFactor(tables, skill, input.complexity);
    if (!isCountable(days)) continue;
    const key = JSON.stringify([project, skill, level]);
    const sum = sums.get(key) ?? { project, skill, level, days: months.map(() => 0), outside: 0, origins: [] };
    sums.set(key, sum);
    const span = { first: dayOf(input.from), last: dayOf(input.to) };
    const { inside, outside } = spreadWork(days, span, months);
    inside.forEach((part, month) => {
      sum.days[month] = (sum.days[month] ?? 0) + part;
    });
    sum.outside += outside;
    sum.origins.push(input.origin);
  }
  return [...sums.values()];
}

function ownValue<Value>(table: Readonly<Record<string, Value>>, id: string): Value | undefined {
  return Object.hasOwn(table, id) ? table[id] : undefined;
}
