import type { SkillTables } from '../../catalog/catalog.ts';
import type { PersonSupply } from './supply.ts';
import type { MemberInput, Month } from './types.ts';

/** Missing days of one skill and level, a number a month. */
export interface SkillGap {
  readonly skill: string;
  readonly level: string;
  readonly days: readonly number[];
  /** Days that are asked for, a number a month, whether they are missing or not. */
  readonly asked: readonly number[];
  /** The same in days as estimated. */
  readonly effort: readonly number[];
  /** What makes the difference, in words. */
  readonly because: readonly string[];
}

export interface StaffingInput {
  readonly months: readonly Month[];
  /** The month in which the advice is given: nobody learns or is hired before it. */
  readonly now: Month;
  readonly gaps: readonly SkillGap[];
  readonly people: readonly PersonSupply[];
  /** Days that the assignment leaves each person, by name; a number a month. */
  readonly free: ReadonlyMap<string, readonly number[]>;
  readonly members: readonly MemberInput[];
  readonly tables: SkillTables;
  readonly currency: string | undefined;
}

/** Gaps of less than this many days are within the accuracy of any plan. */
export const WORTH_A_WORD = 1;
