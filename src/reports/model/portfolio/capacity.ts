import type { CapacityReport, PersonMonth } from '../../../engines/capacity/result.ts';
import type { ResourceMonths } from './usage.ts';

/** A month in which somebody is promised more than there is. */
export interface OverAllocation extends PersonMonth {
  readonly person: string;
}

/** Demand against supply: skills first, then what else work needs. */
export function capacityRows({ skills, infrastructure }: CapacityReport): readonly ResourceMonths[] {
  const people = skills.map(({ skill, title, level, levelTitle, months }) => ({
    id: `${skill}/${level}`,
    title: `${title} (${levelTitle.toLowerCase()})`,
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
