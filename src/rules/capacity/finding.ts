import type { Severity } from '../rule.ts';

export type CapacityCode = 'capacity/over-allocated' | 'capacity/skill-gap' | 'capacity/infrastructure-gap';

/** A finding that rests on many files. It holds no artifacts: it outlives many versions of them. */
export interface CapacityFinding {
  readonly code: CapacityCode;
  /** The value that it is about. */
  readonly pointer: string;
  /** What is wrong and what to do. */
  readonly message: string;
  readonly severity?: Severity;
  /** The other sides. */
  readonly related?: readonly Elsewhere[];
}

/** A value in another file. */
export interface Elsewhere {
  readonly uri: string;
  readonly pointer: string;
  readonly message: string;
}
