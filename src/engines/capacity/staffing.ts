import type { SkillTables } from '../../catalog/catalog.ts';
import { recruiting, runs } from './recruiting.ts';
import type { Advice } from './result.ts';
import type { PersonSupply } from './supply.ts';
import { training } from './training.ts';
import type { MemberInput, Month } from './types.ts';

/** Missing days of one skill and level, a number a month. */
export interface SkillGap {
  readonly skill: string;
  readonly level: string;
  readonly days: readonly number[];
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

/**
 * How the gaps can be closed. For each skill and level: first somebody who is near to it and has days left after
 * training; what remains is bridged by contractors where it is short, else by hiring. Times are the catalogue's
 * (`staffing`), costs the median of the rates that teams give for the skill and level.
 */
export function staffingAdvice(input: StaffingInput): Advice[] {
  const free = new Map([...input.free].map(([person, days]) => [person, [...days]]));
  return input.gaps.flatMap((gap) => {
    const left = [...gap.days];
    const trained = training(input, gap, left, free);
    return [...trained, ...runs(left).flatMap((run) => recruiting(input, gap, left, run))];
  });
}
