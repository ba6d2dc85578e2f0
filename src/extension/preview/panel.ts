import { Disposable, l10n, type Uri, type ViewColumn, type WebviewPanel, workspace } from 'vscode';
import type { PreviewModel } from '../../reports/model/preview.ts';
import { PREVIEW_REQUEST, type PreviewParams, type Stateful } from '../../server/protocol.ts';
import type { FromPreview, ToPreview } from '../../webview/messages.ts';
import type { Connection } from '../client/connection.ts';
import { openPointer } from '../navigate.ts';
import { Follower } from './follower.ts';
import { openLink } from './links.ts';
import { picturesOf } from './page.ts';

/** A preview in an editor tab: what it shows follows the text of its file as it is typed. */
export class PreviewPanel implements Disposable {
  readonly #panel: WebviewPanel;
  readonly #connection: Connection;
  readonly #follower = new Follower(() => this.#update());
  readonly #subscriptions: Disposable;
  #uri: Uri;
  /** The page has loaded and listens. It goes whenever the tab is hidden, and loads anew when it is shown again. */
  #ready = false;
  #version = 0;

  constructor(panel: WebviewPanel, connection: Connection, uri: Uri) {
    this.#panel = panel;
    this.#connection = connection;
    this.#uri = uri;
    this.#subscriptions = Disposable.from(
      panel.webview.onDidReceiveMessage((message: FromPreview) => this.#receive(message)),
      panel.onDidChangeViewState(() => {
        if (!panel.visible) this.#ready = false;
      }),
      workspace.onDidChangeTextDocument(({ document }) => {
        if (document.uri.toString() === this.#uri.toString()) this.#follower.request();
      }),
      connection.onDidChange(({ state }) => this.#follower.announce(state)),
    );
    this.#name();
  }

  get uri(): Uri {
    return this.#uri;
  }

  get active(): boolean {
    return this.#panel.active;
  }

  get column(): ViewColumn | undefined {
    return this.#panel.viewColumn;
  }

  /** Shows another file. */
  show(uri: Uri): void {
    if (uri.toString() === this.#uri.toString()) return;
    this.#uri = uri;
    this.#name();
    this.#follower.request();
  }

  reveal(column: ViewColumn | undefined, preserveFocus: boolean): void {
    this.#panel.reveal(column, preserveFocus);
  }

  /** Ends the updates; the tab itself is closed by the user or by `close`. */
  dispose(): void {
    Disposable.from(this.#follower, this.#subscriptions).dispose();
  }

  #name(): void {
    const file = this.#uri.path.slice(this.#uri.path.lastIndexOf('/') + 1);
    this.#panel.title = l10n.t('Preview {0}', file);
  }

  /** @returns the state of the server in what is shown now, undefined when nothing new is */
  async #update(): Promise<number | undefined> {
    if (!this.#ready) return undefined;
    const uri = this.#uri.toString();
    const params: PreviewParams = { uri };
    // Without an answer (the server restarts) the last state stays in view.
    const answer = await this.#connection
      .request<PreviewModel & Stateful>(PREVIEW_REQUEST, params)
      .catch(() => undefined);
    if (answer === undefined || uri !== this.#uri.toString()) return undefined;
    const { state, ...model } = answer;
    const { webview } = this.#panel;
    this.#version += 1;
    const resources = picturesOf(webview, this.#uri);
    const message: ToPreview = { type: 'update', version: this.#version, model, uri, resources };
    await webview.postMessage(message);
    return state;
  }

  async #receive(message: FromPreview): Promise<void> {
    switch (message.type) {
      case 'ready':
        this.#ready = true;
        this.#follower.request();
        break;
      case 'open':
        await openPointer(this.#connection, this.#uri, message.pointer, this.column);
        break;
      case 'openLink':
        await openLink(this.#connection, this.#uri, message.target, this.column);
        break;
    }
  }
}
