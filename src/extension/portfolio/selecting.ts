import { CancellationTokenSource, type Disposable, l10n } from 'vscode';
import type { SolvingProgress } from '../../reports/model/portfolio/solving.ts';
import type { SelectionResult } from '../../reports/model/portfolio/types.ts';
import type { Selector } from './selector.ts';

/** What a page is sent, but for the project. */
type Sent =
  | { readonly type: 'solving'; readonly scenario: string | null; readonly progress?: SolvingProgress }
  | { readonly type: 'selected'; readonly scenario: string | null; readonly result: SelectionResult }
  | { readonly type: 'stopped'; readonly reason?: string };

/** Computes selections for a page, one after the other; a new request ends the one before. */
export class Selecting implements Disposable {
  readonly #selector: Selector;
  readonly #project: () => string;
  readonly #post: (message: Sent) => void;
  #source: CancellationTokenSource | undefined;

  constructor(selector: Selector, project: () => string, post: (message: Sent) => void) {
    this.#selector = selector;
    this.#project = project;
    this.#post = post;
  }

  async select(scenarios: readonly (string | null)[], frontier: boolean): Promise<void> {
    const source = new CancellationTokenSource();
    const before = this.#source;
    this.#source = source;
    for (const [place, scenario] of scenarios.entries()) {
      if (this.#source !== source) return;
      const run = this.#run(scenario, frontier, source);
      // Only now: what was asked for before may be the same, and is then not begun anew.
      if (place === 0) before?.cancel();
      await run;
    }
  }

  /** Ends what is being computed, and says so. */
  cancel(): void {
    this.#source = undefined;
    this.#selector.cancel();
    this.#post({ type: 'stopped', reason: l10n.t('Cancelled.') });
  }

  dispose(): void {
    this.#source?.cancel();
    this.#source = undefined;
  }

  async #run(scenario: string | null, frontier: boolean, source: CancellationTokenSource): Promise<void> {
    const uri = this.#project();
    const isCurrent = (): boolean => this.#source === source && uri === this.#project();
    this.#post({ type: 'solving', scenario });
    const request = { ...(uri !== '' && { uri }), ...(scenario !== null && { scenario }), frontier };
    try {
      const result = await this.#selector.select(request, source.token, (progress) => {
        if (isCurrent()) this.#post({ type: 'solving', scenario, progress });
      });
      // The page asks for one scenario at a time.
      if (isCurrent() && !('base' in result)) this.#post({ type: 'selected', scenario, result });
    } catch (error) {
      // Ended because files changed: the page asks anew when it has heard of the change.
      if (isCurrent()) this.#stop(error);
    }
  }

  #stop(error: unknown): void {
    this.#source = undefined;
    this.#post({ type: 'stopped', reason: error instanceof Error ? error.message : String(error) });
  }
}
