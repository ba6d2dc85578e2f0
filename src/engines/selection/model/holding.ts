import type { Limit, SelectionModel } from './parts.ts';
import { staff } from './skill-months.ts';
import { exceeds, slackOf } from './tolerance.ts';

/** What a selection takes of a limit. */
export function takenOf({ terms }: Limit, chosen: readonly number[]): number {
  return chosen.reduce((sum, option) => sum + (terms.get(option) ?? 0), 0);
}

/** Whether a selection respects a limit. */
export function holds(limit: Limit, chosen: readonly number[]): boolean {
  return !exceeds(takenOf(limit, chosen), limit);
}

/** Ids of the kinds of work that people cannot do for a selection; with `touching`, only in months in which these have work. */
export function shortWork({ skillMonths }: SelectionModel, chosen: readonly number[], touching?: number): string[] {
  return skillMonths.flatMap(({ classes, days }) => {
    if (touching !== undefined && !classes.some(({ terms }) => terms.has(touching))) return [];
    const demand = classes.map(({ terms, relief }) =>
      Math.max(0, chosen.reduce((sum, option) => sum + (terms.get(option) ?? 0), 0) - relief),
    );
    const { unserved } = staff(
      demand,
      classes.map(({ able }) => able),
      days,
    );
    return classes.flatMap(({ name }, index) =>
      (unserved[index] ?? 0) > slackOf(demand[index] ?? 0) ? [name.id] : [],
    );
  });
}
