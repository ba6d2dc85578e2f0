import { ThemeColor, ThemeIcon } from 'vscode';

/** Shape and colour of a status. Statuses that stand side by side differ in shape, not in colour alone. */
const looks: readonly (readonly [status: string, icon: string, color?: string])[] = [
  ['active', 'play-circle', 'charts.green'],
  ['implementing', 'sync', 'charts.yellow'],
  ['scheduled', 'calendar', 'charts.blue'],
  ['draft', 'edit'],
  ['proposed', 'lightbulb', 'charts.blue'],
  ['submitted', 'arrow-circle-right', 'charts.blue'],
  ['assessed', 'checklist', 'charts.blue'],
  ['approved', 'pass', 'charts.green'],
  ['accepted', 'pass', 'charts.green'],
  ['forming', 'circle-large-outline', 'charts.blue'],
  ['on-hold', 'debug-pause', 'charts.yellow'],
  ['implemented', 'pass-filled', 'charts.green'],
  ['completed', 'pass-filled', 'charts.green'],
  ['failed', 'error', 'charts.red'],
  ['rolled-back', 'discard', 'list.warningForeground'],
  ['rejected', 'circle-slash', 'charts.red'],
  ['deprecated', 'warning', 'list.warningForeground'],
  ['superseded', 'history', 'disabledForeground'],
  ['closed', 'issue-closed', 'charts.purple'],
  ['cancelled', 'stop-circle', 'disabledForeground'],
  ['withdrawn', 'stop-circle', 'disabledForeground'],
  ['dissolved', 'archive', 'disabledForeground'],
];

const unknown = looks.length;

/** Where a status stands among others: work in hand first, what is over last, unknown ones at the end. */
export function statusOrder(status: string | null): number {
  const place = looks.findIndex(([name]) => name === status);
  return place === -1 ? unknown : place;
}

/** True for statuses of what is past and done with: there are many of them, and few look for them. */
export function isOver(status: string | null): boolean {
  return ['superseded', 'closed', 'cancelled', 'withdrawn', 'dissolved', 'rejected'].includes(status ?? '');
}

export function statusIcon(status: string | null): ThemeIcon {
  const [, icon = 'question', color] = looks.find(([name]) => name === status) ?? [];
  return color === undefined ? new ThemeIcon(icon) : new ThemeIcon(icon, new ThemeColor(color));
}
