import type { Reply, Request } from './messages.ts';

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
