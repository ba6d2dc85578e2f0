import { Disposable, type ExtensionContext, Uri, ViewColumn, type WebviewPanel, window, workspace } from 'vscode';
import type { Artifacts } from '../artifacts.ts';
import type { Connection } from '../client/connection.ts';
import { fillPage, pageOptions } from './page.ts';
import { PreviewPanel } from './panel.ts';

const viewType = 'portolan.preview';

/** The one preview of the window, which shows the artifact that is being edited. */
export class Previews implements Disposable {
  readonly #context: ExtensionContext;
  readonly #connection: Connection;
  readonly #artifacts: Artifacts;
  readonly #subscriptions: Disposable;
  #panel: PreviewPanel | undefined;

  constructor(context: ExtensionContext, connection: Connection, artifacts: Artifacts) {
    this.#context = context;
    this.#connection = connection;
    this.#artifacts = artifacts;
    this.#subscriptions = Disposable.from(
      window.onDidChangeActiveTextEditor(() => this.#follow()),
      artifacts.onDidChange(() => this.#follow()),
      window.registerWebviewPanelSerializer(viewType, {
        deserializeWebviewPanel: async (panel, state: unknown) => this.#restore(panel, state),
      }),
    );
  }

  /** The file whose preview has the focus. */
  get activeUri(): Uri | undefined {
    return this.#panel?.active ? this.#panel.uri : undefined;
  }

  /** Shows the preview of a file, in the active column or beside it; beside, the focus stays where it is. */
  open(uri: Uri, place: 'here' | 'beside'): void {
    const column = place === 'here' ? ViewColumn.Active : ViewColumn.Beside;
    const preserveFocus = place === 'beside';
    if (this.#panel !== undefined) {
      this.#panel.show(uri);
      this.#panel.reveal(place === 'here' ? column : this.#panel.column, preserveFocus);
      return;
    }
    const options = { enableFindWidget: true, ...pageOptions(this.#context.extensionUri) };
    this.#adopt(window.createWebviewPanel(viewType, '', { viewColumn: column, preserveFocus }, options), uri);
  }

  dispose(): void {
    this.#subscriptions.dispose();
    this.#panel?.dispose();
  }

  #follow(): void {
    const uri = window.activeTextEditor?.document.uri;
    if (this.#panel === undefined || uri === undefined || this.#artifacts.find(uri) === undefined) return;
    if (workspace.getConfiguration('portolan').get('preview.followEditor', true)) this.#panel.show(uri);
  }

  /** Brings a preview back that was open when the window was closed. */
  #restore(panel: WebviewPanel, state: unknown): void {
    const uri = typeof state === 'object' && state !== null && 'uri' in state ? state.uri : undefined;
    if (typeof uri !== 'string' || this.#panel !== undefined) panel.dispose();
    else this.#adopt(panel, Uri.parse(uri));
  }

  #adopt(panel: WebviewPanel, uri: Uri): void {
    panel.webview.options = pageOptions(this.#context.extensionUri);
    panel.iconPath = {
      light: Uri.joinPath(this.#context.extensionUri, 'media', 'preview-light.svg'),
      dark: Uri.joinPath(this.#context.extensionUri, 'media', 'preview-dark.svg'),
    };
    const preview = new PreviewPanel(panel, this.#connection, uri);
    this.#panel = preview;
    panel.onDidDispose(() => {
      preview.dispose();
      if (this.#panel === preview) this.#panel = undefined;
    });
    fillPage(panel.webview, this.#context.extensionUri);
  }
}
