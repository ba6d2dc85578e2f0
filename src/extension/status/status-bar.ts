import { Disposable, l10n, StatusBarAlignment, type StatusBarItem, window, workspace } from 'vscode';
import { SUMMARY_REQUEST, type Summary, type SummaryParams } from '../../server/protocol.ts';
import type { Artifacts, Totals } from '../artifacts.ts';
import type { Connection } from '../client/connection.ts';
import { Pulse } from '../pulse.ts';
import { findingsText, readable, scoreWords } from '../words.ts';

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

/** How the status bar shows a summary. */
export interface StatusLook {
  readonly text: string;
  /** The same without icons, for screen readers. */
  readonly label: string;
  readonly tooltip: string;
  /** What a click does. */
  readonly command: string;
}

/** The score or class of the present file with its own findings, or else the findings of the whole workspace. */
function statusLook(file: Summary, workspace: Totals): StatusLook {
  const result = resultOf(file);
  const shown = [result, ...counts(result === undefined ? workspace : file)].filter(Boolean);
  const name = [file.artifact?.id, result].filter(Boolean).join(': ');
  const ofFile = file.artifact ? `${name} (${findings(file)})` : '';
  const ofAll = l10n.t('Workspace: {0}', findings(workspace));
  const click = result === undefined ? l10n.t('Click to see the findings.') : l10n.t('Click to open the preview.');
  return {
    text: ['$(compass)', ...(shown.length > 0 ? shown : ['$(pass)'])].join(' '),
    label: ['Portolan', ofFile, ofAll].filter(Boolean).join(', '),
    tooltip: [ofFile, ofAll, click].filter(Boolean).join('\n'),
    command: result === undefined ? 'workbench.actions.view.problems' : 'portolan.openPreviewToSide',
  };
}

/** A charter's score and place, or a change request's class; undefined for all else. */
function resultOf(summary: Summary): string | undefined {
  const { artifact, category, level, missingApprovals = 0 } = summary;
  switch (artifact?.kind) {
    case 'charter':
      return charterResult(summary);
    case 'change-request': {
      const name = [category, level].filter(Boolean).join(', ');
      const missing =
        missingApprovals === 1 ? l10n.t('1 approval owed') : l10n.t('{0} approvals owed', missingApprovals);
      return [name ? readable(name) : l10n.t('class unknown'), missingApprovals > 0 ? missing : '']
        .filter(Boolean)
        .join(', ');
    }
    default:
      return undefined;
  }
}

/** `82.4, 92 % rated, rank 3 of 14`, or `provisional 100.0, 5 % rated, mandatory`. */
function charterResult({ score, rank, of, completeness = 0, provisional = false, mandatory }: Summary): string {
  return [
    typeof score === 'number' ? scoreWords({ score, completeness, provisional }) : l10n.t('not scored'),
    typeof rank === 'number' ? l10n.t('rank {0} of {1}', rank, of ?? rank) : '',
    mandatory ? l10n.t('mandatory') : '',
  ]
    .filter(Boolean)
    .join(', ');
}

function findings({ errors, warnings }: Pick<Totals, 'errors' | 'warnings'>): string {
  return findingsText(errors, warnings) || l10n.t('no errors, no warnings');
}

function counts({ errors, warnings }: Pick<Totals, 'errors' | 'warnings'>): string[] {
  return [errors > 0 ? `$(error) ${errors}` : '', warnings > 0 ? `$(warning) ${warnings}` : ''];
}
