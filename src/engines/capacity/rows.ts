import type { SkillTables } from '../../catalog/catalog.ts';
import { groupBy } from '../../text/lists.ts';
import type { Assigned } from './assignment.ts';
import type { Estimate } from './estimates.ts';
import type { Coverage, SkillNeed } from './gaps.ts';
import { round, total } from './numbers.ts';
import type { AssignmentRow, EstimateRow, SkillRow, TotalMonth } from './result.ts';
import { type Month, NO_LEVEL } from './types.ts';
import { titleOf } from './words.ts';

type SkillLevel = Pick<SkillNeed, 'skill' | 'level'>;

/** What rows need beside their numbers. */
interface RowContext {
  readonly tables: SkillTables;
  readonly months: readonly Month[];
  /** Some team records a person with a skill: without one nothing is known of what there is. */
  readonly isSupplyKnown: boolean;
}

/** A skill and level in all months. @param effort days as estimated, a number a month */
export function skillRow(
  { skill, level }: SkillLevel,
  covered: readonly (Coverage | undefined)[],
  effort: readonly number[],
  { tables, months, isSupplyKnown }: RowContext,
): SkillRow {
  return {
    ...skillTitles(tables, { skill, level }),
    months: covered.map((each, index) => ({
      month: months[index] ?? '',
      demand: round(each?.days ?? 0),
      effort: round(effort[index] ?? 0),
      supply: isSupplyKnown ? round(each?.supply ?? 0) : null,
      gap: isSupplyKnown ? round(each?.gap ?? 0) : null,
    })),
  };
}

/** All skills together in a month. @param supply null where it is not known */
export function totalMonth(
  covered: readonly Coverage[],
  { month = '', effort, supply }: { readonly month?: Month; readonly effort: number; readonly supply: number | null },
): TotalMonth {
  const met = total(covered, (each) => each.met);
  return {
    month,
    demand: round(total(covered, ({ days }) => days)),
    effort: round(effort),
    supply: supply === null ? null : round(supply),
    gap: supply === null ? null : round(total(covered, ({ gap }) => gap)),
    utilization: supply !== null && supply > 0 ? round(met / supply) : null,
  };
}

/** What each project estimates, and what that takes. */
export function estimateRows(all: readonly Estimate[], tables: SkillTables): EstimateRow[] {
  return all.map(({ project, skill, level, effort, days, factor, because, months }) => ({
    project,
    ...skillTitles(tables, { skill, level }),
    ...{ effort: round(effort), days: round(days), factor: round(factor) },
    outside: round(days - total(months, (each) => each) * factor),
    because,
  }));
}

/** Ids and titles; no level is null. */
function skillTitles(
  tables: SkillTables,
  { skill, level }: SkillLevel,
): Pick<SkillRow, 'skill' | 'title' | 'level' | 'levelTitle'> {
  const isAny = level === NO_LEVEL;
  return {
    ...{ skill, title: titleOf(tables.skills, skill) },
    ...{ level: isAny ? null : level, levelTitle: isAny ? null : titleOf(tables.levels, level) },
  };
}

/** Who does what, by project. */
export function assignmentRows(assigned: readonly Assigned[], months: readonly Month[]): AssignmentRow[] {
  const groups = groupBy(assigned, ({ person, project, skill, level }) =>
    JSON.stringify([project, person, skill, level]),
  );
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, group]) => {
      const [first] = group;
      if (!first) return [];
      const { person, project, skill, level } = first;
      const own = group.map(({ month, days }) => ({ month: months[month] ?? '', days: round(days) }));
      return {
        person,
        project,
        skill,
        level: level === NO_LEVEL ? null : level,
        days: round(total(group, ({ days }) => days)),
        months: own,
      };
    });
}
