import { componentsOf } from '../program/components.ts';
import type { Need } from '../types.ts';
import { committedOptions } from './commitments.ts';
import type { SelectionModel, SkillClass, SkillMonth } from './parts.ts';
import { relieved } from './skill-months.ts';

/** The same portfolio with more of some resources: money, machines, or a person more for so many days. */
export function withMore(model: SelectionModel, needs: readonly Need[]): SelectionModel {
  const more = new Map(needs.map(({ limit, amount }) => [limit.id, amount]));
  const limits = model.limits.map((limit) => {
    const amount = more.get(limit.name.id);
    if (amount === undefined) return limit;
    // Of what commitments take beyond what there is, more has to cover that first.
    const capacity = (limit.capacity ?? limit.upper) + amount;
    return { ...limit, capacity, upper: Math.max(limit.upper, capacity) };
  });
  const skillMonths = model.skillMonths.map((month) => withPeople(model, month, more));
  return { ...model, limits, skillMonths };
}

function withPeople(model: SelectionModel, month: SkillMonth, more: ReadonlyMap<string, number>): SkillMonth {
  const needed = month.classes.filter(({ name }) => more.has(name.id));
  if (needed.length === 0) return month;
  const classes = month.classes.map((each) => {
    const able = needed.flatMap(({ skill, level }, index) =>
      skill === each.skill && rankOf(model, level) >= rankOf(model, each.level) ? [month.days.length + index] : [],
    );
    return { ...each, able: [...each.able, ...able], relief: 0 };
  });
  const days = [...month.days, ...needed.map(({ name }) => more.get(name.id) ?? 0)];
  return relieved({ ...month, classes, days }, committedOptions(model));
}

function rankOf({ input }: SelectionModel, level: string): number {
  return input.ranks[level] ?? Number.NEGATIVE_INFINITY;
}

/**
 * The model in which what is missing is missing: where newcomers take of a resource, what commitments take beyond it has
 * to be had before them.
 * @param newcomers indices of candidates
 */
export function withDebts(model: SelectionModel, newcomers: ReadonlySet<number>): SelectionModel {
  const options = [...newcomers].flatMap((candidate) => model.optionsOf[candidate] ?? []);
  const takes = ({ terms }: { readonly terms: ReadonlyMap<number, number> }): boolean =>
    options.some((option) => terms.has(option));
  return {
    ...model,
    limits: model.limits.map((limit) =>
      limit.unit !== undefined && limit.capacity !== undefined && takes(limit)
        ? { ...limit, upper: limit.capacity }
        : limit,
    ),
    skillMonths: model.skillMonths.map((month) => {
      if (month.classes.every(({ relief }) => relief === 0)) return month;
      // Who comes for the newcomers can do the easier work of the same kind, and is asked to.
      const asked = month.classes.filter(takes);
      const isConcerned = ({ skill, level }: SkillClass): boolean =>
        asked.some((each) => each.skill === skill && rankOf(model, each.level) >= rankOf(model, level));
      const touched = componentsOf(month.classes, month.days).flatMap(({ classes }) =>
        classes.some(isConcerned) ? classes : [],
      );
      return {
        ...month,
        classes: month.classes.map((each) => (touched.includes(each) ? { ...each, relief: 0 } : each)),
      };
    }),
  };
}
