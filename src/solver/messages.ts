import type { Program, Solution, SolveOptions, SolveProgress } from '../engines/solver/types.ts';

/** What is told to the thread that has the solver. The first message loads it. */
export type Request =
  | {
      readonly kind: 'load';
      /** The bytes of `highs.wasm`. */
      readonly runtime: BufferSource;
    }
  | {
      readonly kind: 'solve';
      readonly program: Program;
      readonly options: Omit<SolveOptions, 'onProgress'>;
      /** Whether progress is to be told. */
      readonly isWatched: boolean;
    };

/** What it answers: any number of times how far it is, then once what came out. */
export type Reply =
  | { readonly kind: 'progress'; readonly progress: SolveProgress }
  | { readonly kind: 'solution'; readonly solution: Solution }
  | { readonly kind: 'failure'; readonly message: string };

/** A thread with a solver, seen from outside. */
export interface Thread {
  send(request: Request): void;
  /** Says who hears its replies, and that it broke down. One at a time. */
  listen(onReply: (reply: Reply) => void, onBreakdown: (error: Error) => void): void;
  /** Whether the process has to go on because of it. */
  hold(isHeld: boolean): void;
  /** Ends it, whatever it is doing. */
  end(): void;
}
