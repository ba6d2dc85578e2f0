import type { Move, WhatIfResult } from '../../../engines/scoring/what-if.ts';
import { plain } from '../plain.ts';
import { type Colors, formatTable } from '../print.ts';

/** Who moves, and from where to where. */
export function whatIfText({ moves }: Pick<WhatIfResult, 'moves'>, colors: Colors): string {
  const title = colors.bold('What if');
  if (moves.length === 0) return `${title}\n\nNo score and no rank changes.\n`;
  const rows = moves.map(({ id, from, to }) => [
    colors.bold(plain(id)),
    `${points(from.score)} → ${points(to.score)}`,
    from.rank === to.rank ? `${from.rank ?? '–'}` : `${from.rank ?? '–'} → ${to.rank ?? '–'}`,
    direction(from.rank, to.rank),
  ]);
  return `${title}\n\n${formatTable(['id', 'score', 'rank', ''], rows, colors)}`;
}

function points(score: number | null): string {
  return score === null ? '–' : score.toFixed(1);
}

function direction(from: Move['from']['rank'], to: Move['to']['rank']): string {
  if (from === null || to === null || from === to) return '';
  return to < from ? `up ${from - to}` : `down ${to - from}`;
}
