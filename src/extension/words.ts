import { l10n } from 'vscode';
import type { ScoreSummary } from '../server/protocol.ts';

/** `on-hold` → `On hold`: an id of the catalogue or an enum value as a person reads it. */
export function readable(id: string): string {
  const words = id.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** `2 errors, 1 warning`; empty without any. */
export function findingsText(errors: number, warnings: number): string {
  const parts: string[] = [];
  if (errors > 0) parts.push(errors === 1 ? l10n.t('1 error') : l10n.t('{0} errors', errors));
  if (warnings > 0) parts.push(warnings === 1 ? l10n.t('1 warning') : l10n.t('{0} warnings', warnings));
  return parts.join(', ');
}

/** `82.4` */
function scoreText(score: number): string {
  return score.toFixed(1);
}

/** `82.4, 92 % rated`, or `provisional 100.0, 5 % rated`; `not rated` without a score. */
export function scoreWords({
  score,
  completeness,
  provisional,
}: Pick<ScoreSummary, 'score' | 'completeness' | 'provisional'>): string {
  if (score === null) return l10n.t('not rated');
  const number = provisional ? l10n.t('provisional {0}', scoreText(score)) : scoreText(score);
  return [number, l10n.t('{0} % rated', Math.round(completeness * 100))].join(', ');
}
