/** The longest that a slow run delays the next one, in milliseconds. */
const longestRest = 5000;

/**
 * Repeats a task on request: the first time at once, later at most once per interval, never twice at a time. However
 * many requests arrive meanwhile, one more run serves them all, so the last request is always followed by a run.
 */
export class Pulse {
  readonly #task: () => Promise<void>;
  readonly #interval: number;
  readonly #share: number;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running = false;
  #wanted = false;
  #disposed = false;
  /** The earliest time of the next run. */
  #next = Number.NEGATIVE_INFINITY;

  /**
   * @param task must not reject
   * @param interval the shortest time between the starts of two runs, in milliseconds
   * @param share the share of the time that runs may take, above 0 to 1: after a slow run the next one waits, but never
   *   longer than five seconds
   */
  constructor(task: () => Promise<void>, interval: number, share = 1) {
    this.#task = task;
    this.#interval = interval;
    this.#share = share;
  }

  request(): void {
    this.#wanted = true;
    if (this.#disposed || this.#running || this.#timer !== undefined) return;
    const wait = this.#next - performance.now();
    if (wait <= 0) void this.#run();
    else this.#timer = setTimeout(() => void this.#run(), wait);
  }

  dispose(): void {
    this.#disposed = true;
    clearTimeout(this.#timer);
  }

  async #run(): Promise<void> {
    this.#timer = undefined;
    this.#running = true;
    this.#wanted = false;
    const start = performance.now();
    try {
      await this.#task();
    } finally {
      this.#running = false;
      const taken = performance.now() - start;
      this.#next = start + Math.max(this.#interval, taken + Math.min(taken / this.#share - taken, longestRest));
      if (this.#wanted) this.request();
    }
  }
}
