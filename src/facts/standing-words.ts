import { percentText, scoreText } from './number-words.ts';
import type { Standing } from './standing.ts';

/**
 * What is to be said of a score wherever one is shown in the editor, besides how much is rated:
 * `Score 71.0`, `rank 1 of 14`; or `Provisional score 100.0 (5.0–100.0)`; or `Score 61.6`, `completed, not ranked`.
 */
export function standingWords({ rated, rank, of, unranked, isProvisional }: Standing): readonly string[] {
  const { score, range, input } = rated;
  if (score === undefined) return ['Not rated yet'];
  const open = isProvisional && range ? ` (${scoreText(range.low)}–${scoreText(range.high)})` : '';
  const isSetApart = unranked === 'ended' || unranked === 'set-aside';
  return [
    `${isProvisional ? 'Provisional score' : 'Score'} ${scoreText(score)}${open}`,
    ...(rank === undefined ? [] : [`rank ${rank} of ${of}`]),
    ...(isSetApart ? [`${(input.status ?? '').replaceAll('-', ' ')}, not ranked`] : []),
  ];
}

/** Behind a score in a sentence: ` (provisional, 5 % rated)`; nothing where everything is rated. */
export function restsOn({ rated: { completeness, missing }, isProvisional }: Standing): string {
  if (missing.length === 0) return '';
  return ` (${isProvisional ? 'provisional, ' : ''}${percentText(completeness)} rated)`;
}
