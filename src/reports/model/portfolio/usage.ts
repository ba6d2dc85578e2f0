import type { CapacityReport, PersonMonth } from '../../../engines/capacity/result.ts';
import type { Month } from '../../../engines/capacity/types.ts';
import type { SelectionResult, Usage } from '../../../engines/selection/types.ts';
import { capitalized } from '../../format/words.ts';

/** A resource by month. */
export interface ResourceMonths {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  /** A cell a month of the grid; undefined where nothing is asked and nothing limits. */
  readonly cells: readonly (ResourceMonth | undefined)[];
}

export interface ResourceMonth {
  readonly used: number;
  /** Null where nothing says what there is. */
  readonly capacity: number | null;
  /** What is missing; what is used beyond the capacity where it is not given. */
  readonly gap?: number | null | undefined;
}

export interface UsageGrid {
  readonly months: readonly Month[];
  readonly rows: readonly ResourceMonths[];
}

/** What a selection takes of each resource, by month; limits of the whole period are left out. */
export function usageGrid({ usage }: SelectionResult): UsageGrid {
  const monthly = usage.filter((entry): entry is Usage & { readonly month: Month } => entry.month !== undefined);
  const months = [...new Set(monthly.map(({ month }) => month))].sort();
  const rows = new Map<string, Map<Month, Usage>>();
  for (const entry of monthly) {
    const id = resourceOf(entry.resource);
    const row = rows.get(id) ?? new Map<Month, Usage>();
    rows.set(id, row.set(entry.month, entry));
  }
  return { months, rows: [...rows].map(([id, byMonth]) => rowOf(id, byMonth, months)) };
}

/** Limits of the whole period: budgets, groups, themes. */
export function totals({ usage }: SelectionResult): readonly Usage[] {
  return usage.filter(({ month }) => month === undefined);
}

function rowOf(id: string, byMonth: ReadonlyMap<Month, Usage>, months: readonly Month[]): ResourceMonths {
  const [first] = byMonth.values();
  return {
    id,
    title: withoutMonth(first?.title ?? id),
    unit: first?.unit ?? '',
    cells: months.map((month) => byMonth.get(month)),
  };
}

/** `skill:data-engineering/senior@2027-03` → `skill:data-engineering/senior`. */
function resourceOf(resource: string): string {
  return resource.replace(/@\d{4}-\d{2}$/, '');
}

/** `data engineering (senior) in March 2027` → `Data engineering (senior)`. */
function withoutMonth(title: string): string {
  return capitalized(title.replace(/ in \p{L}+ \d{4}$/u, ''));
}

/** A month in which somebody is promised more than there is. */
export interface OverAllocation extends PersonMonth {
  readonly person: string;
}

/** Demand against supply: skills first, then what else work needs. */
export function capacityRows({ skills, infrastructure }: CapacityReport): readonly ResourceMonths[] {
  const people = skills.map(({ skill, title, level, levelTitle, months }) => ({
    id: `${skill}/${level ?? ''}`,
    title: levelTitle === null ? title : `${title} (${levelTitle.toLowerCase()})`,
    unit: 'days',
    cells: months.map(({ demand, supply, gap }) => ({ used: demand, capacity: supply, gap })),
  }));
  const things = infrastructure.map(({ resource, unit, months }) => ({
    id: resource,
    title: resource,
    unit: unit ?? '',
    cells: months.map(({ demand, capacity, gap }) => ({ used: demand, capacity, gap })),
  }));
  return [...people, ...things];
}

/** Every month in which a person is promised more than there is, the worst of each person first. */
export function overAllocations({ people }: CapacityReport): readonly OverAllocation[] {
  return people.flatMap(({ person, months }) =>
    months.filter(({ overAllocated }) => overAllocated).map((month) => ({ person, ...month })),
  );
}
