import type { SelectionModel, SkillClass, SkillMonth } from '../model/parts.ts';
import { staff } from '../model/skill-months.ts';
import type { Builder, Variation } from './builder.ts';
import { type Component, componentsOf } from './components.ts';

/** Work that people have to do: `Σ terms ≤ upper`. */
export interface CapacityRow {
  readonly terms: readonly (readonly [number, number])[];
  readonly upper: number;
  /** Ids of the limits that it carries. */
  readonly limits: readonly string[];
}

/** Up to so many classes of work in a component, rows over sets of classes are fewer than columns for who does what. */
const FEW = 4;

/**
 * Rows that hold exactly when the work of a month can be done, each day of a person given once. Where few classes of work
 * compete for the same people: no set of classes asks for more days than those have who can do one of them (Hall 1935;
 * Gale 1957). Elsewhere: a flow from work to people.
 */
export function capacityRowsOf(
  month: SkillMonth,
  model: SelectionModel,
  variation: Variation,
  builder: Builder,
): CapacityRow[] {
  const held = month.classes.filter(({ name }) => variation.holds?.(name.id) ?? true);
  return componentsOf(held, month.days).flatMap((component) => {
    const extras = component.classes.map(({ name }, index) =>
      variation.isElastic ? builder.extra(name, 'days', capacityOf(component, index)) : undefined,
    );
    const rows = component.classes.length <= FEW ? setRows(component, extras) : flowRows(component, extras, builder);
    return variation.isElastic || !canDoAll(component, model) ? rows : [];
  });
}

function capacityOf({ able, days }: Component, index: number): number {
  return (able[index] ?? []).reduce((sum, profile) => sum + (days[profile] ?? 0), 0);
}

/** Whether even all projects together leave people free: then nothing of it needs to be in the program. */
function canDoAll({ classes, able, days }: Component, { optionsOf }: SelectionModel): boolean {
  const most = classes.map(
    ({ terms, relief }) =>
      optionsOf.reduce((sum, options) => sum + Math.max(0, ...options.map((option) => terms.get(option) ?? 0)), 0) -
      relief,
  );
  return staff(most, able, days).total === 0;
}

type Extras = readonly (number | undefined)[];

/** One row for each set of people that some set of work needs, with all work that only these can do. */
function setRows({ classes, able, days }: Component, extras: Extras): CapacityRow[] {
  const sets = new Map<string, { work: Set<number>; profiles: Set<number> }>();
  for (let mask = 1; mask < 2 ** classes.length; mask += 1) {
    const work = classes.flatMap((_, index) => (mask & (1 << index) ? [index] : []));
    const profiles = new Set(work.flatMap((index) => able[index] ?? []));
    // More of one kind of work is no more of another that the same people do: then each set of work is one of its own.
    const isOwn = work.some((index) => extras[index] !== undefined);
    const key = isOwn ? `set ${mask}` : [...profiles].sort((a, b) => a - b).join();
    const known = sets.get(key);
    sets.set(key, { profiles, work: new Set([...(known?.work ?? []), ...work]) });
  }
  return [...sets.values()].map(({ work, profiles }) => {
    const members = [...work].sort((a, b) => a - b);
    return {
      terms: merged(members.map((index) => withExtra(classes[index], extras[index]))),
      upper:
        [...profiles].reduce((sum, profile) => sum + (days[profile] ?? 0), 0) +
        members.reduce((sum, index) => sum + (classes[index]?.relief ?? 0), 0),
      limits: members.flatMap((index) => classes[index]?.name.id ?? []),
    };
  });
}

function flowRows({ classes, able, days }: Component, extras: Extras, builder: Builder): CapacityRow[] {
  const given = days.map((): [number, number][] => []);
  const work = classes.map((each, index): CapacityRow => {
    const flows = (able[index] ?? []).map((profile): [number, number] => {
      const column = builder.column({ cost: 0, lower: 0, upper: Number.POSITIVE_INFINITY, integer: false });
      given[profile]?.push([column, 1]);
      return [column, -1];
    });
    return { terms: [...withExtra(each, extras[index]), ...flows], upper: each.relief, limits: [each.name.id] };
  });
  const people = given.map((terms, profile): CapacityRow => ({ terms, upper: days[profile] ?? 0, limits: [] }));
  return [...work, ...people.filter(({ terms }) => terms.length > 0)];
}

function withExtra(each: SkillClass | undefined, extra: number | undefined): [number, number][] {
  return [...(each?.terms ?? []), ...(extra === undefined ? [] : [[extra, -1] as [number, number]])];
}

function merged(parts: readonly (readonly [number, number])[][]): [number, number][] {
  const sums = new Map<number, number>();
  for (const [column, value] of parts.flat()) sums.set(column, (sums.get(column) ?? 0) + value);
  return [...sums];
}
