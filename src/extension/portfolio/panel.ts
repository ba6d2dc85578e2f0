import { Disposable, l10n, Uri, type ViewColumn, type WebviewPanel } from 'vscode';
import type { PortfolioTab } from '../../reports/model/portfolio/what-if.ts';
import type { FromPortfolio, ToPortfolio } from '../../webview/portfolio/messages.ts';
import type { Connection } from '../client/connection.ts';
import { openPointer } from '../navigate.ts';
import { saveAs } from './save.ts';
import { Selecting } from './selecting.ts';
import type { Selector } from './selector.ts';
import { Supply } from './supply.ts';

type Message = ToPortfolio extends infer One ? (One extends ToPortfolio ? Omit<One, 'project'> : never) : never;

/** What a panel works with. */
export interface PanelServices {
  readonly connection: Connection;
  readonly selector: Selector;
  /** Carries out what a page asks the editor for. */
  run(command: Extract<FromPortfolio, { type: 'run' }>['command'], project: string): Promise<unknown>;
}

/** The portfolio in an editor tab: what it shows follows the files. */
export class PortfolioPanel implements Disposable {
  readonly #panel: WebviewPanel;
  readonly #services: PanelServices;
  readonly #supply: Supply;
  readonly #selecting: Selecting;
  readonly #subscriptions: Disposable;
  #project: string;
  /** A tab that the page is to show as soon as it listens. */
  #wanted: PortfolioTab | undefined;

  /** @param project any file or folder of the project; empty for the only one */
  constructor(panel: WebviewPanel, services: PanelServices, project: string) {
    const { connection, selector } = services;
    this.#panel = panel;
    this.#services = services;
    this.#project = project;
    const post = (message: Message) => this.#post(message);
    this.#supply = new Supply(connection, () => this.#project, post);
    this.#selecting = new Selecting(selector, () => this.#project, post);
    this.#subscriptions = Disposable.from(
      this.#supply,
      this.#selecting,
      panel.webview.onDidReceiveMessage((message: FromPortfolio) => this.#receive(message)),
      panel.onDidChangeViewState(() => {
        if (!panel.visible) this.#supply.pause();
      }),
    );
    panel.title = l10n.t('Portfolio');
  }

  get column(): ViewColumn | undefined {
    return this.#panel.viewColumn;
  }

  /** Brings the panel to the front with a tab of a project's portfolio. */
  show(project: string, tab: PortfolioTab): void {
    this.#project = project;
    this.#wanted = tab;
    this.#panel.reveal(this.column);
    if (this.#supply.isListening) this.#supplyWanted();
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  #supplyWanted(): void {
    const tab = this.#wanted;
    this.#wanted = undefined;
    this.#supply.show(tab);
  }

  #post(message: Message): void {
    const sent = { ...message, project: this.#project } as ToPortfolio;
    void this.#panel.webview.postMessage(sent);
  }

  async #receive(message: FromPortfolio): Promise<void> {
    switch (message.type) {
      case 'ready':
        this.#supply.listen(message.tab);
        this.#supplyWanted();
        break;
      case 'view':
        this.#supply.view(message.tab);
        break;
      case 'open':
        await openPointer(this.#services.connection, Uri.parse(message.uri), message.pointer, this.column);
        break;
      case 'select':
        await this.#selecting.select([message.scenario], message.frontier);
        break;
      case 'compare':
        await this.#selecting.select(message.scenarios, false);
        break;
      case 'cancel':
        this.#selecting.cancel();
        break;
      case 'run':
        await this.#services.run(message.command, this.#project);
        break;
      case 'save':
        await saveAs(message);
        break;
    }
  }
}
