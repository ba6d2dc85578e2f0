import { Disposable, StatusBarAlignment, type StatusBarItem, window, workspace } from 'vscode';
import { SUMMARY_REQUEST, type Summary, type SummaryParams } from '../../server/protocol.ts';
import type { Artifacts } from '../artifacts.ts';
import type { Connection } from '../client/connection.ts';
import { Pulse } from '../pulse.ts';
import { statusLook } from './look.ts';

/** Shortest time between two refreshes, in milliseconds. */
const interval = 150;

/** Findings of the workspace, or the score or class of the artifact that is being edited. */
export class StatusBar implements Disposable {
  readonly #connection: Connection;
  readonly #artifacts: Artifacts;
  readonly #pulse = new Pulse(() => this.#refresh(), interval);
  readonly #subscriptions: Disposable;
  #item: StatusBarItem | undefined;

  constructor(connection: Connection, artifacts: Artifacts) {
    this.#connection = connection;
    this.#artifacts = artifacts;
    const refresh = (): void => this.#pulse.request();
    this.#subscriptions = Disposable.from(
      artifacts.onDidChange(refresh),
      connection.onDidChange(refresh),
      window.onDidChangeActiveTextEditor(refresh),
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('portolan.statusBar')) refresh();
      }),
    );
  }

  dispose(): void {
    Disposable.from(this.#pulse, this.#subscriptions).dispose();
    this.#item?.dispose();
  }

  async #refresh(): Promise<void> {
    if (!this.#connection.requested) return;
    const enabled = workspace.getConfiguration('portolan').get('statusBar.enabled', true);
    const summary = enabled ? await this.#summary() : undefined;
    if (summary === undefined || summary.artifacts === 0) this.#item?.hide();
    else this.#show(summary);
  }

  /** Undefined while the server does not answer. */
  async #summary(): Promise<Summary | undefined> {
    const uri = window.activeTextEditor?.document.uri.toString();
    const params: SummaryParams = uri === undefined ? {} : { uri };
    return this.#connection.request<Summary>(SUMMARY_REQUEST, params).catch(() => undefined);
  }

  #show(summary: Summary): void {
    this.#item ??= window.createStatusBarItem('portolan.status', StatusBarAlignment.Left);
    const { text, label, tooltip, command } = statusLook(summary, this.#artifacts.totals);
    this.#item.name = 'Portolan';
    this.#item.text = text;
    this.#item.accessibilityInformation = { label };
    this.#item.tooltip = tooltip;
    this.#item.command = command;
    this.#item.show();
  }
}
