import type { Candidate, SelectionInput, SelectionProblem, Start } from '../types.ts';
import { type Limit, limitsOf } from './limits.ts';
import { compareIds } from './order.ts';
import { type SkillMonth, skillMonthsOf } from './skill-months.ts';
import { sound } from './sound.ts';

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
  readonly problems: readonly SelectionProblem[];
}

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
