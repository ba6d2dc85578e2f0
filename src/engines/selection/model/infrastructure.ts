import { compareIds, type Limit, type ModelParts, termsOf } from './parts.ts';
import { monthTitle } from './words.ts';

/** What there is of each resource, month by month. */
export function infrastructureLimits(parts: ModelParts): Limit[] {
  const { infrastructure, months } = parts.input;
  const resources = infrastructure.toSorted((a, b) => compareIds(a.resource, b.resource));
  return resources.flatMap(({ resource, unit, capacity, origins }) =>
    months.map((month, index): Limit => {
      const origin = origins[0];
      return {
        name: {
          kind: 'infrastructure',
          id: `infrastructure:${resource}@${month}`,
          title: `${resource} in ${monthTitle(month)}`,
          origin,
        },
        lower: Number.NEGATIVE_INFINITY,
        upper: capacity[index] ?? 0,
        terms: termsOf(parts, ({ start }) =>
          start.infrastructure.reduce(
            (sum, entry) => sum + (entry.resource === resource ? (entry.amounts[index] ?? 0) : 0),
            0,
          ),
        ),
        unit: unit ?? 'units',
        month,
      };
    }),
  );
}
