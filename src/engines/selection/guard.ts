import { SolveCancelledError } from '../solver/types.ts';

/** Keeps explanations from taking longer than they may. */
export interface Guard {
  /** Time for the next program; undefined where there is none left. @throws {SolveCancelledError} */
  next(): { readonly timeLimit?: number } | undefined;
  /** Whether something was left out. */
  readonly wasShort: boolean;
  /** Something could not be proven in the time that it had. */
  fellShort(): void;
}

/**
 * @param patience seconds for everything together; unlimited where missing
 * @param clock the present in seconds, from any start
 */
export function guard(
  patience: number | undefined,
  clock: (() => number) | undefined,
  isCancelled: (() => boolean) | undefined,
): Guard {
  const end = patience !== undefined && clock ? clock() + patience : undefined;
  let wasShort = false;
  return {
    next() {
      if (isCancelled?.()) throw new SolveCancelledError();
      if (end === undefined || !clock) return {};
      const timeLimit = end - clock();
      if (timeLimit > 0) return { timeLimit };
      wasShort = true;
      return undefined;
    },
    fellShort() {
      wasShort = true;
    },
    get wasShort() {
      return wasShort;
    },
  };
}
