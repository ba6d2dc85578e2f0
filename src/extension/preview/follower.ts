import { Pulse } from '../pulse.ts';

/** Shortest time between two answers, in milliseconds: one frame of a screen. */
const FRAME = 16;

/**
 * Asks for what a page shows, once for each change. Of a keystroke both the editor and the server tell, the server after
 * it has taken it in: who has asked by then is not to ask again, whichever of its answer and that word arrives first.
 */
export class Follower {
  readonly #ask: () => Promise<number | undefined>;
  readonly #pulse = new Pulse(() => this.#refresh(), FRAME);
  /** The editor knows of a change that no question was asked about. */
  #wanted = false;
  /** Of the server: what it was last said to be, and what is shown. */
  #announced = Number.NEGATIVE_INFINITY;
  #shown = Number.NEGATIVE_INFINITY;

  /** @param ask brings the page up to date; the state of the server in the answer, undefined without one. Never rejects. */
  constructor(ask: () => Promise<number | undefined>) {
    this.#ask = ask;
  }

  /** The editor has other text than it had, or the page is another: the server need not have said so. */
  request(): void {
    this.#wanted = true;
    this.#pulse.request();
  }

  /** The server is in a state, which may be one that is shown already. */
  announce(state: number): void {
    this.#announced = state;
    if (this.#isBehind()) this.#pulse.request();
  }

  dispose(): void {
    this.#pulse.dispose();
  }

  #isBehind(): boolean {
    return this.#announced > this.#shown;
  }

  async #refresh(): Promise<void> {
    // While an answer was under way nobody could tell whether it would hold what the server had announced.
    if (!this.#wanted && !this.#isBehind()) return;
    this.#wanted = false;
    this.#shown = (await this.#ask()) ?? this.#shown;
  }
}
