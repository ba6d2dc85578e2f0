import { SolveCancelledError } from '../solver/types.ts';

/** Keeps what comes after the answer from taking longer than it may. */
export interface Guard {
  /** Time for the next program; undefined where there is none left. @throws {SolveCancelledError} */
  next(): { readonly timeLimit?: number } | undefined;
  /** A guard of a share of what is left, from 0 to 1. */
  part(share: number): Guard;
  /** Whether something was left out. */
  readonly wasShort: boolean;
  /** Something could not be proven in the time that it had. */
  fellShort(): void;
}

/**
 * @param end when everything has to be over, by the clock; never where missing
 * @param clock the present in seconds, from any start
 */
export function guard(
  end: number | undefined,
  clock: (() => number) | undefined,
  isCancelled: (() => boolean) | undefined,
): Guard {
  let wasShort = false;
  const guardUntil = (own: number | undefined): Guard => ({
    next() {
      if (isCancelled?.()) throw new SolveCancelledError();
      if (own === undefined || !clock) return {};
      const timeLimit = own - clock();
      if (timeLimit > 0) return { timeLimit };
      wasShort = true;
      return undefined;
    },
    part(share) {
      if (own === undefined || !clock) return guardUntil(undefined);
      const now = clock();
      return guardUntil(Math.min(own, now + Math.max(0, own - now) * share));
    },
    fellShort() {
      wasShort = true;
    },
    get wasShort() {
      return wasShort;
    },
  });
  return guardUntil(end);
}
