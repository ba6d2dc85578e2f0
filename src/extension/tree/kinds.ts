import { l10n, ThemeIcon } from 'vscode';

/** How the view shows a kind of artifact. */
export interface KindLook {
  readonly label: string;
  readonly icon: ThemeIcon;
  /** What one such artifact is, for those who are about to write their first. */
  readonly description: string;
}

/** The kinds in the order of the view and of "New Artifact…". */
export function kindLooks(): ReadonlyMap<string, KindLook> {
  return new Map([
    [
      'charter',
      {
        label: l10n.t('Charters'),
        icon: new ThemeIcon('project'),
        description: l10n.t('Why a project is worth doing, how success is measured, what it needs and who approves it'),
      },
    ],
    [
      'change-request',
      {
        label: l10n.t('Change requests'),
        icon: new ThemeIcon('arrow-swap'),
        description: l10n.t('A change to a system or a data model with its impact, approvals, rollback and schedule'),
      },
    ],
    [
      'risk-register',
      {
        label: l10n.t('Risk registers'),
        icon: new ThemeIcon('flame'),
        description: l10n.t('Threats and opportunities with probability, impact, response and owner'),
      },
    ],
    [
      'adr',
      {
        label: l10n.t('Decisions'),
        icon: new ThemeIcon('law'),
        description: l10n.t('An architecture decision with its context, the options considered and the consequences'),
      },
    ],
    [
      'team',
      {
        label: l10n.t('Teams'),
        icon: new ThemeIcon('organization'),
        description: l10n.t('People with their skills, proficiency and availability'),
      },
    ],
  ]);
}

/** One artifact of a kind, by name. */
export function kindName(kind: string): string {
  switch (kind) {
    case 'charter':
      return l10n.t('Charter');
    case 'change-request':
      return l10n.t('Change request');
    case 'risk-register':
      return l10n.t('Risk register');
    case 'adr':
      return l10n.t('Decision record');
    case 'team':
      return l10n.t('Team');
    default:
      return kind;
  }
}
