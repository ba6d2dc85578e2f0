import { recruiting, runs } from './recruiting.ts';
import type { Advice } from './result.ts';
import type { StaffingInput } from './staffing-input.ts';
import { training } from './training.ts';

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
