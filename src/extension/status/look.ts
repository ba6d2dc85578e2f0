import { l10n } from 'vscode';
import type { Summary } from '../../server/protocol.ts';
import type { Totals } from '../artifacts.ts';
import { findingsText, readable, scoreText } from '../words.ts';

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
export function statusLook(file: Summary, workspace: Totals): StatusLook {
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

/** A charter's score and rank, or a change request's class; undefined for all else. */
function resultOf({ artifact, score, rank, of, category, level, missingApprovals = 0 }: Summary): string | undefined {
  switch (artifact?.kind) {
    case 'charter': {
      const place = typeof rank === 'number' ? l10n.t('rank {0} of {1}', rank, of ?? rank) : '';
      return typeof score === 'number' ? [scoreText(score), place].filter(Boolean).join(', ') : l10n.t('not scored');
    }
    case 'change-request': {
      const name = [category, level].filter(Boolean).join(', ');
      const missing =
        missingApprovals === 1 ? l10n.t('1 approval missing') : l10n.t('{0} approvals missing', missingApprovals);
      return [name ? readable(name) : l10n.t('class unknown'), missingApprovals > 0 ? missing : '']
        .filter(Boolean)
        .join(', ');
    }
    default:
      return undefined;
  }
}

function findings({ errors, warnings }: Pick<Totals, 'errors' | 'warnings'>): string {
  return findingsText(errors, warnings) || l10n.t('no errors, no warnings');
}

function counts({ errors, warnings }: Pick<Totals, 'errors' | 'warnings'>): string[] {
  return [errors > 0 ? `$(error) ${errors}` : '', warnings > 0 ? `$(warning) ${warnings}` : ''];
}
