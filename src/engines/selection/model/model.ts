import type { SelectionInput } from '../types.ts';
import { infrastructureLimits } from './infrastructure.ts';
import { logicLimits } from './logic.ts';
import { moneyLimits, themeLimits } from './money.ts';
import type { Limit, ModelParts, Option, SelectionModel } from './parts.ts';
import { compareIds } from './parts.ts';
import { skillMonthsOf } from './skill-months.ts';
import { sound } from './sound.ts';

/** Makes the model; what is unusable in the input is left out and named. */
export function modelOf(given: SelectionInput): SelectionModel {
  const { input, problems } = sound(given);
  const candidates = input.candidates.toSorted((a, b) => compareIds(a.id, b.id));
  const options: Option[] = candidates.flatMap(({ starts }, candidate) =>
    starts.map((start) => ({ candidate, start, cost: start.cost ?? 0 })),
  );
  const optionsOf = candidates.map((_, candidate) =>
    options.flatMap((option, index) => (option.candidate === candidate ? [index] : [])),
  );
  const parts = { input, candidates, options, optionsOf };
  return { ...parts, limits: limitsOf(parts), skillMonths: skillMonthsOf(parts), problems };
}

/** Every limit but those of people, in an order that depends on nothing but their names. */
function limitsOf(parts: ModelParts): Limit[] {
  return [...moneyLimits(parts), ...infrastructureLimits(parts), ...logicLimits(parts), ...themeLimits(parts)];
}
