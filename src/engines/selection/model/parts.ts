import type { Month } from '../../capacity/types.ts';
import type { Candidate, LimitName, Overload, SelectionInput, SelectionProblem, Start } from '../types.ts';

/** A limit that is one row over the options. */
export interface Limit {
  readonly name: LimitName;
  readonly lower: number;
  readonly upper: number;
  /** What each option takes of it, by index of the option. */
  readonly terms: ReadonlyMap<number, number>;
  /** What there is of it, where commitments take more: then `upper` is what they take. */
  readonly capacity?: number | undefined;
  /** What it is measured in, where one could have more of it; undefined for what is a matter of logic. */
  readonly unit: string | undefined;
  readonly month?: Month | undefined;
}

/** What limits are made of. */
export type ModelParts = Pick<SelectionModel, 'input' | 'candidates' | 'options' | 'optionsOf'>;

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

/** A candidate with one of its starts: what the program decides on. */
export interface Option {
  /** Index of the candidate. */
  readonly candidate: number;
  readonly start: Start;
  /** 0 where it is not known. */
  readonly cost: number;
}

/** A selection as limits on options; the same for the same facts, in whatever order they come. */
export interface SelectionModel {
  readonly input: SelectionInput;
  /** By id. */
  readonly candidates: readonly Candidate[];
  readonly options: readonly Option[];
  /** Indices of its options for each candidate. */
  readonly optionsOf: readonly (readonly number[])[];
  readonly limits: readonly Limit[];
  /** What people limit, month by month. */
  readonly skillMonths: readonly SkillMonth[];
  /** What running and approved projects break by themselves; the limits above have room for it. */
  readonly overloads: readonly Overload[];
  /** Rules that they break and that others could mend are kept; a model that does without these may have an answer. */
  readonly isMendable: boolean;
  readonly problems: readonly SelectionProblem[];
}

/** Work of one skill and level in one month. */
export interface SkillClass {
  readonly name: LimitName;
  readonly skill: string;
  readonly level: string;
  /** Days that each option asks for, by index of the option. */
  readonly terms: ReadonlyMap<number, number>;
  /** Days that commitments ask for and nobody has: they are done as they are, and nothing is left for others. */
  readonly relief: number;
  /** Indices of the profiles that can do it. */
  readonly able: readonly number[];
}

/** What is asked of people in one month. */
export interface SkillMonth {
  readonly month: Month;
  readonly classes: readonly SkillClass[];
  /** Project days of each profile. */
  readonly days: readonly number[];
}

/** By code unit: the same in every language of the machine. */
export function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
