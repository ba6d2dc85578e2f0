import { infrastructureLimits } from './infrastructure.ts';
import { logicLimits } from './logic.ts';
import { moneyLimits, themeLimits } from './money.ts';
import type { Limit, ModelParts } from './parts.ts';

/** Every limit but those of people, in an order that depends on nothing but their names. */
export function limitsOf(parts: ModelParts): Limit[] {
  return [...moneyLimits(parts), ...infrastructureLimits(parts), ...logicLimits(parts), ...themeLimits(parts)];
}
