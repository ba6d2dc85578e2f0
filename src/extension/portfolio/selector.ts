import { CancellationError, type CancellationToken, type Disposable } from 'vscode';
import type { ArgumentsFor, ResultOf } from '../../commands/command.ts';
import type { CommandOf } from '../../commands/generated/load.ts';
import type { SolvingProgress } from '../../reports/model/portfolio/solving.ts';
import type { CommandArguments } from '../../server/protocol.ts';
import type { Connection } from '../client/connection.ts';
import { Attempt } from './attempt.ts';

type SelectRequest = CommandArguments & ArgumentsFor<CommandOf<'select'>>;
type Selected = ResultOf<CommandOf<'select'>>;

/**
 * Asks the server for selections. Whoever asks for the same thing while it is computed, or after, gets the same answer,
 * until something in the workspace changes.
 */
export class Selector implements Disposable {
  readonly #connection: Connection;
  readonly #attempts = new Map<string, Attempt<Selected>>();
  readonly #subscription: Disposable;

  constructor(connection: Connection) {
    this.#connection = connection;
    // What is under way is still waited for: it ends when nobody is left who does.
    this.#subscription = connection.onDidChange(() => this.#attempts.clear());
  }

  /**
   * @param token ends the waiting, and the computation unless others wait for it
   * @param onProgress is told how far the computation has come
   * @throws {CancellationError} when it was cancelled
   */
  select(
    request: SelectRequest,
    token?: CancellationToken,
    onProgress?: (progress: SolvingProgress) => void,
  ): Promise<Selected> {
    const key = JSON.stringify(Object.entries(request).sort());
    const known = this.#attempts.get(key);
    const attempt = known === undefined || known.hasFailed ? this.#start(request) : known;
    this.#attempts.set(key, attempt);
    return attempt.wait(token, onProgress);
  }

  /** Ends everything that is being computed, whoever waits for it. */
  cancel(): void {
    for (const attempt of this.#attempts.values()) attempt.cancel();
  }

  dispose(): void {
    this.#subscription.dispose();
    this.cancel();
  }

  #start(request: SelectRequest): Attempt<Selected> {
    return new Attempt(async (token, onProgress) => {
      const result = this.#connection.execute('select', request, { token, onProgress });
      return result.catch((error: unknown) => {
        throw token.isCancellationRequested ? new CancellationError() : error;
      });
    });
  }
}
