import { CancellationError, type CancellationToken, CancellationTokenSource, type Disposable } from 'vscode';
import type { SolvingProgress } from '../../reports/model/portfolio/solving.ts';

type Listener = (progress: SolvingProgress) => void;

/** Something that takes a while and that several may wait for. It is given up when the last one no longer does. */
export class Attempt<Result> {
  readonly #result: Promise<Result>;
  readonly #source = new CancellationTokenSource();
  readonly #listeners = new Set<Listener>();
  #waiting = 0;
  #failed = false;
  #settled = false;

  constructor(task: (token: CancellationToken, onProgress: Listener) => Promise<Result>) {
    this.#result = task(this.#source.token, (progress) => {
      for (const listener of this.#listeners) listener(progress);
    });
    this.#result.then(
      () => {
        this.#settled = true;
      },
      () => {
        this.#settled = true;
        this.#failed = true;
      },
    );
  }

  /** Whoever asks next should try again. */
  get hasFailed(): boolean {
    return this.#failed || this.#source.token.isCancellationRequested;
  }

  /** @throws {CancellationError} when the token, or `cancel`, ends the waiting */
  async wait(token?: CancellationToken, listener?: Listener): Promise<Result> {
    this.#waiting++;
    if (listener !== undefined) this.#listeners.add(listener);
    let subscription: Disposable | undefined;
    const ended = new Promise<never>((_, reject) => {
      subscription = token?.onCancellationRequested(() => reject(new CancellationError()));
    });
    try {
      return await Promise.race([this.#result, ended]);
    } finally {
      subscription?.dispose();
      if (listener !== undefined) this.#listeners.delete(listener);
      this.#waiting--;
      if (this.#waiting === 0 && token?.isCancellationRequested) this.cancel();
    }
  }

  /** Of no effect once there is an answer. */
  cancel(): void {
    if (!this.#settled) this.#source.cancel();
  }
}
