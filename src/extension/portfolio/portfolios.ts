import { type Disposable, type ExtensionContext, Uri, ViewColumn, type WebviewPanel, window } from 'vscode';
import type { PortfolioTab } from '../../reports/model/portfolio/what-if.ts';
import { fillPage, pageFolder } from '../preview/page.ts';
import { type PanelServices, PortfolioPanel } from './panel.ts';

const viewType = 'portolan.portfolio';

/** The one portfolio panel of the window. */
export class Portfolios implements Disposable {
  readonly #context: ExtensionContext;
  readonly #services: PanelServices;
  readonly #subscription: Disposable;
  #panel: PortfolioPanel | undefined;

  constructor(context: ExtensionContext, services: PanelServices) {
    this.#context = context;
    this.#services = services;
    this.#subscription = window.registerWebviewPanelSerializer(viewType, {
      deserializeWebviewPanel: async (panel, state: unknown) => this.#restore(panel, state),
    });
  }

  /** Shows a tab of the portfolio. @param project any file or folder of the project; undefined for the only one */
  show(project: string | undefined, tab: PortfolioTab): void {
    if (this.#panel === undefined) {
      const panel = window.createWebviewPanel(viewType, '', ViewColumn.Active, { enableFindWidget: true });
      this.#panel = this.#adopt(panel, project ?? '');
    }
    this.#panel.show(project ?? '', tab);
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#panel?.dispose();
  }

  /** Brings a portfolio back that was open when the window was closed. */
  #restore(panel: WebviewPanel, state: unknown): void {
    const project = typeof state === 'object' && state !== null && 'project' in state ? state.project : '';
    if (this.#panel !== undefined) panel.dispose();
    else this.#panel = this.#adopt(panel, typeof project === 'string' ? project : '');
  }

  #adopt(panel: WebviewPanel, project: string): PortfolioPanel {
    const { extensionUri } = this.#context;
    panel.webview.options = { enableScripts: true, localResourceRoots: [pageFolder(extensionUri)] };
    panel.iconPath = {
      light: Uri.joinPath(extensionUri, 'media', 'portfolio-light.svg'),
      dark: Uri.joinPath(extensionUri, 'media', 'portfolio-dark.svg'),
    };
    const portfolio = new PortfolioPanel(panel, this.#services, project);
    panel.onDidDispose(() => {
      portfolio.dispose();
      if (this.#panel === portfolio) this.#panel = undefined;
    });
    fillPage(panel.webview, extensionUri, 'portfolio');
    return portfolio;
  }
}
