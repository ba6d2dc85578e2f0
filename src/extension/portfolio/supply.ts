import { Disposable } from 'vscode';
import type { Analysis } from '../../reports/model/portfolio/analysis.ts';
import type { PortfolioModel } from '../../reports/model/portfolio/portfolio.ts';
import type { CapacityReport } from '../../reports/model/portfolio/types.ts';
import type { PortfolioTab } from '../../reports/model/portfolio/what-if.ts';
import { PORTFOLIO_ANALYSIS_REQUEST, PORTFOLIO_REQUEST, type PortfolioParams } from '../../server/protocol.ts';
import type { Connection } from '../client/connection.ts';
import { WIRE } from '../generated/commands.ts';
import { Pulse } from '../pulse.ts';

/** Shortest time between two updates of the ranking, in milliseconds. */
const frame = 50;
/** The same for what takes longer; and the share of the time that it may take. */
const [rest, share] = [300, 0.3];

/** What a page is sent, but for the project. */
type Sent =
  | { readonly type: 'portfolio'; readonly portfolio: PortfolioModel }
  | { readonly type: 'analysis'; readonly analysis: Analysis | null }
  | { readonly type: 'capacity'; readonly capacity: CapacityReport | null }
  | { readonly type: 'show'; readonly tab: PortfolioTab };

/** Keeps a page true: sends what it shows when it opens, and again when files change; only what is in view. */
export class Supply implements Disposable {
  readonly #connection: Connection;
  readonly #project: () => string;
  readonly #post: (message: Sent) => void;
  readonly #portfolio = new Pulse(() => this.#sendPortfolio(), frame, share);
  readonly #details = new Pulse(() => this.#sendDetails(), rest, share);
  readonly #subscription: Disposable;
  #tab: PortfolioTab = 'ranking';
  #wanted: PortfolioTab | undefined;
  /** The page has loaded and listens. It goes whenever its tab is hidden, and loads anew when it is shown again. */
  #listening = false;

  constructor(connection: Connection, project: () => string, post: (message: Sent) => void) {
    this.#connection = connection;
    this.#project = project;
    this.#post = post;
    this.#subscription = connection.onDidChange(() => this.#request());
  }

  get isListening(): boolean {
    return this.#listening;
  }

  /** @param tab the one in view */
  listen(tab: PortfolioTab): void {
    this.#listening = true;
    this.#tab = tab;
  }

  pause(): void {
    this.#listening = false;
  }

  /** Sends everything anew. @param tab is brought into view, if given */
  show(tab: PortfolioTab | undefined): void {
    this.#wanted = tab;
    if (tab !== undefined) this.#tab = tab;
    this.#request();
  }

  /** Another tab is in view. */
  view(tab: PortfolioTab): void {
    this.#tab = tab;
    this.#details.request();
  }

  dispose(): void {
    Disposable.from(this.#portfolio, this.#details, this.#subscription).dispose();
  }

  #request(): void {
    if (!this.#listening) return;
    this.#portfolio.request();
    this.#details.request();
  }

  async #sendPortfolio(): Promise<void> {
    const portfolio = await this.#ask<PortfolioModel>(PORTFOLIO_REQUEST);
    if (portfolio === undefined) return;
    this.#post({ type: 'portfolio', portfolio });
    if (this.#wanted !== undefined) this.#post({ type: 'show', tab: this.#wanted });
    this.#wanted = undefined;
  }

  async #sendDetails(): Promise<void> {
    if (this.#tab === 'ranking') {
      const analysis = await this.#ask<Analysis | null>(PORTFOLIO_ANALYSIS_REQUEST);
      if (analysis !== undefined) this.#post({ type: 'analysis', analysis });
    } else if (this.#tab === 'capacity') {
      const params = { command: WIRE.capacity, arguments: [this.#params()] };
      const capacity = await this.#ask<CapacityReport>('workspace/executeCommand', params);
      if (capacity !== undefined) this.#post({ type: 'capacity', capacity });
    }
  }

  #params(): PortfolioParams {
    const uri = this.#project();
    return uri === '' ? {} : { uri };
  }

  /** Without an answer (the server restarts), or with one for a project that is no longer shown, what is in view stays. */
  async #ask<Result>(method: string, params: object = this.#params()): Promise<Result | undefined> {
    const project = this.#project();
    const result = await this.#connection.request<Result>(method, params).catch(() => undefined);
    return this.#listening && project === this.#project() ? result : undefined;
  }
}
