import type { Month } from '../../capacity/types.ts';
import type { LimitName } from '../types.ts';
import { infrastructureLimits } from './infrastructure.ts';
import { logicLimits } from './logic.ts';
import type { SelectionModel } from './model.ts';
import { moneyLimits, themeLimits } from './money.ts';

/** A limit that is one row over the options. */
export interface Limit {
  readonly name: LimitName;
  readonly lower: number;
  readonly upper: number;
  /** What each option takes of it, by index of the option. */
  readonly terms: ReadonlyMap<number, number>;
  /** What it is measured in, where one could have more of it; undefined for what is a matter of logic. */
  readonly unit: string | undefined;
  readonly month?: Month | undefined;
}

/** What limits are made of. */
export type ModelParts = Pick<SelectionModel, 'input' | 'candidates' | 'options' | 'optionsOf'>;

/** Every limit but those of people, in an order that depends on nothing but their names. */
export function limitsOf(parts: ModelParts): Limit[] {
  return [...moneyLimits(parts), ...infrastructureLimits(parts), ...logicLimits(parts), ...themeLimits(parts)];
}

/** A row from what each option takes; zeros are left out. */
export function termsOf(
  { options }: ModelParts,
  amount: (option: ModelParts['options'][number]) => number,
): Map<number, number> {
  return new Map(
    options.flatMap((option, index): [number, number][] => {
      const value = amount(option);
      return value === 0 ? [] : [[index, value]];
    }),
  );
}
