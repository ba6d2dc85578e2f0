import type { SkillTables } from '../../catalog/catalog.ts';
import { groupBy } from '../../text/lists.ts';
import type { Assigned } from './assignment.ts';
import type { Coverage } from './gaps.ts';
import { round, total } from './numbers.ts';
import type { AssignmentRow, SkillRow, TotalMonth } from './result.ts';
import type { Month } from './types.ts';
import { titleOf } from './words.ts';

/** A skill and level in all months. */
export function skillRow(
  { skill, level }: { readonly skill: string; readonly level: string },
  covered: readonly (Coverage | undefined)[],
  { tables, months }: { readonly tables: SkillTables; readonly months: readonly Month[] },
): SkillRow {
  return {
    skill,
    title: titleOf(tables.skills, skill),
    level,
    levelTitle: titleOf(tables.levels, level),
    months: covered.map((each, index) => ({
      month: months[index] ?? '',
      demand: round(each?.days ?? 0),
      supply: round(each?.supply ?? 0),
      gap: round(each?.gap ?? 0),
    })),
  };
}

/** All skills together in a month. */
export function totalMonth(covered: readonly Coverage[], supply: number, month: Month = ''): TotalMonth {
  const met = total(covered, (each) => each.met);
  return {
    month,
    demand: round(total(covered, ({ days }) => days)),
    supply: round(supply),
    gap: round(total(covered, ({ gap }) => gap)),
    utilization: supply > 0 ? round(met / supply) : null,
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
      return { person, project, skill, level, days: round(total(group, ({ days }) => days)), months: own };
    });
}
