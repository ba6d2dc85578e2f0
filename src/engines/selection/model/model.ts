import type { SelectionInput } from '../types.ts';
import { besideCommitments, overloadsOf } from './commitments.ts';
import { logicLimits } from './logic.ts';
import { moneyLimits, themeLimits } from './money.ts';
import { compareIds, type Limit, type ModelParts, type Option, type SelectionModel, termsOf } from './parts.ts';
import { skillMonthsOf } from './skill-months.ts';
import { sound } from './sound.ts';
import { monthTitle } from './words.ts';

/**
 * Makes the model; what is unusable in the input is left out and named.
 * @param mends whether a selection must mend the rules that commitments break and that can be mended
 */
export function modelOf(given: SelectionInput, mends = true): SelectionModel {
  const { input, problems } = sound(given);
  const candidates = input.candidates.toSorted((a, b) => compareIds(a.id, b.id));
  const options: Option[] = candidates.flatMap(({ starts }, candidate) =>
    starts.map((start) => ({ candidate, start, cost: start.cost ?? 0 })),
  );
  const optionsOf = candidates.map((_, candidate) =>
    options.flatMap((option, index) => (option.candidate === candidate ? [index] : [])),
  );
  const parts = { input, candidates, options, optionsOf };
  const { limits, breaches, isMendable } = besideCommitments(parts, limitsOf(parts), mends);
  const skillMonths = skillMonthsOf(parts);
  const overloads = overloadsOf(parts, breaches, skillMonths);
  return { ...parts, limits, skillMonths, overloads, isMendable: mends && isMendable, problems };
}

/** Every limit but those of people, in an order that depends on nothing but their names. */
function limitsOf(parts: ModelParts): Limit[] {
  return [...moneyLimits(parts), ...infrastructureLimits(parts), ...logicLimits(parts), ...themeLimits(parts)];
}

/** What there is of each resource, month by month. */
function infrastructureLimits(parts: ModelParts): Limit[] {
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
