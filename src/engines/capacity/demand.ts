import type { SkillTables } from '../../catalog/catalog.ts';
import { type DaySpan, dayOf, spreadWork } from './calendar.ts';
import { combined, effortFactors } from './effort-factors.ts';
import { isCountable } from './numbers.ts';
import { NO_LEVEL, type Origin, type ProjectDemand, type SkillDemandInput } from './types.ts';

/**
 * Days of project time that a day of plain effort takes.
 * @param complexity key of `complexityShares`; undefined or unknown: the work is as hard as its effort says
 */
export function demandFactor(tables: SkillTables, skill: string, complexity: string | undefined): number {
  return combined(effortFactors(tables, skill, complexity));
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
  for (const each of inputs) {
    if (!canCount(each, tables)) continue;
    const { project, skill, level = NO_LEVEL, ...input } = each;
    const days = input.effort * demandFactor(tables, skill, input.complexity);
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

/** Whether the catalogue knows the skill and the level, and the days can be counted with. */
export function canCount({ skill, level, effort, complexity }: SkillDemandInput, tables: SkillTables): boolean {
  const isKnown =
    ownValue(tables.skills, skill) !== undefined && (level === undefined || rankOf(tables, level) !== undefined);
  return isKnown && isCountable(effort * demandFactor(tables, skill, complexity));
}

function ownValue<Value>(table: Readonly<Record<string, Value>>, id: string): Value | undefined {
  return Object.hasOwn(table, id) ? table[id] : undefined;
}
